package org.rasid.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryConfigTest {
    private static final Map<String, Object> MINIMAL = Map.of("schema.registry.url", "http://localhost:8081");

    @Test
    void shouldHaveTheDefaultsOfConfluent() {
        RegistryConfig config = RegistryConfig.parse(MINIMAL);
        assertThat(config.connectTimeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.readTimeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.maxRetries()).isEqualTo(3);
        assertThat(config.retryWait()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.retryMaxWait()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.maxSchemas()).isEqualTo(1000);
        assertThat(config.normalize()).isFalse();
        assertThat(config.endpoints()).extracting(Endpoint::authorization).containsOnlyNulls();
    }

    @Test
    void shouldTakeSeveralUrlsWithBasePaths() {
        assertThat(config("schema.registry.url", " http://a:1/apis/ccompat/v7/ ,https://b/,, http://[::1]:8081")
                        .urls())
                .containsExactly(
                        URI.create("http://a:1/apis/ccompat/v7"),
                        URI.create("https://b"),
                        URI.create("http://[::1]:8081"));
        assertThat(config("schema.registry.url", List.of("http://a", "http://b"))
                        .urls())
                .hasSize(2);
    }

    @Test
    void shouldTakeCredentialsFromTheUrlAndKeepThemOutOfIt() {
        RegistryConfig config = config("schema.registry.url", "http://me:p%40ss@localhost:8081/base");
        assertThat(config.endpoints())
                .containsExactly(new Endpoint(URI.create("http://localhost:8081/base"), basic("me:p@ss")));
        assertThat(config.toString()).contains("localhost").doesNotContain("p@ss", "p%40ss", basic("me:p@ss"));
    }

    @Test
    void shouldTakeCredentialsFromUserInfo() {
        Map<String, Object> settings = new HashMap<>(MINIMAL);
        settings.put("basic.auth.credentials.source", "USER_INFO");
        settings.put("basic.auth.user.info", new Password("me:se:cret"));
        assertThat(RegistryConfig.parse(settings).endpoints())
                .extracting(Endpoint::authorization)
                .containsExactly(basic("me:se:cret"));
        settings.put("schema.registry.basic.auth.user.info", "you:other");
        assertThat(RegistryConfig.parse(settings).endpoints())
                .extracting(Endpoint::authorization)
                .containsExactly(basic("you:other"));
    }

    @Test
    void shouldTakeABearerToken() {
        Map<String, Object> settings = new HashMap<>(MINIMAL);
        settings.put("bearer.auth.credentials.source", "STATIC_TOKEN");
        settings.put("bearer.auth.token", "abc");
        assertThat(RegistryConfig.parse(settings).endpoints())
                .extracting(Endpoint::authorization)
                .containsExactly("Bearer abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8081",
                "ftp://me:secret@localhost",
                "http://",
                "http://me:secret@bad host/",
                "http://h?x=secret",
                "me:secret@host",
                "http://me:sec/ret@host"
            })
    void shouldRefuseWhatIsNoAddressWithoutTellingSecrets(String url) {
        assertThatThrownBy(() -> config("schema.registry.url", url))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll("schema.registry.url", "http://localhost:8081")
                .hasMessageNotContainingAny("secret", "sec/ret");
    }

    @Test
    void shouldAskForTheUrl() {
        assertThatThrownBy(() -> RegistryConfig.parse(Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll("schema.registry.url", "not set");
        assertThatThrownBy(() -> config("schema.registry.url", " , ")).hasMessageContaining("not set");
    }

    @ParameterizedTest
    @CsvSource({
        "max.retries, -1, at least 0",
        "max.retries, many, whole number",
        "http.read.timeout.ms, 0, at least 1",
        "max.schemas.per.subject, 0, at least 1",
        "normalize.schemas, yes, true or false",
        "basic.auth.credentials.source, KERBEROS, SASL_INHERIT",
        "bearer.auth.credentials.source, OAUTHBEARER, STATIC_TOKEN"
    })
    void shouldNameTheKeyAndTheRemedy(String key, String value, String remedy) {
        assertThatThrownBy(() -> config(key, value))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll(key, remedy);
    }

    @Test
    void shouldRefuseCredentialsThatAreMissingOrNoPair() {
        Map<String, Object> settings = new HashMap<>(MINIMAL);
        settings.put("basic.auth.credentials.source", "USER_INFO");
        assertThatThrownBy(() -> RegistryConfig.parse(settings)).hasMessageContaining("basic.auth.user.info: not set");
        settings.put("basic.auth.user.info", "secret");
        assertThatThrownBy(() -> RegistryConfig.parse(settings))
                .hasMessageContaining("user:password")
                .hasMessageNotContaining("secret");
    }

    private static RegistryConfig config(String key, Object value) {
        Map<String, Object> settings = new HashMap<>(MINIMAL);
        settings.put(key, value);
        return RegistryConfig.parse(settings);
    }

    private static String basic(String userInfo) {
        return "Basic "
                + Base64.getEncoder().encodeToString(userInfo.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
