package org.rasid.producer.fetch;

import java.io.IOException;

/** A content is larger than is read. */
final class TooLargeException extends IOException {
    TooLargeException(long max) {
        super("has more than " + max + " bytes");
    }
}
