package org.rasid.schemas.registry;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with certificates and settings of TLS, where waiting does not help, from a broken connection. */
final class TlsFaults {
    private static final Pattern NAME = Pattern.compile("(?i)subject alternative|no name matching|no subject");
    private static final Pattern OUR_CERTIFICATE =
            Pattern.compile("(?i)alert: .*(certificate|unknown_ca|access_denied)");
    private static final Pattern PASSING = Pattern.compile("(?i)alert: .*(internal_error|user_canceled)");

    private TlsFaults() {}

    /** What is wrong, and the setting that mends it; null where the fault may pass, or is none of TLS. */
    static @Nullable String explain(Throwable fault) {
        SSLException tls = find(fault, SSLException.class);
        if (tls == null) {
            return null;
        }
        String said = String.valueOf(tls.getMessage());
        CertificateException theirs = find(fault, CertificateException.class);
        if (theirs != null) {
            return NAME.matcher(String.valueOf(theirs.getMessage())).find()
                    ? "its certificate is made out to another host (" + theirs.getMessage() + "); correct "
                            + RegistryConfig.URL + ", or leave names unchecked by an empty"
                            + " schema.registry.ssl.endpoint.identification.algorithm"
                    : "its certificate is not trusted (" + theirs.getMessage()
                            + "); set schema.registry.ssl.truststore.location, or certificates";
        }
        if (OUR_CERTIFICATE.matcher(said).find()) {
            return "it does not take our certificate, or the lack of one (" + said
                    + "); set schema.registry.ssl.keystore.location";
        }
        boolean broken = tls.getCause() instanceof IOException;
        return broken || PASSING.matcher(said).find()
                ? null
                : "TLS fails (" + said + "); check " + RegistryConfig.URL
                        + " and schema.registry.ssl.protocol, enabled.protocols, cipher.suites";
    }

    /** What else a connection that was made and then broke may mean; empty for other outages. */
    static String hint(IOException fault, URI url) {
        boolean made = find(fault, ConnectException.class) == null && !(fault instanceof HttpTimeoutException);
        return made && "https".equalsIgnoreCase(url.getScheme())
                ? " (if it demands a client certificate, set schema.registry.ssl.keystore.location)"
                : "";
    }

    private static <T> @Nullable T find(Throwable fault, Class<T> type) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
