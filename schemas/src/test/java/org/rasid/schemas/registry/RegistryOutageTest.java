package org.rasid.schemas.registry;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registries that are away, fail for a while, or are slow. */
class RegistryOutageTest extends ScriptedRegistry {
    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void shouldAskAgainAfterAPassingFault(int status) {
        server.answers(status, "{\"error_code\":" + status + "}").answers(200, SEVEN);
        try (RegistryClient client = client(server.url())) {
            assertThat(client.register("s", TEXT)).isEqualTo(7);
        }
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void shouldReportAnOutageThatStays() {
        server.answers(503, "down");
        try (RegistryClient client = client(server.url(), "max.retries", "2")) {
            assertThatThrownBy(() -> client.register("s", TEXT))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContainingAll("registering a schema as s", server.url(), "503", "3 attempts");
        }
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void shouldGiveUpOnAnAnswerThatStalls() {
        server.stalls(200, "[\"a\"]");
        Map<String, String> quick =
                Map.of("http.read.timeout.ms", "100", "http.connect.timeout.ms", "2000", "max.retries", "1");
        try (RegistryClient client = client(server.url(), quick)) {
            assertThatThrownBy(client::subjects)
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContainingAll("no whole answer in time", "schema.registry.url");
        }
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void shouldGiveUpOnAnAnswerThatDrips() {
        server.drips(200, "[" + " ".repeat(4_000) + "]");
        RegistryConfig config = config(
                server.url(),
                Map.of("http.read.timeout.ms", "100", "http.connect.timeout.ms", "2000", "max.retries", "1"));
        long begun = System.nanoTime();
        try (RegistryClient client = new RegistryClient(config)) {
            assertThatThrownBy(client::subjects)
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContainingAll(server.url(), "no whole answer in time", "schema.registry.url");
        }
        // dripping, each answer would take 40 s
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isLessThan(config.longestCall().multipliedBy(20));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void shouldSaveTimeForNoFurtherRegistryWhereAllAreSlow() {
        server.stalls(200, "[\"a\"]");
        String slow =
                IntStream.range(0, 20).mapToObj(i -> server.url() + "/" + i).collect(Collectors.joining(","));
        Map<String, String> quick =
                Map.of("http.read.timeout.ms", "50", "http.connect.timeout.ms", "50", "max.retries", "2");
        try (RegistryClient client = client(slow, quick)) {
            assertThatThrownBy(client::subjects).isInstanceOf(RegistryUnavailableException.class);
        }
        assertThat(server.requests()).as("of 60 that three rounds would be").hasSizeBetween(1, 30);
    }

    @Test
    void shouldWaitAsLongAsTheRegistryAsksForButNotLonger() {
        server.answers(503, "", "86400")
                .answers(429, "", "Fri, 31 Dec 2100 23:59:59 GMT")
                .answers(200, "[]");
        long begun = System.nanoTime();
        try (RegistryClient client = client(server.url(), "retries.max.wait.ms", "150")) {
            assertThat(client.subjects()).isEmpty();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @ParameterizedTest
    @CsvSource({
        "soon, 0",
        "'', 0",
        "-5, 0",
        "7, 7",
        "'Thu, 05 Mar 2026 12:00:09 GMT', 9",
        "'Thu, 05 Mar 2026 11:00:00 GMT', 0"
    })
    void shouldReadHowLongToStayAway(String value, long seconds) {
        HttpHeaders headers = HttpHeaders.of(Map.of("retry-after", List.of(value)), (name, all) -> true);
        assertThat(RetryAfter.of(headers, Instant.parse("2026-03-05T12:00:00Z")))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void shouldSayWhatARegistryThatFailsSaysOfIt() {
        server.answers(500, "{\"error_code\":50001,\"message\":\"the store is gone " + "x".repeat(9_000) + "\"}");
        try (RegistryClient client = client(server.url().replace("//", "//me:secret@"), "max.retries", "0")) {
            assertThatThrownBy(client::subjects)
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContainingAll(server.url() + ": HTTP 500: the store is gone", "1 attempt")
                    .hasMessageNotContaining("secret")
                    .extracting(Throwable::getMessage, as(STRING))
                    .hasSizeLessThan(1_000);
        }
    }

    @Test
    void shouldPassOverADeadRegistryAndStayWithTheOneThatAnswers() throws IOException {
        server.answers(200, "[]");
        String dead = "http://127.0.0.1:" + freePort();
        try (RegistryClient client = client(dead + "," + server.url(), "max.retries", "0")) {
            assertThat(client.subjects()).isEmpty();
            assertThat(client.subjects()).isEmpty();
        }
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void shouldNameEveryRegistryThatIsDead() throws IOException {
        String dead = "http://127.0.0.1:" + freePort();
        try (RegistryClient client = client(dead + "/a," + dead + "/b", "max.retries", "1")) {
            assertThatThrownBy(client::subjects)
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContainingAll(dead + "/a: cannot connect", dead + "/b: cannot connect", "2 attempts");
        }
    }

    @Test
    void shouldStopWaitingWhenInterrupted() {
        server.answers(503, "");
        try (RegistryClient client = client(server.url(), "retries.wait.ms", "60000")) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(client::subjects)
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
