package org.rasid.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
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
import org.junit.jupiter.api.Test;

class RegistryClientTest extends ScriptedRegistry {
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
}
