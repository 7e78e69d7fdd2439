package org.rasid.producer.fetch;

import java.net.UnknownHostException;

/** A host has no address that may be asked. */
final class RefusedAddressException extends UnknownHostException {
    RefusedAddressException(String message) {
        super(message);
    }
}
