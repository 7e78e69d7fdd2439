package org.rasid.schemas.registry;

/**
 * The registry answered and refused, or its answer makes no sense. Asking again would not help. For an outage see
 * {@link RegistryUnavailableException}.
 */
public final class RegistryException extends RuntimeException {
    /** Error code of the registry: no such subject. */
    public static final int NO_SUBJECT = 40401;

    /** Error code of the registry: no such version of the subject. */
    public static final int NO_VERSION = 40402;

    /** Error code of the registry: no such schema. */
    public static final int NO_SCHEMA = 40403;

    /** Error code of the registry: the subject is marked as deleted. */
    public static final int MARKED_AS_DELETED = 40404;

    private final int status;
    private final int errorCode;

    RegistryException(String message, int status, int errorCode) {
        super(message);
        this.status = status;
        this.errorCode = errorCode;
    }

    RegistryException(String message, int status, Throwable cause) {
        super(message, cause);
        this.status = status;
        this.errorCode = status;
    }

    /**
     * HTTP status of the answer. 200 where a successful answer could not be understood; 0 where there is none because
     * one side does not trust the other's certificate, or the settings of TLS do not meet.
     */
    public int status() {
        return status;
    }

    /** Error code of the registry, such as {@link #NO_SCHEMA}; the HTTP status where it gives none. */
    public int errorCode() {
        return errorCode;
    }

    /** Whether the subject, version or schema does not exist. */
    public boolean isNotFound() {
        return errorCode == NO_SUBJECT || errorCode == NO_VERSION || errorCode == NO_SCHEMA;
    }
}
