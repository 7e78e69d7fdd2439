package org.rasid.producer.fetch;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Failures in words. */
final class Faults {
    private Faults() {}

    static String of(IOException fault) {
        if (fault instanceof UnknownHostException) {
            return "no such host";
        }
        if (fault instanceof SSLException) {
            return "no trusted connection by TLS: " + message(fault);
        }
        if (fault instanceof SocketTimeoutException) {
            return "no answer in time";
        }
        return message(fault);
    }

    private static String message(IOException fault) {
        String message = fault.getMessage();
        return message == null ? fault.getClass().getSimpleName() : message;
    }
}
