package org.rasid.schemas.registry;

/** How one request to one registry ended. */
public enum Outcome {
    /** It answered as asked. */
    OK,
    /** It refused, for example because of credentials, or because what was asked for does not exist. */
    REFUSED,
    /** Its answer makes no sense. */
    NONSENSE,
    /** No connection could be trusted: certificates or settings of TLS. */
    UNTRUSTED,
    /** It is overloaded or broken: HTTP 408, 429, 5xx. */
    UNAVAILABLE,
    /** No connection, or no whole answer, in time. */
    TIMEOUT,
    /** No connection, or a broken one. */
    UNREACHABLE;

    static Outcome of(RegistryException refusal) {
        return switch (refusal.status()) {
            case 0 -> UNTRUSTED;
            case 200 -> NONSENSE;
            default -> REFUSED;
        };
    }
}
