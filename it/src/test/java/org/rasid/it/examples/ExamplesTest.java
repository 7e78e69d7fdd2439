package org.rasid.it.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.rasid.examples.SomeEvents.deadline;
import static org.rasid.examples.SomeEvents.merged;
import static org.rasid.examples.SomeEvents.retracted;
import static org.rasid.examples.SomeEvents.strike;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.avro.Mention;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.examples.deadlines.StrikesUnderDeadlines;
import org.rasid.examples.table.EventReader;
import org.rasid.examples.table.EventTable;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.Records;
import org.rasid.it.wire.SampleRecords;
import org.rasid.schemas.serde.AvroJson;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.Topics;

/** All on one stack; what one test publishes, the others may read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
@SuppressWarnings("NullAway.Init")
class ExamplesTest {
    private static final Path GUIDE = Path.of("..", "docs", "consuming.md");
    private static final long SEED = 20260309;

    /** Not an event topic, so that the other tests do not see what only this one is about. */
    private static final String LATER_TOPIC = "example.later-release";

    /** One record, with a schema id that the registry does not have. Both are told of in errors, and are no status. */
    private static final String NUMBERED_TOPIC = "example.404";

    private static final byte[] UNKNOWN_SCHEMA =
            ByteBuffer.allocate(6).put((byte) 0).putInt(404).array();

    private LocalStack stack;
    private Cluster cluster;
    private Publisher publisher;
    private byte[] newer;

    @BeforeAll
    void start() throws Exception {
        stack = LocalStack.start(StackOptions.temporary(), line -> {});
        cluster = Cluster.of(stack).setUp();
        publisher = new Publisher(cluster);
        publisher.publish(EveryEvent.of(SEED));
        publisher.publishInVain(List.of(strike("in-vain", "IQ", "2026-03-09")));
        newer = NewerEvent.value(cluster, LATER_TOPIC);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic(LATER_TOPIC, 1, (short) 1), new NewTopic(NUMBERED_TOPIC, 1, (short) 1)))
                    .all()
                    .get();
        }
        Records.send(
                cluster,
                List.of(
                        new ProducerRecord<>(LATER_TOPIC, "newer".getBytes(StandardCharsets.UTF_8), newer),
                        new ProducerRecord<>(NUMBERED_TOPIC, UNKNOWN_SCHEMA, UNKNOWN_SCHEMA)));
    }

    @AfterAll
    void stop() {
        publisher.close();
        stack.close();
    }

    @Test
    void shouldReadEveryFieldOfEveryTypeInJavaScript(@TempDir Path folder) throws Exception {
        JavaScriptExample example = JavaScriptExample.install(folder, cluster);
        Map<String, Event> published = publisher.published();
        List<String> lines = new ArrayList<>(example.read("javascript", 5));
        // the same group goes on behind the five, and stops in order when it is told to
        lines.addAll(example.follow("javascript", published.size() - 5));

        assertThat(lines).hasSameSizeAs(published.keySet());
        Map<String, JsonNode> read = PrintedEvents.byState(lines);
        assertThat(read).as("seed " + SEED).containsOnlyKeys(published.keySet());
        published.forEach((state, event) -> {
            JsonNode line = Objects.requireNonNull(read.get(state));
            assertThat(PrintedEvents.canonical(line.path("event")))
                    .as("seed %d, %s", SEED, state)
                    .isEqualTo(PrintedEvents.canonical(AvroJson.toNode(event)));
            assertThat(line.path("topic").asText())
                    .isEqualTo(Topics.events(event.getType()).name());
            assertThat(line.path("key").asText()).isEqualTo(event.getId());
            assertThat(line.path("time").asText()).isEqualTo("2026-03-09T04:40:00.000Z");
            assertThat(line.path("action").asText())
                    .isEqualTo(
                            switch (event.getStatus()) {
                                case ACTIVE -> "upsert";
                                case MERGED -> "move";
                                case RETRACTED, UNKNOWN -> "remove";
                            });
        });

        JsonNode newer = new ObjectMapper()
                .readTree(example.read("newer", 1, LATER_TOPIC).get(0));
        assertThat(newer.path("action").asText()).isEqualTo("remove");
        assertThat(newer.path("event").path("status").asText()).isEqualTo("ARCHIVED");
        assertThat(newer.path("event").path("novelty").asText()).isEqualTo("unheard of");
    }

    @Test
    void shouldSayInJavaScriptWhatIsWrong(@TempDir Path folder) throws Exception {
        JavaScriptExample example = JavaScriptExample.install(folder, cluster);
        Map<String, String> unreachable = Map.of("RASID_SCHEMA_REGISTRY", "http://" + Cluster.nobody());
        Map<String, String> astray = Map.of("RASID_SCHEMA_REGISTRY", cluster.schemaRegistry() + "/nowhere");

        assertThat(example.fail(Map.of("RASID_SCHEMA_REGISTRY", ""))).contains("set RASID_SCHEMA_REGISTRY");
        assertThat(example.fail(Map.of(), "events.no-such-topic")).contains("no such topic among events.no-such-topic");
        assertThat(example.fail(unreachable, NUMBERED_TOPIC))
                .contains("RASID_SCHEMA_REGISTRY: the registry cannot be reached");
        assertThat(example.fail(astray, NUMBERED_TOPIC)).contains("no registry answers there (404)");
        assertThat(example.fail(Map.of(), NUMBERED_TOPIC))
                .contains(NUMBERED_TOPIC + "/0/0: cannot be decoded")
                .doesNotContain("no registry answers there", "cannot be reached");
        assertThat(example.failAtTable(unreachable, NUMBERED_TOPIC))
                .contains("RASID_SCHEMA_REGISTRY: the registry cannot be reached");
    }

    @Test
    void shouldKeepATableOfActiveEventsInJava(@TempDir Path folder) throws Exception {
        publisher.publish(List.of(
                strike("early", "LB", "2026-03-09"),
                strike("late", "LB", "2026-03-09"),
                strike("wrong", "LB", "2026-03-09")));
        EventTable table = new EventTable(folder);
        readUntil(table, () -> table.isActive("early") && table.isActive("late") && table.isActive("wrong"));
        assertThat(table.isActive("in-vain")).isFalse();
        table.note("late", "seen by the desk");

        publisher.publish(List.of(merged("late", EventType.STRIKE, "early"), retracted("wrong", EventType.STRIKE)));
        readUntil(table, () -> !table.isActive("late") && !table.isActive("wrong"));

        assertThat(table.isActive("early")).isTrue();
        assertThat(table.notes("early")).containsExactly("seen by the desk");
        assertThat(table.current("late")).isEqualTo("early");
    }

    @Test
    void shouldKeepATableOfTheActiveEventsOfACountryInJavaScript(@TempDir Path folder) throws Exception {
        JavaScriptExample example = JavaScriptExample.install(folder, cluster);
        publisher.publish(List.of(
                strike("one", "KW", "2026-03-09"),
                strike("two", "KW", "2026-03-09"),
                strike("three", "KW", "2026-03-09"),
                strike("four", "KW", "2026-03-09")));
        try (Program table = example.table("KW")) {
            table.awaitAlive(() -> starts(table, "+").size() == 4, "four events");

            publisher.publish(List.of(
                    merged("two", EventType.STRIKE, "one"),
                    retracted("three", EventType.STRIKE),
                    strike("four", "SD", "2026-03-09")));
            table.awaitAlive(() -> starts(table, "-").size() == 3, "three that go");

            assertThat(starts(table, "-"))
                    .containsExactlyInAnyOrder("- two now one", "- three retracted", "- four active");
            assertThat(table.stop().awaitExit()).as(table.said()).isZero();
        }
    }

    private static List<String> starts(Program program, String sign) {
        return program.said()
                .lines()
                .filter(line -> line.startsWith(sign + " "))
                .toList();
    }

    @Test
    void shouldReadInJavaWhatALaterReleaseWrites() {
        try (Deserializer<Event> values =
                AvroSerdes.load(Event.class, cluster.client(), false).deserializer()) {
            Event event = values.deserialize(LATER_TOPIC, newer);
            assertThat(event.getId()).isEqualTo("newer");
            assertThat(event.getStatus()).isEqualTo(EventStatus.UNKNOWN);
        }
    }

    @Test
    void shouldJoinStrikesAndDeadlinesWithKafkaStreams(@TempDir Path state) throws Exception {
        publisher.publish(List.of(
                strike("under", "YE", "2026-03-09"),
                strike("elsewhere", "OM", "2026-03-09"),
                deadline("due", "YE", "2026-03-01", "2026-06-30"),
                deadline("same", "YE", "2026-03-02", "2026-06-30")));
        Map<String, Object> settings = new HashMap<>(cluster.client());
        settings.put("state.dir", state.toString());
        try (StrikesUnderDeadlines app = StrikesUnderDeadlines.start(settings)) {
            awaitDeadlines(app, "under", List.of("due", "same"));

            publisher.publish(List.of(merged("same", EventType.DEADLINE, "due")));
            awaitDeadlines(app, "under", List.of("due"));

            publisher.publish(List.of(strike("under", "OM", "2026-03-09")));
            awaitDeadlines(app, "under", List.of());
            awaitDeadlines(app, "elsewhere", List.of());
        }
    }

    @Test
    void shouldKeepEventsAndMentionsInPostgresWithKafkaConnect(@TempDir Path folder) throws Exception {
        publisher.publish(List.of(strike("first", "JO", "2026-03-09"), strike("second", "JO", "2026-03-09")));
        Mention mention = new SampleRecords(SEED).of(Mention.class, 1).get(0);
        sendMention("kept", mention);
        sendMention("gone", mention);
        // deletes and upserts of one batch keep their order
        for (Mention each : Arrays.asList(mention, null, mention)) {
            sendMention("back", each);
        }
        for (Mention each : Arrays.asList(mention, null)) {
            sendMention("never", each);
        }
        try (Postgres postgres = Postgres.start(folder)) {
            postgres.run(ConnectWorker.TABLES);
            try (Program worker = ConnectWorker.start(folder, cluster, postgres)) {
                awaitRows(postgres, worker, "select id, revision from events", publisher.revisions());
                awaitRows(
                        postgres, worker, "select id, 1 from mentions", Map.of("kept", "1", "gone", "1", "back", "1"));

                publisher.publish(List.of(merged("second", EventType.STRIKE, "first")));
                sendMention("gone", null);
                awaitRows(postgres, worker, "select id, revision from events", publisher.revisions());
                awaitRows(postgres, worker, "select id, 1 from mentions", Map.of("kept", "1", "back", "1"));
                assertThat(worker.stop().awaitExit()).as(worker.said()).isIn(0, 143);
            }

            ObjectMapper json = new ObjectMapper();
            Map<String, Event> latest = publisher.latest();
            for (Map.Entry<String, String> row :
                    postgres.query("select id, event from events").entrySet()) {
                Event event = Objects.requireNonNull(latest.get(row.getKey()));
                assertThat(PrintedEvents.canonical(json.readTree(row.getValue())))
                        .as("seed %d, %s", SEED, row.getKey())
                        .isEqualTo(PrintedEvents.canonical(AvroJson.toNode(event)));
            }
            assertThat(postgres.query("select id, date_from from active_events where country = 'JO'"))
                    .containsExactly(Map.entry("first", "2026-03-09"));
            assertThat(postgres.query("select id, current_id from event_ids where id in ('first', 'second')"))
                    .containsOnly(Map.entry("first", "first"), Map.entry("second", "first"));
            assertThat(postgres.query("select id, event_id from mentions"))
                    .containsEntry("kept", String.valueOf(mention.getEventId()));
        }
    }

    @Test
    void shouldRunTheKcatLinesOfTheGuide(@TempDir Path folder) throws Exception {
        assumeTrue(Program.isInstalled("kcat"), "kcat is not installed: its lines in the guide are not tested");
        List<String> lines = Files.readAllLines(GUIDE).stream()
                .filter(line -> line.startsWith("kcat "))
                .toList();
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            List<String> out = Program.run(folder, environment(), "sh", "-c", line);
            assertThat(out).as(line).isNotEmpty();
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "RASID_BOOTSTRAP_SERVERS",
                cluster.bootstrapServers(),
                "RASID_SCHEMA_REGISTRY",
                cluster.schemaRegistry());
    }

    private void sendMention(String id, @Nullable Mention mention) throws Exception {
        try (Serializer<Mention> values =
                AvroSerdes.load(Mention.class, cluster.client(), false).serializer()) {
            String topic = Topics.EVENTS_MENTIONS.name();
            byte[] value = mention == null ? null : values.serialize(topic, mention);
            Records.send(cluster, List.of(new ProducerRecord<>(topic, id.getBytes(StandardCharsets.UTF_8), value)));
        }
    }

    private static void awaitRows(Postgres postgres, Program worker, String sql, Map<String, String> rows) {
        worker.awaitAlive(() -> postgres.query(sql).equals(rows), sql);
    }

    /** Reads on where the group stopped, until the table is as wanted; then stops in order. */
    private void readUntil(EventTable table, BooleanSupplier wanted) throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(cluster.client());
        settings.put("group.id", "active-events");
        EventReader reader = new EventReader(settings, table);
        Thread thread = new Thread(reader::run);
        thread.start();
        try {
            Program.await(wanted, () -> "the table of active events");
        } finally {
            reader.stop();
            thread.join();
        }
    }

    private void awaitDeadlines(StrikesUnderDeadlines app, String strike, List<String> deadlines) {
        Program.await(
                () -> {
                    assertThat(app.hasEnded()).isFalse();
                    return JoinedStrikes.deadlines(cluster, strike).equals(deadlines);
                },
                () -> strike + " under " + deadlines);
    }
}
