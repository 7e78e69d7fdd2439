package org.rasid.examples.deadlines;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TableJoined;
import org.apache.kafka.streams.state.KeyValueStore;
import org.rasid.avro.Event;
import org.rasid.avro.EventType;
import org.rasid.schemas.topic.Topics;

/**
 * For each strike the deadlines that ran in its country when it happened.
 *
 * <p>All is tables, so that every change on either side changes the result: a strike that gets another day, a deadline
 * that is moved, and whatever was merged or retracted, which leaves its table. The result is keyed by strike, of which
 * there are many, and holds deadlines, of which a country has few: no value grows with the years of strikes.
 */
final class DeadlineTopology {
    /** Strike id to {@link StrikeUnderDeadlines} in JSON; null: no deadline ran at this strike. */
    static final String OUTPUT = "example.strikes-under-deadlines";

    private static final Serde<String> IDS = Serdes.String();

    private DeadlineTopology() {}

    static Topology of(Serde<Event> events) {
        StreamsBuilder builder = new StreamsBuilder();

        KTable<String, Strike> strikes = builder.stream(
                        Topics.events(EventType.STRIKE).name(), Consumed.with(IDS, events))
                .mapValues(Strike::of)
                .toTable(Named.as("strikes"), store("strikes", new JsonSerde<>(Strike.class)));
        KTable<String, Deadlines> deadlinesByCountry = builder.stream(
                        Topics.events(EventType.DEADLINE).name(), Consumed.with(IDS, events))
                .mapValues(Deadline::of)
                .toTable(Named.as("deadlines"), store("deadlines", new JsonSerde<>(Deadline.class)))
                .groupBy(
                        (id, deadline) -> KeyValue.pair(deadline.country(), deadline),
                        Grouped.with("deadlines-by-country", IDS, new JsonSerde<>(Deadline.class)))
                .aggregate(
                        () -> Deadlines.NONE,
                        (country, added, deadlines) -> deadlines.with(added),
                        (country, removed, deadlines) -> deadlines.without(removed),
                        store("deadlines-by-country", new JsonSerde<>(Deadlines.class)));

        Serde<StrikeUnderDeadlines> results = new JsonSerde<>(StrikeUnderDeadlines.class);
        strikes.join(
                        deadlinesByCountry,
                        Strike::country,
                        StrikeUnderDeadlines::of,
                        TableJoined.as("strikes-under-deadlines"),
                        store("strikes-under-deadlines", results))
                .toStream()
                .to(OUTPUT, Produced.with(IDS, results));
        return builder.build();
    }

    /** Names of stores are names of topics: named, they outlast a change of the topology. */
    private static <V> Materialized<String, V, KeyValueStore<Bytes, byte[]>> store(String name, Serde<V> values) {
        return Materialized.<String, V, KeyValueStore<Bytes, byte[]>>as(name)
                .withKeySerde(IDS)
                .withValueSerde(values);
    }
}
