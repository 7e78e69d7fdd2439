package org.rasid.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.Records;
import org.rasid.it.cluster.StreamsProcess;
import org.rasid.it.pipeline.Rasid;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistryConfig;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.topology.EventTopology;

/** {@code rasid reset} and {@code rasid clean} on a cluster that holds more than they may touch. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
@SuppressWarnings("NullAway.Init")
class ResetTest {
    private static final Path SAMPLE = Path.of("..", "sample", "articles.jsonl");
    private static final String OTHER = "rasid-2";
    private static final String OLDER = "rasid-block-mentions-v1-changelog";

    private LocalStack stack;
    private Cluster cluster;
    private Admin admin;

    @BeforeAll
    void start() {
        stack = LocalStack.start(StackOptions.temporary(), line -> {});
        cluster = Cluster.of(stack);
        admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
    }

    @AfterAll
    void stop() {
        admin.close();
        stack.close();
    }

    /** One test, since what a start costs is much of it. */
    @Test
    void shouldBeginAnewAndTouchNothingOfOthers(@TempDir Path folder) throws Exception {
        setUp();
        sendSample(folder);
        createInternalTopics(OTHER, OLDER);
        Path others = Files.createDirectories(folder.resolve("state").resolve(OTHER));
        String state = folder.resolve("state").toString();

        Map<String, Event> before;
        // the shortest that brokers take
        Path session = Files.writeString(
                folder.resolve("session.properties"),
                "main.consumer.session.timeout.ms=6000\nmain.consumer.heartbeat.interval.ms=2000\n");
        try (StreamsProcess app = StreamsProcess.start(cluster, folder, "--config", session.toString())) {
            app.awaitCaughtUp();
            before = activeEvents(Map.of());
            assertThat(before).as(app.said()).isNotEmpty();

            Rasid.Result refused = run("reset", "--state-dir", state);
            assertThat(refused.exitCode()).as(refused.out()).isEqualTo(1);
            assertThat(refused.err()).contains("application id rasid on 127.0.0.1", "Stop them", "--wait");
            assertThat(existing())
                    .containsAll(EventTopology.changelogs("rasid"))
                    .contains(OLDER);
            app.kill();
        }

        Rasid.Result dry = run("reset", "--state-dir", state, "--dry-run");
        assertThat(dry.exitCode()).as(dry.err()).isZero();
        assertThat(dry.out()).contains("would delete topic     " + OLDER, "would delete group     rasid");
        assertThat(existing()).contains(OLDER);

        // as if an earlier run had been cut off
        admin.deleteTopics(EventTopology.changelogs("rasid").subList(0, 1))
                .all()
                .get();
        // it was killed, so that the group holds it until its session is over
        Rasid.Result reset = run("reset", "--state-dir", state, "--wait");
        assertThat(reset.exitCode()).as(reset.err()).isZero();
        assertThat(existing())
                .filteredOn(topic -> topic.startsWith("rasid"))
                .containsExactlyElementsOf(internal(OTHER));
        assertThat(hasOffsets("rasid")).isFalse();
        assertThat(hasOffsets(OTHER)).isTrue();
        assertThat(folder.resolve("state/rasid")).doesNotExist();
        assertThat(others).isDirectory();
        assertThat(activeEvents(Map.of())).as("the outputs stay").isEqualTo(before);
        Map<TopicPartition, Long> ends = ends();
        try (StreamsProcess app = StreamsProcess.start(cluster, folder)) {
            app.awaitCaughtUp();
            assertThat(activeEvents(ends)).as("written anew").isEqualTo(before);
        }

        shouldCleanOnlyWithConsent(state, others);
    }

    private void shouldCleanOnlyWithConsent(String state, Path others) throws Exception {
        Set<String> topics = existing();
        Set<String> subjects = subjects();
        Rasid.Result unasked = run("clean", "--state-dir", state);
        assertThat(unasked.exitCode()).as(unasked.out()).isEqualTo(2);
        assertThat(unasked.err()).contains("--yes");
        assertThat(unasked.out()).contains("topic     events.mentions", "subject   events.mentions-value");
        assertThat(existing()).isEqualTo(topics);
        assertThat(subjects()).isEqualTo(subjects);
        assertThat(hasOffsets("rasid")).isTrue();

        Rasid.Result clean = run("clean", "--state-dir", state, "--yes");
        assertThat(clean.exitCode()).as(clean.err()).isZero();
        Set<String> left = internal(OTHER);
        left.add(Topics.ARTICLES_RAW.name());
        left.add(Topics.ALERTS.name());
        assertThat(existing()).isEqualTo(left);
        assertThat(subjects())
                .containsExactlyInAnyOrder(
                        Topics.ARTICLES_RAW.subject().orElseThrow(),
                        Topics.ALERTS.subject().orElseThrow());
        assertThat(Records.all(cluster, Topics.ARTICLES_RAW)).isNotEmpty();
        assertThat(hasOffsets("rasid")).isFalse();
        assertThat(others).isDirectory();

        setUp();
    }

    /** Topics and schemas of the catalogue: also a check that what was deleted can be made again. */
    private void setUp() throws Exception {
        Set<String> there = existing();
        List<NewTopic> topics = Topics.all().stream()
                .filter(topic -> !there.contains(topic.name()))
                .map(topic -> new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                        .configs(topic.config()))
                .toList();
        admin.createTopics(topics).all().get();
        try (RegistryClient registry = new RegistryClient(RegistryConfig.parse(cluster.client()))) {
            for (TopicSpec topic : Topics.all()) {
                Schema schema = topic.valueSchema();
                if (schema != null) {
                    String subject = topic.subject().orElseThrow();
                    registry.register(subject, schema);
                    assertThat(registry.versions(subject)).hasSize(1);
                }
            }
        }
    }

    private void sendSample(Path folder) throws Exception {
        List<String> lines = Files.readAllLines(SAMPLE, StandardCharsets.UTF_8);
        Path few = folder.resolve("articles.jsonl");
        Files.write(few, lines.subList(0, Math.min(12, lines.size())));
        Rasid.Result sent = run("ingest", few.toString());
        assertThat(sent.exitCode()).as(sent.err()).isZero();
    }

    private void createInternalTopics(String applicationId, String... further) throws Exception {
        Set<String> names = internal(applicationId);
        names.addAll(List.of(further));
        List<NewTopic> topics = new ArrayList<>();
        names.forEach(name -> topics.add(new NewTopic(name, Optional.of(1), Optional.empty())));
        admin.createTopics(topics).all().get();
        admin.alterConsumerGroupOffsets(
                        applicationId,
                        Map.of(new TopicPartition(Topics.ARTICLES_RAW.name(), 0), new OffsetAndMetadata(0)))
                .all()
                .get();
    }

    private static Set<String> internal(String applicationId) {
        Set<String> topics = new TreeSet<>(EventTopology.changelogs(applicationId));
        topics.add(EventTopology.mentionsByBlock(applicationId));
        return topics;
    }

    private Set<String> existing() throws Exception {
        return new TreeSet<>(admin.listTopics().names().get());
    }

    private Set<String> subjects() {
        try (RegistryClient registry = new RegistryClient(RegistryConfig.parse(cluster.client()))) {
            return new TreeSet<>(registry.subjectsWithDeleted());
        }
    }

    private boolean hasOffsets(String group) throws Exception {
        return admin.listGroups().valid().get().stream()
                .anyMatch(found -> found.groupId().equals(group));
    }

    /** By the records at the offsets and later; of a partition without an offset, all. */
    private Map<String, Event> activeEvents(Map<TopicPartition, Long> from) {
        Map<String, Event> events = new TreeMap<>();
        try (Deserializer<Event> values =
                AvroSerdes.load(Event.class, cluster.client(), false).deserializer()) {
            for (TopicSpec topic : Topics.allEvents()) {
                for (ConsumerRecord<byte[], byte[]> found : Records.all(cluster, topic)) {
                    TopicPartition partition = new TopicPartition(found.topic(), found.partition());
                    if (found.offset() >= from.getOrDefault(partition, 0L)) {
                        Event event = values.deserialize(found.topic(), found.value());
                        events.put(event.getId(), event);
                    }
                }
            }
        }
        events.values().removeIf(event -> event.getStatus() != EventStatus.ACTIVE);
        return events;
    }

    private Map<TopicPartition, Long> ends() throws Exception {
        Map<TopicPartition, OffsetSpec> query = new HashMap<>();
        for (TopicSpec topic : Topics.allEvents()) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                query.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(query).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private Rasid.Result run(String... command) throws IOException, InterruptedException {
        return cluster.rasid().run(command);
    }
}
