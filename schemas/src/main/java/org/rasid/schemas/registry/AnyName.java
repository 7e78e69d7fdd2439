package org.rasid.schemas.registry;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.auth.SslEngineFactory;
import org.jspecify.annotations.Nullable;

/**
 * Trusts the certificates that another one trusts, whatever host they were made out to. The HTTP client of the JDK
 * demands the check of names and lets it be switched off for the whole JVM only; but it is the trust manager that does
 * the check, by what it reads from the connection, so this one does not show it the connection.
 */
final class AnyName extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager certificates;

    private AnyName(X509ExtendedTrustManager certificates) {
        this.certificates = certificates;
    }

    /** A context of Kafka's settings, with the stores that the factory has read, that takes certificates of any name. */
    static SSLContext context(Map<String, ?> ssl, SslEngineFactory factory) {
        try {
            String protocol = String.valueOf(ssl.get(SslConfigs.SSL_PROTOCOL_CONFIG));
            SSLContext context = ssl.get(SslConfigs.SSL_PROVIDER_CONFIG) instanceof String provider
                    ? SSLContext.getInstance(protocol, provider)
                    : SSLContext.getInstance(protocol);
            SecureRandom random =
                    ssl.get(SslConfigs.SSL_SECURE_RANDOM_IMPLEMENTATION_CONFIG) instanceof String algorithm
                            ? SecureRandom.getInstance(algorithm)
                            : null;
            context.init(keys(ssl, factory.keystore()), trust(ssl, factory.truststore()), random);
            return context;
        } catch (GeneralSecurityException e) {
            throw new KafkaException(e);
        }
    }

    private static KeyManager @Nullable [] keys(Map<String, ?> ssl, @Nullable KeyStore store)
            throws GeneralSecurityException {
        if (store == null) {
            return null;
        }
        Object own = ssl.get(SslConfigs.SSL_KEY_PASSWORD_CONFIG);
        Object password = own == null ? ssl.get(SslConfigs.SSL_KEYSTORE_PASSWORD_CONFIG) : own;
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(String.valueOf(ssl.get(SslConfigs.SSL_KEYMANAGER_ALGORITHM_CONFIG)));
        keys.init(store, password instanceof Password given ? given.value().toCharArray() : null);
        return keys.getKeyManagers();
    }

    private static TrustManager[] trust(Map<String, ?> ssl, @Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(String.valueOf(ssl.get(SslConfigs.SSL_TRUSTMANAGER_ALGORITHM_CONFIG)));
        trust.init(store);
        for (TrustManager manager : trust.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager certificates) {
                return new TrustManager[] {new AnyName(certificates)};
            }
        }
        throw new GeneralSecurityException("no trust manager for certificates");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine connection)
            throws CertificateException {
        certificates.checkServerTrusted(chain, kind);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket connection)
            throws CertificateException {
        certificates.checkServerTrusted(chain, kind);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        certificates.checkServerTrusted(chain, kind);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine connection)
            throws CertificateException {
        certificates.checkClientTrusted(chain, kind, connection);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket connection)
            throws CertificateException {
        certificates.checkClientTrusted(chain, kind, connection);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        certificates.checkClientTrusted(chain, kind);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return certificates.getAcceptedIssuers();
    }
}
