package org.rasid.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.cli.stack.LocalBroker;
import org.rasid.cli.stack.LocalRegistry;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.Records;
import org.rasid.it.pipeline.Rasid;
import org.rasid.schemas.registry.Compatibility;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistryConfig;
import org.rasid.schemas.topic.Topics;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
@SuppressWarnings("NullAway.Init")
class ClusterTest {
    private static final String RAW_SUBJECT = "articles.raw-value";

    private Path folder;
    private LocalStack stack;
    private Cluster cluster;
    private Path article;
    private String state;

    @BeforeAll
    void start(@TempDir Path shared) throws Exception {
        folder = shared;
        stack = LocalStack.start(StackOptions.temporary(), line -> {});
        cluster = Cluster.of(stack).setUp();
        article = News.strike("outlet", folder);
        state = folder.resolve("state").toString();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    /** Well before the time-out of a request to a broker, which is a minute. */
    @Test
    @Timeout(45)
    void shouldNameTheBrokersThatDoNotAnswer() throws Exception {
        String nobody = Cluster.nobody();
        Rasid rasid = new Cluster(nobody, cluster.schemaRegistry()).rasid();

        Map<String, Rasid.Result> runs = all(
                rasid,
                List.of("ingest", article.toString()),
                List.of("watch"),
                List.of("streams", "--state-dir", state),
                List.of("topics", "plan"));

        assertThat(runs).hasSize(4).allSatisfy((command, run) -> {
            assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
            assertThat(run.err()).contains(nobody, "--bootstrap-servers");
        });
    }

    /** Which would go on where the other version stood, and know nothing of what came before. */
    @Test
    void shouldNotStartOverTheStoresOfAnotherVersion() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            admin.alterConsumerGroupOffsets(
                            "older",
                            Map.of(new TopicPartition(Topics.ARTICLES_RAW.name(), 0), new OffsetAndMetadata(0)))
                    .all()
                    .get();
        }

        Rasid.Result run = cluster.rasid().run("streams", "--application-id", "older", "--state-dir", state);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).contains("older-block-mentions-v2-changelog", "--application-id older-2");
    }

    @Test
    void shouldNameABrokerAddressThatIsNone() throws Exception {
        Map<String, Rasid.Result> runs = all(
                new Cluster("no-port", cluster.schemaRegistry()).rasid(),
                List.of("ingest", article.toString()),
                List.of("watch"),
                List.of("topics", "plan"));

        assertThat(runs).hasSize(3).allSatisfy((command, run) -> {
            assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
            assertThat(run.err()).contains("no-port", "--bootstrap-servers");
        });
    }

    @Test
    void shouldNameTheRegistryThatDoesNotAnswerButNoPassword() throws Exception {
        String nobody = Cluster.nobody();
        Path impatient = Files.writeString(folder.resolve("impatient.properties"), "max.retries=1\n");

        Map<String, Rasid.Result> runs = all(
                cluster.withRegistryAt("http://user:secret@" + nobody).rasid(),
                List.of("ingest", "--config", impatient.toString(), article.toString()),
                List.of("streams", "--state-dir", state),
                List.of("schemas", "check"));

        assertThat(runs).hasSize(3).allSatisfy((command, run) -> {
            assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
            assertThat(run.err())
                    .contains("http://" + nobody)
                    .containsAnyOf("--schema-registry", "schema.registry.url");
            assertThat(run.out() + run.err()).doesNotContain("secret");
        });
    }

    @Test
    void shouldNameARegistryAddressWithoutItsBasePath() throws Exception {
        String root = "http://127.0.0.1:" + stack.registry().port();

        Map<String, Rasid.Result> runs = all(
                cluster.withRegistryAt(root).rasid(),
                List.of("ingest", article.toString()),
                List.of("streams", "--state-dir", state),
                List.of("schemas", "check"));

        assertThat(runs).hasSize(3).allSatisfy((command, run) -> {
            assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
            assertThat(run.err()).contains(root).containsAnyOf("--schema-registry", "schema.registry.url");
        });
    }

    @Test
    void shouldNameARegistryAddressThatIsNone() throws Exception {
        Map<String, Rasid.Result> runs = all(
                cluster.withRegistryAt("user:secret@no-scheme").rasid(),
                List.of("ingest", article.toString()),
                List.of("streams", "--state-dir", state),
                List.of("schemas", "check"));

        assertThat(runs).hasSize(3).allSatisfy((command, run) -> {
            assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
            assertThat(run.err()).contains("schema.registry.url", "no-scheme").doesNotContain("--bootstrap-servers");
            assertThat(run.out() + run.err()).doesNotContain("secret");
        });
    }

    @Test
    void shouldNameASubjectThatHoldsAnotherSchemaAndSendNothing() throws Exception {
        Path register = Files.writeString(folder.resolve("client.properties"), "auto.register.schemas=true\n");
        try (LocalRegistry registry = LocalRegistry.start(folder.resolve("registry"), 0)) {
            Cluster foreign = cluster.with(registry);
            int before = Records.all(cluster, Topics.ARTICLES_RAW).size();

            Rasid.Result unregistered = foreign.rasid().run("ingest", article.toString());

            assertThat(unregistered.exitCode()).as(unregistered.err()).isEqualTo(1);
            assertThat(unregistered.err()).contains(RAW_SUBJECT, "rasid schemas register");

            registerAnotherSchema(foreign);
            Map<String, Rasid.Result> runs = all(
                    foreign.rasid(),
                    List.of("schemas", "register"),
                    List.of("schemas", "check"),
                    List.of("ingest", "--config", register.toString(), article.toString()));

            assertThat(runs).hasSize(3).allSatisfy((command, run) -> {
                assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
                assertThat(run.out() + run.err()).contains(RAW_SUBJECT, "--schema-registry");
            });
            assertThat(Objects.requireNonNull(runs.get("schemas check")).out())
                    .contains("INCOMPATIBLE  " + RAW_SUBJECT);
            assertThat(Records.all(cluster, Topics.ARTICLES_RAW)).hasSize(before);
        }
    }

    @Test
    void shouldSayHowToCreateMissingTopics() throws Exception {
        try (LocalBroker bare = LocalBroker.start(folder.resolve("broker"), 0)) {
            Map<String, Rasid.Result> runs = all(
                    cluster.with(bare).rasid(),
                    List.of("ingest", article.toString()),
                    List.of("watch", "--once"),
                    List.of("streams", "--state-dir", state));

            assertThat(runs).hasSize(3).allSatisfy((command, run) -> {
                assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
                assertThat(run.err()).contains("rasid topics apply");
            });
        }
    }

    private static void registerAnotherSchema(Cluster cluster) {
        try (RegistryClient client = new RegistryClient(RegistryConfig.parse(cluster.client()))) {
            client.register(
                    RAW_SUBJECT,
                    SchemaBuilder.record("Invoice")
                            .namespace("org.example")
                            .fields()
                            .requiredLong("amount")
                            .endRecord());
            client.setCompatibility(RAW_SUBJECT, Compatibility.FULL);
        }
    }

    /** Runs the commands at the same time, for most of it is waiting; results by the first words of the command. */
    @SafeVarargs
    private static Map<String, Rasid.Result> all(Rasid rasid, List<String>... commands) {
        ExecutorService threads = Executors.newFixedThreadPool(commands.length);
        try {
            Map<String, CompletableFuture<Rasid.Result>> started = new LinkedHashMap<>();
            for (List<String> command : commands) {
                started.put(
                        String.join(" ", new ArrayList<>(command).subList(0, Math.min(2, command.size()))),
                        CompletableFuture.supplyAsync(() -> run(rasid, command), threads));
            }
            Map<String, Rasid.Result> results = new LinkedHashMap<>();
            started.forEach((name, run) -> results.put(name, run.join()));
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static Rasid.Result run(Rasid rasid, List<String> command) {
        try {
            return rasid.run(command.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
