package org.rasid.schemas.registry;

import org.jspecify.annotations.Nullable;

/** The registry cannot be reached, does not answer in time, or is overloaded or broken. It may work again later. */
public final class RegistryUnavailableException extends RuntimeException {
    RegistryUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
