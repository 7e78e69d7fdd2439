package org.rasid.monitor.alert.channel;

import java.net.UnknownHostException;

/** A host has no address that may be asked. */
final class RefusedAddressException extends UnknownHostException {
    RefusedAddressException(String message) {
        super(message);
    }
}
