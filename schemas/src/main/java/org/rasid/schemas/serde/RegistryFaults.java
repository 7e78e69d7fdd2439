package org.rasid.schemas.serde;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.registry.RegistryException;
import org.rasid.schemas.registry.RegistryUnavailableException;

/** Tells a bad record from a registry that could not be asked. */
public final class RegistryFaults {
    private RegistryFaults() {}

    /**
     * Whether the record itself is to blame for what a serializer or deserializer threw: its bytes are broken, or name a
     * schema that does not exist. False where the registry is unreachable, refuses the credentials, or the schema, or cannot be trusted: the
     * record may be good, so it must be neither skipped nor set aside. Knows the exceptions of Confluent's serde too.
     */
    public static boolean isRecordFault(Throwable fault) {
        return !isOutage(fault) && !isRefusal(fault);
    }

    /** Whether the registry did not answer, so that waiting may help. */
    public static boolean isOutage(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryUnavailableException
                    || cause instanceof RetriableException
                    || cause instanceof SocketException
                    || cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRefusal(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryException refusal) {
                return !refusal.isNotFound();
            }
            if (cause instanceof SSLException
                    || cause instanceof AuthenticationException
                    || cause instanceof AuthorizationException) {
                return true;
            }
        }
        return false;
    }
}
