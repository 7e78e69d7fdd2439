package org.rasid.producer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
    private final Fetchers world = new Fetchers();
    private WebServer server;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = WebServer.on("127.0.0.1");
        server.give("/open/a", "text/plain", "a").give("/closed/a", "text/plain", "a");
        fetcher = world.fetcher();
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    @Test
    void shouldHeedWhatIsSaidToUsAndAskForItOnce() {
        server.give(
                "/robots.txt",
                "text/plain",
                "User-agent: *\nDisallow: /\n\nUser-agent: rasid\nDisallow: /closed/\nCrawl-delay: 5\n");

        assertThat(fetcher.fetch(url("/open/a"))).isInstanceOf(Outcome.Fetched.class);
        assertThat(fetcher.fetch(url("/closed/a")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Fetcher.ROBOTS));
        assertThat(fetcher.fetch(url("/open/a"))).isInstanceOf(Outcome.Fetched.class);

        assertThat(server.requests())
                .extracting(WebServer.Request::path)
                .containsExactly("/robots.txt", "/open/a", "/open/a");
        assertThat(world.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(5));
    }

    @Test
    void shouldBoundTheDelayThatASiteAsksFor() {
        server.give("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 86400\n");

        assertThat(fetcher.fetch(url("/open/a"))).isInstanceOf(Outcome.Fetched.class);
        assertThat(fetcher.fetch(url("/open/a"))).isInstanceOf(Outcome.Fetched.class);

        assertThat(world.pauses()).containsExactly(Duration.ofSeconds(1), Robots.MAX_DELAY);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410})
    void shouldTakeAllForAllowedWhereThereIsNone(int status) {
        server.status("/robots.txt", status, "");

        assertThat(fetcher.fetch(url("/closed/a"))).isInstanceOf(Outcome.Fetched.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void shouldLeaveASiteAloneForAWhileWhoseRobotsTxtIsInTrouble(int status) {
        AtomicInteger asked = new AtomicInteger();
        server.on(
                "/robots.txt",
                (request, out) -> out.write(WebServer.head(asked.incrementAndGet() <= 2 ? status : 404, "")));

        assertThat(fetcher.fetch(url("/open/a"))).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.retryable()).isTrue();
            assertThat(failed.retryAt()).isEqualTo(world.instant().plus(Robots.LEFT_ALONE));
            assertThat(failed.detail()).contains("robots.txt", "status " + status);
        });
        assertThat(fetcher.fetch(url("/open/a"))).isInstanceOf(Outcome.Failed.class);
        assertThat(server.requests()).hasSize(2);

        world.advance(Robots.LEFT_ALONE);
        assertThat(fetcher.fetch(url("/open/a"))).isInstanceOf(Outcome.Fetched.class);
    }

    @Test
    void shouldBearOneFailureOfRobotsTxt() {
        AtomicInteger asked = new AtomicInteger();
        server.on("/robots.txt", (request, out) -> {
            if (asked.incrementAndGet() == 1) {
                out.reset();
            } else {
                out.write(WebServer.head(404, ""));
            }
        });

        assertThat(fetcher.fetch(url("/open/a"))).isInstanceOf(Outcome.Fetched.class);
    }

    @Test
    void shouldFollowRedirectsOfRobotsTxtButNotInside() {
        server.status("/robots.txt", 301, "Location: /elsewhere\r\n")
                .give("/elsewhere", "text/plain", "User-agent: *\nDisallow: /closed/\n");

        assertThat(fetcher.fetch(url("/closed/a"))).isInstanceOf(Outcome.Refused.class);

        try (Fetcher another = world.fetcher()) {
            server.status("/robots.txt", 301, "Location: http://127.0.0.1:" + server.port() + "/secret\r\n");
            assertThat(another.fetch(url("/open/a"))).isInstanceOf(Outcome.Failed.class);
        }
        assertThat(server.paths()).containsExactly("/elsewhere");
    }

    @Test
    void shouldTakeAllForAllowedWhereRobotsTxtLeadsInACircle() {
        server.status("/robots.txt", 302, "Location: /robots.txt\r\n");

        assertThat(fetcher.fetch(url("/open/a"))).isInstanceOf(Outcome.Fetched.class);
    }

    @Test
    void shouldReadNoMoreOfAnEndlessRobotsTxtThanCounts() {
        server.on("/robots.txt", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /closed/\n");
            while (true) {
                out.write("Disallow: /x\n".repeat(1000));
            }
        });

        assertThat(fetcher.fetch(url("/closed/a"))).isInstanceOf(Outcome.Refused.class);
        assertThat(fetcher.fetch(url("/open/a"))).isInstanceOf(Outcome.Fetched.class);
        assertThat(server.written()).isLessThan(50L << 20);
    }

    @Test
    void shouldReadRobotsTxtAnewAfterADay() {
        server.give("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed/\n");
        assertThat(fetcher.fetch(url("/closed/a"))).isInstanceOf(Outcome.Refused.class);

        server.give("/robots.txt", "text/plain", "User-agent: *\nAllow: /\n");
        assertThat(fetcher.fetch(url("/closed/a"))).isInstanceOf(Outcome.Refused.class);
        world.advance(Robots.KEPT);
        assertThat(fetcher.fetch(url("/closed/a"))).isInstanceOf(Outcome.Fetched.class);
    }

    private String url(String path) {
        return "http://" + Fetchers.HOST + ":" + server.port() + path;
    }
}
