package org.rasid.streams.promote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Mention;
import org.rasid.schemas.serde.InternalSerde;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.ops.Clients;
import org.rasid.streams.reading.TopicReading;
import org.rasid.streams.topology.EventTopology;
import org.rasid.streams.topology.TopicSerdes;

/** Reads the committed records of both apps, from beginning to end. */
final class Contents {
    private final StreamsSettings settings;
    private final TopicSerdes serdes;

    /** @param settings of the replay */
    Contents(StreamsSettings settings, TopicSerdes serdes) {
        this.settings = settings;
        this.serdes = serdes;
    }

    /** A record of one of the sides; the key is that of an event or mention. */
    interface Reader {
        void take(String key, ConsumerRecord<byte[], byte[]> record);
    }

    /** Puts what a side has published into the ledger. */
    void read(Side side, String applicationId, Ledger ledger) {
        each(List.of(EventTopology.eventsChangelog(applicationId)), record -> {
            String[] blockAndId = blockAndId(record);
            ledger.state(side, record.partition(), blockAndId[0], blockAndId[1], record.value());
        });
        eachEvent(side, (id, record) -> ledger.last(side, id, place(record)));
        Deserializer<Mention> mentions = serdes.mentions().deserializer();
        InternalSerde<Mention> plain = new InternalSerde<>(Mention.class);
        eachMention(side, (id, record) -> {
            @Nullable
            Mention mention = record.value() == null ? null : mentions.deserialize(record.topic(), record.value());
            ledger.last(side, id, place(record));
            ledger.mention(
                    side,
                    id,
                    mention == null
                            ? null
                            : new Ledger.Assigned(
                                    mention.getEventId(),
                                    Digest.of(plain.serializer().serialize(record.topic(), mention))));
        });
    }

    /** The topics that are read, of both sides. */
    List<String> topics(String live, String replay) {
        List<String> names = new ArrayList<>();
        for (Side side : Side.values()) {
            names.add(EventTopology.eventsChangelog(side == Side.LIVE ? live : replay));
            topics(side).allEvents().forEach(topic -> names.add(topic.name()));
            names.add(topics(side).of(Topics.EVENTS_MENTIONS).name());
        }
        return List.copyOf(names);
    }

    /** Each record of the event topics of a side. */
    void eachEvent(Side side, Reader reader) {
        List<String> names =
                topics(side).allEvents().stream().map(TopicSpec::name).toList();
        each(names, record -> reader.take(key(record), record));
    }

    /** Each record of the mentions of a side. */
    void eachMention(Side side, Reader reader) {
        each(List.of(topics(side).of(Topics.EVENTS_MENTIONS).name()), record -> reader.take(key(record), record));
    }

    private TopicSet topics(Side side) {
        return side == Side.LIVE ? TopicSet.LIVE : settings.topics();
    }

    private void each(List<String> topics, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer = Clients.committed(settings)) {
            TopicReading.read(consumer, topics, records -> {
                records.forEach(reader);
                return true;
            });
        }
    }

    /**
     * Block and id of an event, from the key under which the store has it.
     *
     * @throws IllegalStateException where it is no such key
     */
    static String[] blockAndId(ConsumerRecord<byte[], byte[]> record) {
        String[] parts = key(record).split("\0", 2);
        if (parts.length < 2) {
            throw foreign(record);
        }
        return parts;
    }

    /**
     * The key of a record.
     *
     * @throws IllegalStateException where it has none
     */
    static String key(ConsumerRecord<byte @Nullable [], byte[]> record) {
        byte[] key = record.key();
        if (key == null) {
            throw foreign(record);
        }
        return new String(key, UTF_8);
    }

    private static IllegalStateException foreign(ConsumerRecord<?, ?> record) {
        return new IllegalStateException(place(record) + " was not written by rasid: its key is none of that topic."
                + " Nothing has been promoted; delete the record (kafka-delete-records.sh) if all before it can go too,"
                + " or replay under another --suffix");
    }

    static String place(ConsumerRecord<?, ?> record) {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }
}
