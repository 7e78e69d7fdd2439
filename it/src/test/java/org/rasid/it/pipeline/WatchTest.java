package org.rasid.it.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.Records;
import org.rasid.schemas.topic.Topics;

/** What one sees who watches a demo of the bundled sample. */
@SuppressWarnings("NullAway.Init")
class WatchTest {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Pattern BROKER = Pattern.compile("RASID_BOOTSTRAP_SERVERS=(\\S+)");
    private static final Pattern REGISTRY = Pattern.compile("RASID_SCHEMA_REGISTRY=(\\S+)\n");

    private static final String BOMBING = "ثلاثة قتلى بانفجار عبوة ناسفة في السعدية";
    private static final String CLAIM = "داعش يتبنى هجوما على القوات العراقية";

    private static final String REPORTED = "وقتل فيه ثلاثة أشخاص";
    private static final String CORRECTED = "وقتل فيه أربعة أشخاص";

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path folder;

    private Process demo;
    private Process asJson;
    private Process asTable;
    private Path shown;
    private Path table;
    private Cluster cluster;

    @BeforeEach
    void start() throws Exception {
        Path log = folder.resolve("demo.log");
        Path one = Files.writeString(folder.resolve("one.jsonl"), Sample.firstLine());
        demo = new Rasid(Map.of()).start(log, "demo", one.toString());
        long end = System.nanoTime() + LONGEST.toNanos();
        while (find(REGISTRY, log) == null) {
            assertThat(demo.isAlive()).as(Files.readString(log)).isTrue();
            assertThat(System.nanoTime() - end).as(Files.readString(log)).isNegative();
            pause();
        }
        cluster = new Cluster(String.valueOf(find(BROKER, log)), String.valueOf(find(REGISTRY, log)));
        shown = folder.resolve("watch.json");
        table = folder.resolve("watch.txt");
        asJson = cluster.rasid().start(shown, "watch", "--json", "--from", "beginning");
        asTable = cluster.rasid().start(table, "watch", "--from", "beginning");
        await(states -> !states.isEmpty());
        awaitTable("");
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : List.of(asJson, asTable, demo)) {
            process.destroy();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        }
    }

    /** Followed live, for what is superseded may be compacted away soon. */
    @Test
    @Timeout(300)
    void shouldShowHowTheEventsOfTheSampleComeAbout() throws Exception {
        Rasid.Result sent = cluster.rasid().run("ingest", Sample.FILE.toString());
        assertThat(sent.exitCode()).as(sent.err()).isZero();
        await(WatchTest::isThrough);
        List<JsonNode> states = states();
        assertThatAnEventGainsSources(states);
        assertThatALateReportJoinsTwoEvents(states);
        assertThatACorrectionChangesItsEvent(states);
        String article = created(states, "قصف مدفعي على أطراف بلدة في ريف إدلب")
                .path("event")
                .path("evidence")
                .path(0)
                .path("articleId")
                .asText();

        Records.send(cluster, List.of(deletion(article)));
        await(later -> indexOf(later, "\"RETRACTED\"") >= 0);

        assertThatADeletedArticleTakesItsEventAlong(states());
        assertThat(states()).extracting(state -> state.path("change").asText()).containsAll(headers());
        awaitTable("created  ", "updated  ", "merged   ", "retracted");
    }

    /** Whether the last states that the sample comes to are shown. */
    private static boolean isThrough(List<JsonNode> states) {
        int corrected = indexOf(states, CORRECTED);
        return corrected >= 0
                && indexOf(states, "\"MERGED\"") >= 0
                && indexOf(states, "قصف مدفعي على أطراف بلدة في ريف إدلب") >= 0
                && indexOf(states, CLAIM) >= 0
                && !latest(id(states.get(corrected)), states).toString().contains(REPORTED)
                && states.stream()
                        .filter(state -> state.toString().contains(CLAIM)
                                && state.path("change").asText().equals("created"))
                        .allMatch(state -> latest(id(state), states)
                                .path("change")
                                .asText()
                                .equals("merged"));
    }

    private static void assertThatAnEventGainsSources(List<JsonNode> states) {
        List<JsonNode> bombing = of(id(created(states, BOMBING)), states);
        assertThat(bombing.get(0).path("change").asText()).isEqualTo("created");
        assertThat(bombing.get(0).path("event").path("totalSources").asInt()).isEqualTo(1);
        assertThat(bombing.get(bombing.size() - 1)
                        .path("event")
                        .path("totalSources")
                        .asInt())
                .isEqualTo(3);
    }

    /** The first version of the late report said three, the next one four. */
    private static void assertThatACorrectionChangesItsEvent(List<JsonNode> states) {
        List<JsonNode> bombing = of(id(created(states, BOMBING)), states);
        int reported = indexOf(bombing, REPORTED);
        int corrected = indexOf(bombing, CORRECTED);
        assertThat(reported).isPositive().isLessThan(corrected);
        assertThat(bombing.get(corrected).path("change").asText()).isEqualTo("updated");
        assertThat(bombing.get(bombing.size() - 1).toString())
                .contains(CORRECTED)
                .doesNotContain(REPORTED);
    }

    private static void assertThatALateReportJoinsTwoEvents(List<JsonNode> states) {
        JsonNode claim = created(states, CLAIM);
        JsonNode bombing = created(states, BOMBING);
        assertThat(id(claim)).isNotEqualTo(id(bombing));
        assertThat(latest(id(bombing), states).toString()).contains(BOMBING, CLAIM, "الشرطة: داعش وراء");
        JsonNode merged = latest(id(claim), states);
        assertThat(merged.path("change").asText()).isEqualTo("merged");
        assertThat(merged.path("event").path("mergedInto").asText()).isEqualTo(id(bombing));
    }

    private static void assertThatADeletedArticleTakesItsEventAlong(List<JsonNode> states) {
        JsonNode gone = latest(id(created(states, "قصف مدفعي على أطراف بلدة في ريف إدلب")), states);
        assertThat(gone.path("change").asText()).isEqualTo("retracted");
        assertThat(gone.path("event").path("status").asText()).isEqualTo("RETRACTED");
    }

    @SuppressWarnings("NullAway") // a null value is how Kafka writes that the article is deleted
    private static ProducerRecord<byte[], byte[]> deletion(String article) {
        return new ProducerRecord<>(Topics.ARTICLES_RAW.name(), article.getBytes(StandardCharsets.UTF_8), null);
    }

    private void await(Predicate<List<JsonNode>> wanted) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!wanted.test(states())) {
            assertThat(demo.isAlive() && asJson.isAlive()).isTrue();
            assertThat(System.nanoTime() - end).as("%s", states()).isNegative();
            pause();
        }
    }

    private void awaitTable(String... starts) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        for (String start : starts) {
            while (Files.readString(table).lines().noneMatch(line -> line.startsWith(start))) {
                assertThat(System.nanoTime() - end).as(start).isNegative();
                pause();
            }
        }
    }

    /** The states shown so far; a line that is not yet whole is left out. */
    private List<JsonNode> states() throws IOException {
        List<JsonNode> states = new ArrayList<>();
        for (String line : Files.readAllLines(shown)) {
            if (line.startsWith("{") && line.endsWith("}}")) {
                states.add(json.readTree(line));
            }
        }
        return states;
    }

    private Set<String> headers() {
        return Topics.allEvents().stream()
                .flatMap(topic -> Records.all(cluster, topic).stream())
                .map(record ->
                        new String(record.headers().lastHeader("rasid-change").value(), StandardCharsets.UTF_8))
                .collect(Collectors.toSet());
    }

    private static String id(JsonNode state) {
        return state.path("event").path("id").asText();
    }

    private static List<JsonNode> of(String id, List<JsonNode> states) {
        return states.stream().filter(state -> id(state).equals(id)).toList();
    }

    private static JsonNode latest(String id, List<JsonNode> states) {
        List<JsonNode> ofEvent = of(id, states);
        return ofEvent.get(ofEvent.size() - 1);
    }

    /** The first state of the event that began with a text; events lie in several partitions, read in any order. */
    private static JsonNode created(List<JsonNode> states, String text) {
        List<JsonNode> created = states.stream()
                .filter(state -> state.path("change").asText().equals("created"))
                .toList();
        int index = indexOf(created, text);
        assertThat(index).as(text).isNotNegative();
        return created.get(index);
    }

    private static int indexOf(List<JsonNode> states, String text) {
        for (int i = 0; i < states.size(); i++) {
            if (states.get(i).toString().contains(text)) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable String find(Pattern pattern, Path log) throws IOException {
        Matcher matcher = pattern.matcher(Files.exists(log) ? Files.readString(log) : "");
        return matcher.find() ? matcher.group(1) : null;
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
}
