package org.rasid.schemas.registry;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryClientTest {
    private static final Schema TEXT = Schema.create(Schema.Type.STRING);

    /** Of a registration, and of the look at what has the id. */
    private static final String SEVEN = "{\"id\":7,\"schema\":\"\\\"string\\\"\"}";

    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldRegisterOnceAndSendTheSchemaAsTheApiAsks() {
        server.answers(200, SEVEN);
        try (RegistryClient client = client(server.url() + "/base/")) {
            assertThat(client.register("a b/c-value", TEXT)).isEqualTo(7);
            assertThat(client.register("a b/c-value", TEXT)).isEqualTo(7);
        }
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(0))
                .isEqualTo(new ScriptedServer.Request(
                        "POST",
                        "/base/subjects/a%20b%2Fc-value/versions",
                        null,
                        "application/vnd.schemaregistry.v1+json",
                        "{\"schema\":\"\\\"string\\\"\"}"));
        assertThat(server.requests().get(1))
                .returns("GET", ScriptedServer.Request::method)
                .returns("/base/schemas/ids/7", ScriptedServer.Request::path);
    }

    @Test
    void shouldTakeNoIdUnderWhichThereIsAnotherSchema() {
        server.answers(200, "{\"id\":7}")
                .answers(200, "{\"schema\":\"\\\"long\\\"\"}")
                .answers(200, SEVEN);
        try (RegistryClient client = client(server.url())) {
            assertRefusal(() -> client.lookUp("s", TEXT))
                    .hasMessageContainingAll("a schema of s", "id 7", "another schema: long")
                    .asInstanceOf(type(RegistryException.class))
                    .returns(false, RegistryException::isNotFound);
            assertThat(client.lookUp("s", TEXT)).as("nothing of it is kept").isEqualTo(7);
            assertThat(client.byId(7)).isEqualTo(TEXT);
        }
    }

    @Test
    void shouldTakeNoIdUnderWhichThereIsNoSchema() {
        server.answers(200, "{\"id\":4711}").answers(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");
        try (RegistryClient client = client(server.url())) {
            assertRefusal(() -> client.register("s", TEXT))
                    .hasMessageContainingAll("registering a schema as s", "id 4711", "no schema")
                    .asInstanceOf(type(RegistryException.class))
                    .returns(false, RegistryException::isNotFound);
        }
    }

    @Test
    void shouldTakeASchemaThatTheRegistryWritesInItsOwnWay() {
        Schema ours = new Schema.Parser()
                .parse(
                        "{\"type\":\"record\",\"name\":\"A\",\"doc\":\"ours\",\"fields\":[{\"name\":\"x\",\"type\":{\"type\":\"string\",\"avro.java.string\":\"String\"}}]}");
        server.answers(200, "{\"id\":7}")
                .answers(
                        200,
                        "{\"schema\":\"{\\\"name\\\":\\\"A\\\",\\\"type\\\":\\\"record\\\",\\\"fields\\\":[{\\\"type\\\":\\\"string\\\",\\\"name\\\":\\\"x\\\"}]}\"}");
        try (RegistryClient client = client(server.url())) {
            assertThat(client.lookUp("s", ours)).isEqualTo(7);
        }
    }

    @Test
    void shouldSendCredentials() {
        server.answers(200, "[]");
        try (RegistryClient client = client(server.url().replace("//", "//me:secret@"))) {
            assertThat(client.subjects()).isEmpty();
        }
        assertThat(server.requests())
                .extracting(ScriptedServer.Request::authorization)
                .containsExactly("Basic bWU6c2VjcmV0");
    }

    @Test
    void shouldFetchASchemaOnce() {
        server.answers(200, "{\"schema\":\"\\\"string\\\"\"}");
        try (RegistryClient client = client(server.url())) {
            assertThat(client.byId(3)).isEqualTo(TEXT);
            assertThat(client.byId(3)).isEqualTo(TEXT);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void shouldForgetWhatWasUsedLongestAgo() {
        server.answers(200, "{\"schema\":\"\\\"string\\\"\"}");
        try (RegistryClient client = client(server.url(), "max.schemas.per.subject", "2")) {
            for (int id : new int[] {1, 2, 1, 3, 1, 2}) {
                client.byId(id);
            }
        }
        assertThat(server.requests())
                .extracting(ScriptedServer.Request::path)
                .containsExactly("/schemas/ids/1", "/schemas/ids/2", "/schemas/ids/3", "/schemas/ids/2");
    }

    @Test
    void shouldReadSubjectsVersionsAndLevels() {
        server.answers(200, "[\"a\",\"b\"]")
                .answers(200, "[2,1]")
                .answers(200, "{\"subject\":\"a\",\"version\":2,\"id\":9,\"schema\":\"\\\"string\\\"\"}")
                .answers(404, "{\"error_code\":40408,\"message\":\"no level\"}")
                .answers(200, "{\"compatibilityLevel\":\"FULL_TRANSITIVE\"}")
                .answers(200, "{\"compatibility\":\"NONE\"}")
                .answers(200, "{\"is_compatible\":false,\"messages\":[\"field x\"]}")
                .answers(404, "{\"error_code\":40401,\"message\":\"no subject\"}");
        try (RegistryClient client = client(server.url())) {
            assertThat(client.subjects()).containsExactly("a", "b");
            assertThat(client.versions("a")).containsExactly(1, 2);
            assertThat(client.latest("a")).isEqualTo(new RegisteredSchema("a", 2, 9, TEXT));
            assertThat(client.compatibility("a")).isEqualTo(Compatibility.FULL_TRANSITIVE);
            client.setCompatibility("a", Compatibility.NONE);
            assertThat(client.compatible("a", TEXT)).isEqualTo(new CompatibilityReport(false, List.of("field x")));
            assertThat(client.compatible("new", TEXT)).isEqualTo(new CompatibilityReport(true, List.of()));
        }
    }

    @Test
    void shouldDeleteASubjectForGoodAndForgetIt() {
        server.answers(200, SEVEN)
                .answers(200, SEVEN)
                .answers(200, "[1,2]")
                .answers(200, "[1,2]")
                .answers(200, SEVEN.replace('7', '8'));
        try (RegistryClient client = client(server.url())) {
            client.register("a b", TEXT);
            client.delete("a b");
            assertThat(client.register("a b", TEXT)).isEqualTo(8);
        }
        assertThat(server.requests())
                .extracting(request -> request.method() + " " + request.path())
                .containsExactly(
                        "POST /subjects/a%20b/versions",
                        "GET /schemas/ids/7",
                        "DELETE /subjects/a%20b",
                        "DELETE /subjects/a%20b?permanent=true",
                        "POST /subjects/a%20b/versions",
                        "GET /schemas/ids/8");
    }

    @Test
    void shouldFinishADeletionThatWasCutOffButNotHideARefusal() {
        server.answers(404, "{\"error_code\":40404,\"message\":\"marked\"}")
                .answers(404, "{\"error_code\":40401,\"message\":\"no subject\"}")
                .answers(404, "{\"message\":\"no such path\"}");
        try (RegistryClient client = client(server.url())) {
            client.delete("a");
            assertThatExceptionOfType(RegistryException.class)
                    .isThrownBy(() -> client.delete("a"))
                    .withMessageContaining("deleting subject a");
        }
    }

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

    @ParameterizedTest
    @CsvSource({
        "401, 40101, basic.auth.user.info",
        "403, 40301, do not permit",
        "404, 40401, rasid schemas register",
        "404, 40403, rasid schemas register",
        "404, 404, base path",
        "307, 307, sends us elsewhere",
        "409, 409, incompatible",
        "422, 42201, invalid",
        "400, 400, refused"
    })
    void shouldReportARefusalWithoutAskingAgain(int status, int code, String words) {
        server.answers(status, "{\"error_code\":" + code + ",\"message\":\"because of it\"}");
        try (RegistryClient client = client(server.url().replace("//", "//me:secret@"))) {
            assertRefusal(() -> client.lookUp("s", TEXT))
                    .hasMessageContainingAll("a schema of s", words, "because of it", server.url())
                    .hasMessageNotContaining("secret")
                    .asInstanceOf(type(RegistryException.class))
                    .returns(status, RegistryException::status)
                    .returns(code, RegistryException::errorCode)
                    .returns(code > 40400 && code < 40404, RegistryException::isNotFound);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>hello</html>", "{}", "{\"id\":\"7\"}", "{\"id\":99999999999}", "[", "null"})
    void shouldReportAnAnswerThatMakesNoSense(String body) {
        server.answers(200, body);
        try (RegistryClient client = client(server.url())) {
            assertRefusal(() -> client.register("s", TEXT)).hasMessageContaining("registering a schema as s");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"schema\":\"nonsense\"}",
                "{\"schema\":\"\\\"\\\"\"}",
                "{\"schema\":\"{\\\"type\\\":\\\"fixed\\\",\\\"name\\\":\\\"F\\\",\\\"size\\\":2147483647}\"}",
                "{\"schema\":\"syntax = 1\",\"schemaType\":\"PROTOBUF\"}",
                "{\"schema\":\"\\\"string\\\"\",\"references\":[{\"name\":\"x\"}]}"
            })
    void shouldReportASchemaThatIsNone(String body) {
        server.answers(200, body);
        try (RegistryClient client = client(server.url())) {
            assertRefusal(() -> client.byId(5)).hasMessageContaining("schema with id 5");
        }
    }

    @Test
    void shouldGiveUpOnAHugeAnswer() {
        server.answers(200, "[" + " ".repeat(4 << 20));
        try (RegistryClient client = client(server.url())) {
            assertRefusal(client::subjects).hasMessageContaining("longer than 4194304 bytes");
        }
        assertThat(server.requests()).hasSize(1);
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
    void shouldAskOnceHoweverManyThreadsWantAnAnswer() throws Exception {
        server.answers(200, SEVEN);
        try (RegistryClient client = client(server.url())) {
            together(32, () -> {
                client.byId(7);
                client.lookUp("s", TEXT);
            });
        }
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void shouldTellAllThreadsOfAFaultAndAskAgainAfterwards() throws Exception {
        server.answers(404, "{\"error_code\":40403}");
        AtomicInteger told = new AtomicInteger();
        try (RegistryClient client = client(server.url())) {
            together(8, () -> {
                try {
                    client.byId(7);
                } catch (RegistryException e) {
                    told.incrementAndGet();
                }
            });
            int asked = server.requests().size();
            assertRefusal(() -> client.byId(7));
            assertThat(server.requests()).hasSize(asked + 1);
        }
        assertThat(told).hasValue(8);
    }

    private static void together(int threads, Runnable task) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        try {
            List<Callable<Integer>> tasks = Collections.nCopies(threads, () -> {
                int place = start.await();
                task.run();
                return place;
            });
            for (Future<Integer> each : pool.invokeAll(tasks)) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void shouldCountWhatItDoes() throws IOException {
        RegistryStatistics statistics = new RegistryStatistics();
        server.answers(503, "")
                .answers(200, "{\"schema\":\"\\\"string\\\"\"}")
                .answers(404, "{\"error_code\":40403}")
                .answers(200, "<html>");
        Map<String, Object> settings = new HashMap<>(Map.of(
                "schema.registry.url",
                "http://127.0.0.1:" + freePort() + "," + server.url(),
                "retries.wait.ms",
                1,
                RegistryStatistics.SETTING,
                statistics));
        try (RegistryClient client = new RegistryClient(RegistryConfig.parse(settings))) {
            client.byId(1);
            client.byId(1);
            assertRefusal(() -> client.byId(2));
            assertRefusal(() -> client.byId(2));
            assertThat(statistics.cached()).isEqualTo(1);
        }
        assertThat(Arrays.stream(Outcome.values()).collect(Collectors.toMap(each -> each, statistics::requests)))
                .isEqualTo(Map.of(
                        Outcome.OK, 1L,
                        Outcome.REFUSED, 1L,
                        Outcome.NONSENSE, 1L,
                        Outcome.UNTRUSTED, 0L,
                        Outcome.UNAVAILABLE, 1L,
                        Outcome.TIMEOUT, 0L,
                        Outcome.UNREACHABLE, 2L));
        assertThat(statistics.retries()).isEqualTo(1);
        assertThat(statistics.hits()).isEqualTo(1);
        assertThat(statistics.misses()).isEqualTo(1);
        assertThat(statistics.cached()).isZero();
        assertThat(statistics.took(Outcome.OK)).isPositive();
        assertThat(statistics.took(Outcome.TIMEOUT)).isZero();
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

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefusal(ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(RegistryException.class);
    }

    private static RegistryClient client(String url, String key, String value) {
        return client(url, Map.of(key, value));
    }

    private static RegistryClient client(String url) {
        return client(url, Map.of());
    }

    private static RegistryClient client(String url, Map<String, String> more) {
        return new RegistryClient(config(url, more));
    }

    private static RegistryConfig config(String url, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of("schema.registry.url", url, "retries.wait.ms", "1"));
        settings.putAll(more);
        return RegistryConfig.parse(settings);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
