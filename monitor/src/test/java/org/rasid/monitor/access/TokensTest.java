package org.rasid.monitor.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    /** SHA-256 of "open sesame". */
    private static final String SESAME = "41ef4bb0b23661e66301aac36066912dac037827b4ae63a7b1165a5aa93ed4eb";

    @TempDir
    private Path folder;

    @Test
    void shouldLetInWhoShowsATokenAsBearerOrAsPassword() throws IOException {
        Tokens tokens = read("# duty officers\n\nhuda  admin " + SESAME + "\n");
        String basic = Base64.getEncoder().encodeToString("anyone:open sesame".getBytes(StandardCharsets.UTF_8));

        assertThat(tokens.user(caller("Bearer open sesame"))).hasValue(new User("huda", User.Role.ADMIN));
        assertThat(tokens.user(caller("bEARER open sesame"))).hasValue(new User("huda", User.Role.ADMIN));
        assertThat(tokens.user(caller("basic " + basic))).hasValue(new User("huda", User.Role.ADMIN));
        assertThat(tokens.challenge()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer open", "Bearer ", "Basic !!!", "Basic b3Blbg==", "Digest x", "", "Bearer " + SESAME})
    void shouldLetInNobodyElse(String authorization) throws IOException {
        Tokens tokens = read("huda admin " + SESAME);

        assertThat(tokens.user(caller(authorization))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"huda admin open-sesame", "huda owner " + SESAME, "huda", ""})
    void shouldRefuseAFileThatSaysSomethingElseAndNotRepeatIt(String content) throws IOException {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tokens.txt")
                .hasMessageNotContaining("open-sesame");
    }

    @Test
    void shouldSayThatAFileIsNotText() throws IOException {
        Path file = Files.write(folder.resolve("tokens.txt"), new byte[] {(byte) 0xC3, '\n'});

        assertThatThrownBy(() -> Tokens.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tokens.txt is not text in UTF-8");
    }

    private Tokens read(String content) throws IOException {
        return Tokens.read(Files.writeString(folder.resolve("tokens.txt"), content));
    }

    private static Caller caller(String authorization) {
        return new GivenCaller(Map.of("Authorization", authorization), "192.0.2.1");
    }

    record GivenCaller(Map<String, String> headers, String address) implements Caller {
        @Override
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }
}
