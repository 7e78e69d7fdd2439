package org.rasid.producer.fetch;

import java.io.IOException;

/** A content is packed in a way that was not asked for. */
final class UnknownCodingException extends IOException {
    UnknownCodingException() {
        super("is packed otherwise than by gzip, which was asked for");
    }
}
