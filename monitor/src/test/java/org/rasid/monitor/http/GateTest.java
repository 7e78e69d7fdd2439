package org.rasid.monitor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.monitor.access.Access;
import org.rasid.monitor.access.Caller;
import org.rasid.monitor.access.User;

class GateTest {
    private static final Access NOBODY = new Access() {
        @Override
        public Optional<User> user(Caller caller) {
            return Optional.empty();
        }

        @Override
        public Optional<String> challenge() {
            return Optional.of("Basic realm=\"Rasid\"");
        }
    };

    @TempDir
    private Path folder;

    @Test
    void shouldShowNothingButItsHealthToWhomItDoesNotKnow() throws Exception {
        try (RunningApi api = new RunningApi(folder, new Listener("127.0.0.1", 0, NOBODY, 50))) {
            for (String path :
                    new String[] {"/", "/app.js", "/api/events", "/api/stream", "/metrics", "/openapi.json"}) {
                HttpResponse<String> response = api.get(path);

                assertThat(response.statusCode()).as(path).isEqualTo(401);
                assertThat(response.headers().firstValue("WWW-Authenticate"))
                        .as(path)
                        .isPresent();
                assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            }
            assertThat(api.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldTellBrowsersToRunItsOwnScriptsAlone() throws Exception {
        try (RunningApi api = new RunningApi(folder)) {
            for (String path : new String[] {"/", "/api/events", "/api/nothing"}) {
                assertThat(api.get(path).headers().firstValue("Content-Security-Policy"))
                        .as(path)
                        .hasValueSatisfying(policy -> assertThat(policy)
                                .contains("default-src 'none'", "script-src 'self'")
                                .doesNotContain("unsafe"));
                assertThat(api.get(path).headers().firstValue("X-Content-Type-Options"))
                        .hasValue("nosniff");
            }
        }
    }

    @Test
    void shouldSlowDownWhoAsksTooOftenButShowThePage() throws Exception {
        try (RunningApi api = new RunningApi(folder, new Listener("127.0.0.1", 0, Access.open(User.Role.READER), 1))) {
            HttpResponse<String> response = api.get("/api/status");
            for (int i = 0; i < 1_000 && response.statusCode() == 200; i++) {
                response = api.get("/api/status");
            }

            assertThat(response.statusCode()).isEqualTo(429);
            assertThat(response.headers().firstValueAsLong("Retry-After")).isPresent();
            assertThat(api.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(api.get("/index.html").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldSlowDownWhoTriesOutTokens() throws Exception {
        try (RunningApi api = new RunningApi(folder, new Listener("127.0.0.1", 0, NOBODY, 1))) {
            HttpResponse<String> response = api.get("/");
            for (int i = 0; i < 1_000 && response.statusCode() == 401; i++) {
                response = api.get("/");
            }

            assertThat(response.statusCode()).isEqualTo(429);
        }
    }

    @Test
    void shouldAnswerOnLoopbackToItsOwnNamesAlone() throws Exception {
        try (RunningApi api = new RunningApi(folder)) {
            assertThat(statusLine(api, "localhost")).contains(" 200");
            assertThat(statusLine(api, "127.0.0.1:80")).contains(" 200");
            assertThat(statusLine(api, "rebound.example")).contains(" 421");
        }
    }

    private static String statusLine(RunningApi api, String host) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(api.url()).getPort())) {
            String request = "GET /api/status HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}
