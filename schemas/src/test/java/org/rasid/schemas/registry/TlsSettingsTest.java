package org.rasid.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsSettingsTest {
    private static final String SSL = "schema.registry.ssl.";

    @Test
    void shouldLeaveTlsToTheJvmWhereNothingIsSet() {
        assertThat(parse(Map.of())).isNull();
        assertThat(parse(Map.of("ssl.truststore.location", "/kafkas-own"))).isNull();
        assertThat(parse(Map.of(SSL + "truststore.location", " "))).isNull();
    }

    @Test
    void shouldTakeProtocolsAndCipherSuites() {
        Tls tls = Objects.requireNonNull(
                parse(Map.of(SSL + "enabled.protocols", "TLSv1.3", SSL + "cipher.suites", "TLS_AES_128_GCM_SHA256")));
        assertThat(tls.parameters().getProtocols()).containsExactly("TLSv1.3");
        assertThat(tls.parameters().getCipherSuites()).containsExactly("TLS_AES_128_GCM_SHA256");
    }

    @ParameterizedTest
    @CsvSource({
        "trust.store.location, /x, no such setting",
        "engine.factory.class, org.example.Mine, not supported",
        "endpoint.identification.algorithm, ldaps, must be https",
        "protocol, TLSv9, TLSv9",
        "truststore.location, /no/such/file, NoSuchFileException",
        "keystore.location, /no/such/file, password",
        "truststore.certificates, nonsense, PEM"
    })
    void shouldNameTheKeyAndTheFault(String key, String value, String fault) {
        assertThatThrownBy(() -> parse(Map.of(SSL + key, value)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll(SSL + key, fault);
    }

    @Test
    void shouldNameTheSettingsOfAStoreThatDoesNotOpenButNoPassword(@TempDir Path folder) throws Exception {
        Path store = Certificates.make(folder, "store", "ip:127.0.0.1").store();
        Map<String, Object> settings = new HashMap<>(Map.of(
                SSL + "truststore.type",
                "PKCS12",
                SSL + "truststore.location",
                store.toString(),
                SSL + "truststore.password",
                new Password("not-the-secret")));
        assertThatThrownBy(() -> parse(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll(store.toString(), SSL + "truststore.location", SSL + "truststore.password")
                .hasMessageNotContaining("not-the-secret");
        settings.put(
                SSL + "truststore.location",
                Files.writeString(folder.resolve("garbage"), "no store").toString());
        assertThatThrownBy(() -> parse(settings))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(SSL + "truststore.location");
    }

    private static @Nullable Tls parse(Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("schema.registry.url", "https://localhost");
        return RegistryConfig.parse(all).tls();
    }
}
