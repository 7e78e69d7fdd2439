package org.rasid.producer.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final String TEXT = "نص الصفحة";
    private static final Duration SHORT = Duration.ofMillis(300);

    private final Fetchers world = new Fetchers();
    private WebServer server;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = WebServer.on("127.0.0.1");
        fetcher = world.fetcher();
    }

    @AfterEach
    void stop() throws IOException {
        Thread.interrupted();
        fetcher.close();
        server.close();
    }

    @Test
    void shouldFetchAndSayHonestlyWhoAsks() {
        server.on(
                "/a",
                (request, out) ->
                        out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nETag: \"v1\"\r\n"
                                + "Last-Modified: Tue, 10 Mar 2026 07:00:00 GMT\r\nSet-Cookie: id=1\r\n\r\n" + TEXT));

        Outcome.Fetched first = fetched(fetcher.fetch(url("/a#part")));
        fetched(fetcher.fetch(url("/a")));

        assertThat(first.content()).asString(UTF_8).isEqualTo(TEXT);
        assertThat(first.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(first.url()).isEqualTo(url("/a"));
        assertThat(first.etag()).isEqualTo("\"v1\"");
        assertThat(first.lastModified()).isEqualTo("Tue, 10 Mar 2026 07:00:00 GMT");
        assertThat(server.requests()).hasSize(3).allSatisfy(request -> {
            assertThat(request.header("User-Agent")).isEqualTo("Rasid/1.2.3 (+desk@paper.example)");
            assertThat(request.header("Cookie")).isEmpty();
            assertThat(request.header("Authorization")).isEmpty();
        });
    }

    @Test
    void shouldAskConditionally() {
        server.on(
                "/a",
                (request, out) -> out.write(
                        request.header("If-None-Match").equals("\"v1\"")
                                        && request.header("If-Modified-Since").equals("Tue, 10 Mar 2026 07:00:00 GMT")
                                ? "HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n"
                                : "HTTP/1.1 200 OK\r\n\r\n" + TEXT));

        assertThat(fetcher.fetch(url("/a"), "\"v1\"", "Tue, 10 Mar 2026 07:00:00 GMT"))
                .isInstanceOf(Outcome.NotModified.class);
        assertThat(fetcher.fetch(url("/a"), "\"v0\"", null)).isInstanceOf(Outcome.Fetched.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 400, 401, 403, 404, 410, 451})
    void shouldFailForGoodWhereThereIsNothing(int status) {
        server.status("/a", status, "");

        Outcome.Failed failed = failed(fetcher.fetch(url("/a")));

        assertThat(failed.retryable()).isFalse();
        assertThat(failed.detail()).contains("status " + status);
        assertThat(server.paths()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void shouldBackOffAndTryAgainWhereTheServerIsInTrouble(int status) {
        AtomicInteger asked = new AtomicInteger();
        server.on(
                "/a",
                (request, out) -> out.write(
                        asked.incrementAndGet() < 3 ? WebServer.head(status, "") : "HTTP/1.1 200 OK\r\n\r\n" + TEXT));

        assertThat(fetcher.fetch(url("/a"))).isInstanceOf(Outcome.Fetched.class);

        assertThat(world.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void shouldGiveUpAfterSomeAttemptsAndSayWhenToComeBack() {
        server.status("/a", 500, "");

        Outcome.Failed failed = failed(fetcher.fetch(url("/a")));

        assertThat(failed.retryable()).isTrue();
        assertThat(failed.retryAt()).isEqualTo(world.instant().plusSeconds(4));
        assertThat(server.paths()).hasSize(3);
    }

    @Test
    void shouldHeedRetryAfterInSecondsAndAsADate() {
        AtomicInteger asked = new AtomicInteger();
        server.on("/a", (request, out) -> {
            switch (asked.incrementAndGet()) {
                case 1 -> out.write(WebServer.head(429, "Retry-After: 7\r\n"));
                case 2 -> out.write(WebServer.head(503, "Retry-After: Tue, 10 Mar 2026 08:00:30 GMT\r\n"));
                default -> out.write("HTTP/1.1 200 OK\r\n\r\n" + TEXT);
            }
        });

        assertThat(fetcher.fetch(url("/a"))).isInstanceOf(Outcome.Fetched.class);

        assertThat(world.pauses())
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(7), Duration.ofSeconds(22));
    }

    @Test
    void shouldLeaveAServerAloneThatAsksForMoreThanOurPatience() {
        server.status("/a", 429, "Retry-After: 999999999\r\n").give("/b", "text/plain", TEXT);

        Outcome.Failed failed = failed(fetcher.fetch(url("/a")));
        Outcome.Failed next = failed(fetcher.fetch(url("/b")));
        world.advance(RetryAfter.MAX);

        Instant bound = world.instant();
        assertThat(failed.retryAt()).isEqualTo(bound);
        assertThat(next.retryAt()).isEqualTo(bound);
        assertThat(next.retryable()).isTrue();
        assertThat(server.paths()).containsExactly("/a");
        assertThat(fetcher.fetch(url("/b"))).isInstanceOf(Outcome.Fetched.class);
    }

    @Test
    void shouldFollowRedirectsAndTellWhereTheyEnd() {
        server.status("/a", 301, "Location: /b\r\n")
                .status("/b", 302, "Location: http://NEWS.test:" + server.port() + "/c?x=ا\r\n")
                .give("/c?x=%D8%A7", "text/plain", TEXT);

        assertThat(fetched(fetcher.fetch(url("/a"))).url()).isEqualTo(url("/c?x=%D8%A7"));
    }

    @Test
    void shouldEndARedirectLoop() {
        server.status("/a", 302, "Location: /b\r\n").status("/b", 302, "Location: /a\r\n");

        assertThat(refused(fetcher.fetch(url("/a"))).reason()).isEqualTo(Fetcher.REDIRECTS);

        assertThat(server.paths()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://files.example/",
                "http://127.1/",
                "http://2130706433/",
                "http://0177.0.0.1/",
                "javascript:0"
            })
    void shouldNotFollowToWhatIsNoAddress(String location) {
        server.status("/a", 302, "Location: " + location + "\r\n");

        assertThat(refused(fetcher.fetch(url("/a"))).reason()).isEqualTo(Fetcher.NO_ADDRESS);
    }

    /** Of this machine only: if the guard failed, a test must not reach others. The rest is tested at the resolver. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/secret",
                "http://127.8.9.10:PORT/secret",
                "http://localhost:PORT/secret",
                "http://inside.example:PORT/secret",
                "http://[::1]:PORT/secret",
                "http://0.0.0.0:PORT/secret"
            })
    void shouldAskNobodyWhoIsNotPublic(String template) {
        world.name("localhost", "127.0.0.1");
        world.name("inside.example", "127.0.0.1");
        String address = template.replace("PORT", String.valueOf(server.port()));
        server.give("/secret", "text/plain", "secret").status("/a", 302, "Location: " + address + "\r\n");

        Outcome.Refused direct = refused(fetcher.fetch(address));
        assertThat(server.requests()).isEmpty();
        Outcome.Refused redirected = refused(fetcher.fetch(url("/a")));

        assertThat(List.of(direct, redirected)).allSatisfy(refused -> {
            assertThat(refused.reason()).isEqualTo(Fetcher.ADDRESS);
            assertThat(refused.detail()).contains("--allow-address");
        });
        assertThat(server.paths()).containsExactly("/a");
    }

    @Test
    void shouldCheckTheAddressThatTheConnectionUsesAlthoughTheNameChanges() throws IOException {
        world.name("turning.test", "127.0.0.2", "127.0.0.1");
        server.give("/a", "text/plain", "secret");
        try (WebServer outside = WebServer.on("127.0.0.2", server.port());
                Fetcher guarded = new Fetcher(
                        FetchOptions.of("1", null, List.of("127.0.0.2"), 1000), world, world, () -> 0L, world)) {
            outside.give("/a", "text/plain", TEXT);

            assertThat(refused(guarded.fetch("http://turning.test:" + server.port() + "/a"))
                            .reason())
                    .isEqualTo(Fetcher.ADDRESS);

            assertThat(outside.requests()).extracting(WebServer.Request::path).containsExactly("/robots.txt");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void shouldFetchFromAnAddressOfIpV6() throws IOException {
        WebServer six;
        try {
            six = WebServer.on("::1");
        } catch (IOException e) {
            assumeTrue(false, "this machine has no IPv6: " + e.getMessage());
            return;
        }
        try (six;
                Fetcher allowed =
                        new Fetcher(FetchOptions.of("1", null, List.of("::1"), 1000), world, world, () -> 0L, world)) {
            six.give("/a", "text/plain", TEXT);

            assertThat(allowed.fetch("http://[::1]:" + six.port() + "/a")).isInstanceOf(Outcome.Fetched.class);
            assertThat(six.requests().get(0).header("Host")).isEqualTo("[::1]:" + six.port());
        }
    }

    @Test
    void shouldNotUseAProxyOfTheSystem() {
        server.give("/a", "text/plain", TEXT);
        System.setProperty("http.proxyHost", "127.0.0.9");
        System.setProperty("http.proxyPort", "9");
        try (Fetcher direct = world.fetcher()) {
            assertThat(direct.fetch(url("/a"))).isInstanceOf(Outcome.Fetched.class);
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
        }
    }

    @Test
    void shouldUnpackAndCutABombWhileItIsRead() throws IOException {
        byte[] bomb = WebServer.gzip(new byte[50 << 20]);
        server.on("/a", (request, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
                    out.write(WebServer.gzip(TEXT.getBytes(UTF_8)));
                })
                .on("/bomb", (request, out) -> {
                    out.write(
                            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
                    out.write(bomb);
                });

        assertThat(fetched(fetcher.fetch(url("/a"))).content()).asString(UTF_8).isEqualTo(TEXT);
        assertThat(refused(fetcher.fetch(url("/bomb"))).reason()).isEqualTo(Fetcher.TOO_LARGE);
        assertThat(server.requests())
                .allSatisfy(
                        request -> assertThat(request.header("Accept-Encoding")).isEqualTo("gzip"));
    }

    @Test
    void shouldCutAGzipStreamThatUnpacksToNothingForEver() throws IOException {
        byte[] nothing = WebServer.gzip(new byte[0]);
        server.on("/a", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
            while (true) {
                out.write(repeated(nothing, 1000));
            }
        });

        assertThat(refused(fetcher.fetch(url("/a"))).reason()).isEqualTo(Fetcher.TOO_LARGE);
    }

    @Test
    void shouldNotReadALargeContentToItsEnd() {
        byte[] piece = new byte[1 << 16];
        long size = 200L << 20;
        server.on("/declared", (request, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: " + size + "\r\n\r\n");
                    for (long sent = 0; sent < size; sent += piece.length) {
                        out.write(piece);
                    }
                })
                .on("/endless", (request, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n\r\n");
                    while (true) {
                        out.write(piece);
                    }
                })
                .on("/chunked", (request, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    while (true) {
                        out.write("10000\r\n");
                        out.write(piece);
                        out.write("\r\n");
                    }
                });

        for (String path : List.of("/declared", "/endless", "/chunked")) {
            assertThat(refused(fetcher.fetch(url(path))).reason()).as(path).isEqualTo(Fetcher.TOO_LARGE);
        }
        assertThat(server.written()).isLessThan(100L << 20);
    }

    @Test
    void shouldBoundTheTimeOfASlowHeadAndOfADrip() {
        server.on("/head", (request, out) -> out.wait(60_000)).on("/drip", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n");
            while (true) {
                out.write("x");
                out.wait(20);
            }
        });
        try (Fetcher quick = world.fetcher(1000, SHORT)) {
            for (String path : List.of("/head", "/drip")) {
                Outcome.Failed failed = failed(quick.fetch(url(path)));
                assertThat(failed.retryable()).isTrue();
                assertThat(failed.detail()).contains("no whole answer within 300 ms");
            }
        }
    }

    @Test
    void shouldFailWhereTheContentEndsEarlyOrTheConnectionBreaks() {
        server.on("/short", (request, out) -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nab"))
                .on("/reset", (request, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nab");
                    out.reset();
                })
                .on("/nothing", (request, out) -> {})
                .on("/noise", (request, out) -> out.write("\0\1\2\3\r\n\r\n".repeat(100)))
                .on("/gzip", (request, out) -> out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nno gzip"))
                .on(
                        "/headers",
                        (request, out) ->
                                out.write("HTTP/1.1 200 OK\r\n" + "X-Much: of it\r\n".repeat(100_000) + "\r\n"));

        for (String path : List.of("/short", "/reset", "/nothing", "/noise", "/gzip", "/headers")) {
            assertThat(failed(fetcher.fetch(url(path))).retryable()).as(path).isTrue();
            world.advance(HostPace.LONGEST_WAIT);
        }
    }

    @Test
    void shouldTakeNoMoreThanTheDeclaredLength() {
        server.on("/long", (request, out) -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nabcdef"));

        assertThat(fetched(fetcher.fetch(url("/long"))).content())
                .asString(UTF_8)
                .isEqualTo("ab");
    }

    @Test
    void shouldRefuseACodingThatWasNotAskedFor() {
        server.on("/a", (request, out) -> out.write("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nxxxx"));

        assertThat(refused(fetcher.fetch(url("/a"))).reason()).isEqualTo(Fetcher.CODING);
    }

    @Test
    void shouldFailWhereNobodyListensAndWhereTheNameIsNotKnown() throws IOException {
        int port = server.port();
        server.close();

        assertThat(failed(fetcher.fetch("http://news.test:" + port + "/a")).detail())
                .contains("robots.txt");
        assertThat(failed(fetcher.fetch("http://none.example/a")).detail()).contains("no such host");
    }

    @Test
    void shouldGoOnAtOnceWhenInterrupted() {
        Thread waiting = Thread.currentThread();
        server.on("/a", (request, out) -> {
            waiting.interrupt();
            out.wait(60_000);
        });

        Outcome.Failed failed = failed(fetcher.fetch(url("/a")));

        assertThat(failed.detail()).contains("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void shouldNotTrustACertificateThatNobodySigned(@TempDir Path folder) throws Exception {
        HttpsServer secure = selfSigned(folder);
        try {
            String place = "https://news.test:" + secure.getAddress().getPort() + "/a";
            assertThat(failed(fetcher.fetch(place)).detail()).contains("TLS");
        } finally {
            secure.stop(0);
        }
        assertThat(server.paths()).isEmpty();
    }

    @Test
    void shouldKeepTimeBetweenRequestsToAHostAndNoneBetweenHosts() {
        world.name("other.test", "127.0.0.1");
        server.give("/a", "text/plain", TEXT);
        try (Fetcher both =
                new Fetcher(FetchOptions.of("1", null, List.of("127.0.0.0/8"), 1000), world, world, () -> 0L, world)) {
            both.fetch(url("/a"));
            both.fetch("http://other.test:" + server.port() + "/a");
            both.fetch(url("/a"));
        }

        // the first for robots.txt before the page; the host that was asked before has had its time by then
        assertThat(world.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    private static byte[] repeated(byte[] bytes, int times) throws IOException {
        InputStream all = InputStream.nullInputStream();
        for (int i = 0; i < times; i++) {
            all = new SequenceInputStream(new ByteArrayInputStream(bytes), all);
        }
        return all.readAllBytes();
    }

    private static HttpsServer selfSigned(Path folder) throws Exception {
        Path store = folder.resolve("store");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=news.test",
                        "-ext",
                        "san=dns:news.test",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "store-secret")
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "store-secret".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "store-secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context));
        secure.start();
        return secure;
    }

    private String url(String path) {
        return "http://" + Fetchers.HOST + ":" + server.port() + path;
    }

    private static Outcome.Fetched fetched(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Fetched.class);
        return (Outcome.Fetched) outcome;
    }

    private static Outcome.Refused refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return (Outcome.Refused) outcome;
    }

    private static Outcome.Failed failed(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return (Outcome.Failed) outcome;
    }
}
