package org.rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasid.monitor.alert.AlertSettings;
import org.rasid.producer.IngestOptions;
import org.rasid.schemas.registry.RegistryConfig;
import org.rasid.streams.config.StreamsSettings;

/** Whoever logs settings as a whole must not log what is secret in them. */
class SettingsSecretsTest {
    private static final String SECRET = "pass-4Jd8";
    private static final Map<String, String> SETTINGS = Map.of(
            "bootstrap.servers",
            "broker:9094",
            "state.dir",
            "state",
            "schema.registry.url",
            "https://me:" + SECRET + "@registry/",
            "sasl.jaas.config",
            "required username=\"me\" password=\"" + SECRET + "\";",
            "ssl.keystore.password",
            SECRET);

    static Stream<Object> settings() {
        return Stream.of(
                StreamsSettings.of(SETTINGS),
                IngestOptions.of(SETTINGS),
                RegistryConfig.parse(SETTINGS),
                RegistryConfig.parse(SETTINGS).urls(),
                new AlertSettings(Path.of("alerts"), null, "http://127.0.0.1", 1, SETTINGS));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void shouldNotShowSecretsAsText(Object settings) {
        assertThat(settings.toString()).isNotEmpty().doesNotContain(SECRET);
    }
}
