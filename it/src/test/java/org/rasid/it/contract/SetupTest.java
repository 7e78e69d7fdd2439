package org.rasid.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.pipeline.Rasid;
import org.rasid.schemas.registry.Compatibility;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistryConfig;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

/** {@code rasid topics} and {@code rasid schemas} on a cluster and a registry that others have touched. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class SetupTest {
    private LocalStack stack;
    private Cluster cluster;

    @BeforeAll
    void start() {
        stack = LocalStack.start(StackOptions.temporary(), line -> {});
        cluster = Cluster.of(stack);
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void shouldCreateWhatIsMissingAndReportButNeverTouchWhatDiffers() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("events.talks", Optional.of(2), Optional.empty())
                            .configs(Map.of("cleanup.policy", "delete"))))
                    .all()
                    .get();

            Rasid.Result before = run("topics", "plan");
            assertThat(before.exitCode()).isEqualTo(1);
            assertThat(before.out())
                    .contains(
                            "missing articles.raw",
                            "differs events.talks: 2 partitions instead of 4",
                            "differs events.talks: cleanup.policy is delete instead of compact")
                    .doesNotContain("missing events.talks");

            Rasid.Result apply = run("topics", "apply");
            assertThat(apply.exitCode()).as("something still differs").isEqualTo(1);
            assertThat(apply.out()).contains("created articles.raw", "differs events.talks: 2 partitions instead of 4");
            assertThat(run("topics", "plan").out())
                    .doesNotContain("missing")
                    .contains("differs events.talks: 2 partitions instead of 4");

            ConfigResource raw = new ConfigResource(ConfigResource.Type.TOPIC, "articles.raw");
            admin.incrementalAlterConfigs(Map.of(
                            raw,
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("retention.ms", "1000"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
            assertThat(run("topics", "plan").out())
                    .contains("differs articles.raw: retention.ms is 1000 instead of -1");
            assertThat(run("topics", "plan", "--replication-factor", "3").out())
                    .contains("differs articles.raw: replication factor 1 instead of 3");
        }
    }

    @Test
    void shouldShowHowARegistryDiffersAndSetTheLevelOfEachSubject(@TempDir Path folder) throws Exception {
        Schema event = Topics.allEvents().get(0).valueSchema();
        Schema earlier = new Schema.Parser()
                .parse(String.valueOf(event).replace("\"name\":\"headlineEn\"", "\"name\":\"titleEn\""));
        String subject = Topics.allEvents().get(0).subject().orElseThrow();
        try (RegistryClient registry = new RegistryClient(RegistryConfig.parse(cluster.client()))) {
            registry.register(subject, earlier);

            Rasid.Result diff = run("schemas", "diff");
            assertThat(diff.exitCode()).isEqualTo(1);
            assertThat(diff.out())
                    .contains("missing  articles.raw-value", "differs  " + subject + ", version 1")
                    .contains("added Event.headlineEn", "removed Event.titleEn")
                    .doesNotContain("INCOMPATIBLE");

            Rasid.Result register = run("schemas", "register");
            assertThat(register.exitCode()).isZero();
            assertThat(register.out()).contains("registered " + subject).doesNotContain("there before");
            assertThat(run("schemas", "register").out())
                    .contains("there before " + subject)
                    .doesNotContain("registered");
            assertThat(registry.versions(subject)).containsExactly(1, 2);
            for (TopicSpec topic : Topics.all()) {
                topic.subject()
                        .ifPresent(name ->
                                assertThat(registry.compatibility(name)).isEqualTo(Compatibility.FULL_TRANSITIVE));
            }
            assertThat(run("schemas", "diff").exitCode()).isZero();
            assertThat(run("schemas", "check").exitCode()).isZero();
        }
        Path files = folder.resolve("schemas");
        assertThat(run("schemas", "export", files.toString()).exitCode()).isZero();
        assertThat(new Schema.Parser()
                        .parse(Files.readString(files.resolve("Event.avsc")))
                        .getField("headlineEn"))
                .isNotNull();
    }

    private Rasid.Result run(String... command) throws Exception {
        return cluster.rasid().run(command);
    }
}
