package org.rasid.producer.checkpoint;

import org.jspecify.annotations.Nullable;

/** A checkpoint cannot be read or written. The message names the file and what to do. */
public final class CheckpointException extends Exception {
    CheckpointException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
