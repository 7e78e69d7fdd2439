package org.rasid.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {
    private static final String SSL = "schema.registry.ssl.";
    private static final String NAMES = SSL + "endpoint.identification.algorithm";

    private RegistryStatistics statistics = new RegistryStatistics();

    private Certificates ours;
    private Certificates elsewhere;
    private Certificates client;

    @SuppressWarnings("NullAway.Init")
    private ScriptedServer server;

    @BeforeAll
    void makeCertificates(@TempDir Path folder) throws IOException, InterruptedException {
        ours = Certificates.make(folder, "ours", "ip:127.0.0.1");
        elsewhere = Certificates.make(folder, "elsewhere", "dns:registry.example");
        client = Certificates.make(folder, "client", "dns:client.example");
    }

    @BeforeEach
    void start() throws IOException {
        statistics = new RegistryStatistics();
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldTrustWhatTheStoreHolds() throws Exception {
        serve(ours, new SSLParameters());
        assertThat(subjects(trusting(ours))).containsExactly("a");
    }

    @Test
    void shouldTrustCertificatesInTheSettingsAndInAPemFile() throws Exception {
        serve(ours, new SSLParameters());
        assertThat(subjects(
                        Map.of(SSL + "truststore.type", "PEM", SSL + "truststore.certificates", ours.certificatePem())))
                .containsExactly("a");
        Path file = Files.writeString(ours.store().resolveSibling("ours.pem"), ours.certificatePem());
        assertThat(subjects(Map.of(SSL + "truststore.type", "PEM", SSL + "truststore.location", file.toString())))
                .containsExactly("a");
    }

    @Test
    void shouldRefuseWhatTheStoreDoesNotHoldAtOnce() throws Exception {
        serve(ours, new SSLParameters());
        for (Map<String, String> settings : List.of(trusting(elsewhere), Map.<String, String>of())) {
            assertRefusal(settings).hasMessageContainingAll(server.url(), "not trusted", SSL + "truststore.location");
        }
        assertThat(server.requests()).isEmpty();
        assertThat(statistics.requests(Outcome.UNTRUSTED)).isEqualTo(2);
        assertThat(statistics.retries()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none"})
    void shouldCheckTheNameOfTheHostUnlessToldNotTo(String unchecked) throws Exception {
        serve(elsewhere, new SSLParameters());
        assertRefusal(trusting(elsewhere)).hasMessageContainingAll(server.url(), "another host", NAMES);
        Map<String, String> settings = trusting(elsewhere);
        settings.put(NAMES, unchecked);
        assertThat(subjects(settings)).containsExactly("a");

        Map<String, String> stranger = trusting(ours);
        stranger.put(NAMES, unchecked);
        assertRefusal(stranger).hasMessageContaining("not trusted");
    }

    @Test
    void shouldShowACertificateWhereTheRegistryDemandsOne() throws Exception {
        serve(ours, demanding());
        Map<String, String> store = trusting(ours);
        store.put(SSL + "keystore.type", "PKCS12");
        store.put(SSL + "keystore.location", client.store().toString());
        store.put(SSL + "keystore.password", Certificates.PASSWORD);
        store.put(SSL + "key.password", Certificates.PASSWORD);
        assertThat(subjects(store)).containsExactly("a");

        Map<String, String> pem = trusting(ours);
        pem.put(SSL + "keystore.type", "PEM");
        pem.put(SSL + "keystore.key", client.keyPem());
        pem.put(SSL + "keystore.certificate.chain", client.certificatePem());
        assertThat(subjects(pem)).containsExactly("a");

        store.put(NAMES, "");
        assertThat(subjects(store)).containsExactly("a");
    }

    @Test
    void shouldSayThatTheRegistryDemandsACertificate() throws Exception {
        SSLContext context = ours.serving(client);
        try (BareServer demanding = new BareServer(connection -> demandCertificate(context, connection))) {
            String url = "https://" + demanding.address();
            assertThatThrownBy(() -> subjects(url, trusting(ours)))
                    .isInstanceOf(RegistryException.class)
                    .hasMessageContainingAll(url, "our certificate", SSL + "keystore.location");
            assertThat(demanding.connections()).isEqualTo(1);
        }
    }

    /** A registry that closes the connection without a word may also be on its way down; at times the alert comes through. */
    @Test
    void shouldHintAtTheCertificateWhereTheConnectionIsClosedWithoutAWord() throws Exception {
        serve(ours, demanding());
        assertThatThrownBy(() -> subjects(trusting(ours)))
                .isInstanceOfAny(RegistryUnavailableException.class, RegistryException.class)
                .hasMessageContainingAll(server.url(), "certificate", SSL + "keystore.location");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void shouldSayThatNoProtocolIsCommon() throws Exception {
        SSLParameters old = new SSLParameters();
        old.setProtocols(new String[] {"TLSv1.2"});
        serve(ours, old);
        Map<String, String> settings = trusting(ours);
        assertThat(subjects(settings)).containsExactly("a");
        settings.put(SSL + "enabled.protocols", "TLSv1.3");
        assertRefusal(settings).hasMessageContainingAll(server.url(), SSL + "protocol");
    }

    @Test
    void shouldSayThatTheRegistrySpeaksNoTls() throws Exception {
        byte[] plain = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        try (BareServer open =
                new BareServer(connection -> connection.getOutputStream().write(plain))) {
            assertThatThrownBy(() -> subjects("https://" + open.address(), trusting(ours)))
                    .isInstanceOf(RegistryException.class)
                    .hasMessageContainingAll(open.address(), "schema.registry.url");
            assertThat(open.connections()).isEqualTo(1);
        }
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefusal(Map<String, String> settings) {
        return assertThatThrownBy(() -> subjects(settings))
                .hasMessageNotContaining(Certificates.PASSWORD)
                .satisfies(e -> assertThat(e)
                        .asInstanceOf(type(RegistryException.class))
                        .returns(0, RegistryException::status));
    }

    private void serve(Certificates key, SSLParameters parameters) throws IOException, GeneralSecurityException {
        server.close();
        server = new ScriptedServer(new HttpsConfigurator(key.serving(client)) {
                    @Override
                    public void configure(HttpsParameters params) {
                        params.setSSLParameters(parameters);
                    }
                })
                .answers(200, "[\"a\"]");
    }

    /** Stays until the client goes: a connection that is closed under its hands takes the alert with it. */
    private static void demandCertificate(SSLContext context, Socket connection) throws IOException {
        SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(connection, null, false);
        tls.setUseClientMode(false);
        tls.setNeedClientAuth(true);
        // in 1.3 the alert comes after the request, and may find a client that has met the closed connection
        tls.setEnabledProtocols(new String[] {"TLSv1.2"});
        try {
            tls.startHandshake();
        } catch (SSLException e) {
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    private static SSLParameters demanding() {
        SSLParameters parameters = new SSLParameters();
        parameters.setNeedClientAuth(true);
        return parameters;
    }

    private static Map<String, String> trusting(Certificates certificates)
            throws IOException, GeneralSecurityException {
        return new HashMap<>(Map.of(
                SSL + "truststore.type",
                "PKCS12",
                SSL + "truststore.location",
                certificates.trustStore().toString(),
                SSL + "truststore.password",
                Certificates.PASSWORD));
    }

    private List<String> subjects(Map<String, String> settings) {
        return subjects(server.url(), settings);
    }

    private List<String> subjects(String url, Map<String, String> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("schema.registry.url", url);
        all.put("retries.wait.ms", "1");
        all.put(RegistryStatistics.SETTING, statistics);
        try (RegistryClient client = new RegistryClient(RegistryConfig.parse(all))) {
            return client.subjects();
        }
    }
}
