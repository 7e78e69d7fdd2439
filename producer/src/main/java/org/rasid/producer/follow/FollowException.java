package org.rasid.producer.follow;

import org.jspecify.annotations.Nullable;

/** A file of sources cannot be used. The message names the file, the place in it and what to do. */
public final class FollowException extends Exception {
    FollowException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
