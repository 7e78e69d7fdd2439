package org.rasid.producer.send;

import org.jspecify.annotations.Nullable;

/** Nothing more can be sent. The message names the setting to look at and what to do. */
public final class SendException extends Exception {
    SendException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
