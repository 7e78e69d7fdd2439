package org.rasid.monitor.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasid.monitor.alert.notice.Notice;
import org.rasid.monitor.alert.notice.SampleAlerts;

class WebhookChannelTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final InstantSource CLOCK = Clock.fixed(SampleAlerts.AT, ZoneOffset.UTC);
    private static final Notice NOTICE = Notice.of(SampleAlerts.alert("abc", "r"));

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;
    private volatile int status = 200;
    private volatile String header = "X-None";
    private volatile String value = "";
    private volatile boolean silent;
    private volatile Headers received = new Headers();
    private volatile byte[] body = {};

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            received = exchange.getRequestHeaders();
            body = exchange.getRequestBody().readAllBytes();
            if (silent) {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            exchange.getResponseHeaders().set(header, value);
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write("secret of the server".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void shouldPostTheAlertSigned() throws Exception {
        assertThat(send(Duration.ofSeconds(10))).isEqualTo(new Outcome.Delivered("status 200"));

        JsonNode json = new ObjectMapper().readTree(body);
        assertThat(json.at("/id").asText()).isEqualTo("abc");
        assertThat(json.at("/alerts/0/kind").asText()).isEqualTo("changed");
        assertThat(json.at("/alerts/0/at").asText()).isEqualTo("2026-11-28T10:00:00Z");
        assertThat(json.at("/alerts/0/event/headlineAr").asText()).isEqualTo("ضربة جديدة");
        assertThat(json.at("/alerts/0/changes/0/after").asText()).isEqualTo("5");
        assertThat(received.getFirst("Content-Type")).startsWith("application/json");
        assertThat(received.getFirst("Rasid-Alert-Id")).isEqualTo("abc");
        assertThat(received.getFirst("webhook-id")).isEqualTo("abc");
        assertThat(received.getFirst("webhook-timestamp")).isEqualTo(String.valueOf(SampleAlerts.AT.getEpochSecond()));
        assertThat(received.getFirst("webhook-signature")).isEqualTo(expectedSignature());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 301, 302, 307})
    void shouldGiveUpWhatTheServerRefusesOrSendsElsewhere(int refusal) throws Exception {
        status = refusal;
        header = "Location";
        value = url();

        assertThat(send(Duration.ofSeconds(10))).isInstanceOf(Outcome.Refused.class);
        assertThat(requests).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void shouldTryAgainWhereTheServerIsInTrouble(int trouble) throws Exception {
        status = trouble;

        assertThat(send(Duration.ofSeconds(10))).isEqualTo(new Outcome.Failed("status " + trouble, null));
        assertThat(requests).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"120", "Sat, 28 Nov 2026 10:02:00 GMT"})
    void shouldTakeOverHowLongToWait(String wait) throws Exception {
        status = 429;
        header = "Retry-After";
        value = wait;

        assertThat(send(Duration.ofSeconds(10))).isEqualTo(new Outcome.Failed("status 429", Duration.ofMinutes(2)));
    }

    @Test
    void shouldNotWaitForGood() throws Exception {
        silent = true;

        assertThat(send(Duration.ofMillis(300)))
                .isInstanceOf(Outcome.Failed.class)
                .extracting(Outcome::detail)
                .asString()
                .contains("no answer");
    }

    @Test
    void shouldNotReachThisMachineUnlessAllowed() throws Exception {
        Poster poster = new Poster(Lookup.SYSTEM, false, Duration.ofSeconds(10), CLOCK);
        try (Channel channel = channel(poster)) {
            assertThat(channel.send(NOTICE))
                    .isInstanceOf(Outcome.Refused.class)
                    .extracting(Outcome::detail)
                    .asString()
                    .contains("this machine", "allowPrivate");
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void shouldFailWhereNobodyListens() throws Exception {
        String url = url();
        server.stop(0);
        Poster poster = new Poster(Lookup.SYSTEM, true, Duration.ofSeconds(10), CLOCK);
        try (Channel channel = new WebhookChannel(
                "duty",
                WebTarget.parse(url, true),
                new Signature(new String(KEY, StandardCharsets.UTF_8)),
                poster,
                CLOCK)) {
            assertThat(channel.send(NOTICE)).isInstanceOf(Outcome.Failed.class);
        }
    }

    private Outcome send(Duration timeout) throws Exception {
        try (Channel channel = channel(new Poster(Lookup.SYSTEM, true, timeout, CLOCK))) {
            return channel.send(NOTICE);
        }
    }

    private Channel channel(Poster poster) {
        return new WebhookChannel(
                "duty",
                WebTarget.parse(url(), true),
                new Signature("whsec_" + Base64.getEncoder().encodeToString(KEY)),
                poster,
                CLOCK);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    private String expectedSignature() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        String signed = "abc." + SampleAlerts.AT.getEpochSecond() + "." + new String(body, StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
