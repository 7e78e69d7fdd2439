package org.rasid.it.security;

/** How a client proves who it is. */
enum Way {
    /** SASL/SCRAM-SHA-512 over TLS. */
    SCRAM,
    /** A certificate of its own. */
    CERTIFICATE
}
