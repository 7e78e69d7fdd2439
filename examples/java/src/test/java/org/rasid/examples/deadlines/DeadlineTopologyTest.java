package org.rasid.examples.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rasid.examples.SomeEvents.merged;
import static org.rasid.examples.SomeEvents.retracted;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Assertion;
import org.rasid.avro.Event;
import org.rasid.avro.EventType;
import org.rasid.examples.SomeEvents;
import org.rasid.schemas.serde.InternalSerde;

class DeadlineTopologyTest {
    private TopologyTestDriver driver;
    private TestInputTopic<String, Event> strikes;
    private TestInputTopic<String, Event> deadlines;
    private TestOutputTopic<String, StrikeUnderDeadlines> output;
    private final Map<String, List<String>> found = new HashMap<>();

    @BeforeEach
    void start(@TempDir Path state) {
        // no registry in this test: another serde of the same records
        InternalSerde<Event> events = new InternalSerde<>(Event.class);
        Properties config = new Properties();
        config.put("application.id", "test");
        config.put("state.dir", state.toString());
        driver = new TopologyTestDriver(DeadlineTopology.of(events), config);
        strikes = driver.createInputTopic("events.strikes", Serdes.String().serializer(), events.serializer());
        deadlines = driver.createInputTopic("events.deadlines", Serdes.String().serializer(), events.serializer());
        output = driver.createOutputTopic(
                DeadlineTopology.OUTPUT,
                Serdes.String().deserializer(),
                new JsonSerde<>(StrikeUnderDeadlines.class).deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void shouldFindTheDeadlinesThatRunInTheCountryOfTheStrike() {
        deadline("due-june", "IQ", "2026-03-01", "2026-06-30");
        deadline("due-april", "IQ", "2026-03-01", "2026-04-30");
        deadline("elsewhere", "SY", "2026-03-01", "2026-06-30");
        deadline("over", "IQ", "2026-01-01", "2026-03-08");
        deadline("not-yet", "IQ", "2026-03-10", "2026-06-30");
        strike("s", "IQ", "2026-03-09");

        assertThat(found()).containsExactly(Map.entry("s", List.of("due-april", "due-june")));
    }

    @Test
    void shouldFindThemWhicheverComesFirst() {
        strike("s", "IQ", "2026-03-09");
        deadline("d", "IQ", "2026-03-01", "2026-06-30");

        assertThat(found()).containsExactly(Map.entry("s", List.of("d")));
    }

    @Test
    void shouldFollowADeadlineThatIsMoved() {
        strike("s", "IQ", "2026-05-09");
        deadline("d", "IQ", "2026-03-01", "2026-04-30");
        assertThat(found()).isEmpty();

        deadline("d", "IQ", "2026-03-01", "2026-06-30");
        assertThat(found()).containsOnlyKeys("s");

        deadline("d", "IQ", "2026-03-01", "2026-04-30");
        assertThat(found()).isEmpty();
    }

    @Test
    void shouldFollowAStrikeThatGetsAnotherDayOrCountry() {
        deadline("d", "IQ", "2026-03-01", "2026-04-30");
        deadline("e", "SY", "2026-03-01", "2026-04-30");
        strike("s", "IQ", "2026-03-09");
        strike("s", "SY", "2026-03-09");
        assertThat(found()).containsExactly(Map.entry("s", List.of("e")));

        strike("s", "SY", "2026-02-09");
        assertThat(found()).isEmpty();
    }

    @Test
    void shouldDropWhatWasMergedOrRetracted() {
        deadline("d", "IQ", "2026-03-01", "2026-04-30");
        deadline("e", "IQ", "2026-03-01", "2026-05-30");
        strike("s", "IQ", "2026-03-09");
        strike("t", "IQ", "2026-03-09");

        deadlines.pipeInput("d", merged("d", EventType.DEADLINE, "e"));
        strikes.pipeInput("t", merged("t", EventType.STRIKE, "s"));
        assertThat(found()).containsExactly(Map.entry("s", List.of("e")));

        deadlines.pipeInput("e", retracted("e", EventType.DEADLINE));
        assertThat(found()).isEmpty();
    }

    @Test
    void shouldLetTheLaterRecordWinWhateverItsTime() {
        Instant time = Instant.parse("2026-03-10T12:00:00Z");
        deadline("d", "IQ", "2026-03-01", "2026-04-30");
        strikes.pipeInput("s", SomeEvents.strike("s", "IQ", "2026-03-09"), time);
        assertThat(found()).containsOnlyKeys("s");

        // the article that brought this was published before the other one, and came after it
        strikes.pipeInput("s", SomeEvents.strike("s", "SY", "2026-03-09"), time.minusSeconds(86_400));
        assertThat(found()).isEmpty();
    }

    @Test
    void shouldTakeADeniedStrikeForNone() {
        deadline("d", "IQ", "2026-03-01", "2026-04-30");
        strike("s", "IQ", "2026-03-09");

        Event denied = Event.newBuilder(SomeEvents.strike("s", "IQ", "2026-03-09"))
                .setAssertion(Assertion.DENIED)
                .build();
        strikes.pipeInput("s", denied);

        assertThat(found()).isEmpty();
    }

    private void strike(String id, String country, String day) {
        strikes.pipeInput(id, SomeEvents.strike(id, country, day));
    }

    private void deadline(String id, String country, String reported, String due) {
        deadlines.pipeInput(id, SomeEvents.deadline(id, country, reported, due));
    }

    /** What a reader of the output holds now: strike id to deadline ids. */
    private Map<String, List<String>> found() {
        for (KeyValue<String, StrikeUnderDeadlines> each : output.readKeyValuesToList()) {
            if (each.value == null) {
                found.remove(each.key);
            } else {
                found.put(
                        each.key,
                        each.value.deadlines().stream().map(Deadline::id).toList());
            }
        }
        return found;
    }
}
