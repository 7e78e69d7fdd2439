package org.rasid.producer.send;

import org.jspecify.annotations.Nullable;

/** Nothing more can be sent. The message names the setting to look at and what to do. */
public final class SendException extends Exception {
    /**
     * @param message names the setting to look at and what to do
     * @param cause null where the message says all
     */
    public SendException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
