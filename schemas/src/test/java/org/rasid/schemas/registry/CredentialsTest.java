package org.rasid.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
    private static final String SOURCE = "basic.auth.credentials.source";
    private static final String JAAS = "sasl.jaas.config";

    @ParameterizedTest
    @ValueSource(strings = {"plain.PlainLoginModule", "scram.ScramLoginModule"})
    void shouldInheritUserAndPasswordOfTheLogin(String module) {
        String login = "org.apache.kafka.common.security." + module
                + " required username=\"alice\" password=\"sec:ret; \\\"x\\\"\";";
        assertThat(header(Map.of(SOURCE, "SASL_INHERIT", JAAS, login))).isEqualTo(basic("alice:sec:ret; \"x\""));
        assertThat(header(Map.of(SOURCE, "SASL_INHERIT", JAAS, new Password(login))))
                .isEqualTo(basic("alice:sec:ret; \"x\""));
        assertThat(header(Map.of(
                        SOURCE, "SASL_INHERIT", JAAS, login, "schema.registry." + JAAS, login.replace("alice", "bob"))))
                .isEqualTo(basic("bob:sec:ret; \"x\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.example.Login required clientSecret=\"secret\";",
                "org.example.Login required username=\"me\" passwort=\"secret\";",
                "org.example.Login required username=\"\" password=\"secret\";",
                "org.example.Login required username=me password=secret with space;",
                "org.example.Login secret;",
                "a required username=u password=secret; b required username=u password=secret;",
                "secret"
            })
    void shouldSayThatALoginHasNoUserAndPasswordWithoutTellingSecrets(String login) {
        assertThatThrownBy(() -> header(Map.of(SOURCE, "SASL_INHERIT", JAAS, login)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll(SOURCE + "=SASL_INHERIT", JAAS)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void shouldSayThatThereIsNoLogin() {
        assertThatThrownBy(() -> header(Map.of(SOURCE, "SASL_INHERIT")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll(SOURCE + "=SASL_INHERIT", JAAS + " is not set");
    }

    @Test
    void shouldTakeOneKindOfCredentialsOnly() {
        assertThatThrownBy(() -> header(Map.of(
                        SOURCE,
                        "URL",
                        "bearer.auth.credentials.source",
                        "STATIC_TOKEN",
                        "bearer.auth.token",
                        "secret")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll(SOURCE, "bearer.auth.credentials.source", "only one")
                .hasMessageNotContaining("secret");
    }

    @Test
    void shouldRefuseATokenThatFitsInNoHeader() {
        assertThatThrownBy(() -> header(
                        Map.of("bearer.auth.credentials.source", "STATIC_TOKEN", "bearer.auth.token", "sec\nret")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("bearer.auth.token")
                .hasMessageNotContaining("ret\n");
    }

    private static @Nullable String header(Map<String, ?> settings) {
        return Credentials.shared(new Settings(settings));
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }
}
