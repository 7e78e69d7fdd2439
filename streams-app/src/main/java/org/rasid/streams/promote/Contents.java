package org.rasid.streams.promote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Mention;
import org.rasid.schemas.serde.InternalSerde;
import org.rasid.schemas.serde.RegistryFaults;
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
    private final InternalSerde<Mention> plain = new InternalSerde<>(Mention.class);

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
        eachMention(side, (id, record) -> {
            ledger.last(side, id, place(record));
            ledger.mention(side, id, assigned(side, record));
        });
    }

    /**
     * What a record says of its mention; null where that is gone. What others have written to the live topic is a mention
     * that no replay has, or not with this value: so it is withdrawn or written over.
     *
     * @throws IllegalStateException where it is none and the replay would be promoted with it
     */
    Ledger.@Nullable Assigned assigned(Side side, ConsumerRecord<byte[], byte @Nullable []> record) {
        byte[] bytes = record.value();
        if (bytes == null) {
            return null;
        }
        Mention mention;
        try {
            mention = serdes.mentions().deserializer().deserialize(record.topic(), bytes);
        } catch (SerializationException e) {
            if (side == Side.LIVE && RegistryFaults.isRecordFault(e)) {
                return new Ledger.Assigned(null, Digest.of(bytes));
            }
            throw unreadable(record, e);
        }
        return new Ledger.Assigned(
                mention.getEventId(), Digest.of(plain.serializer().serialize(record.topic(), mention)));
    }

    /**
     * The value of a record.
     *
     * @throws IllegalStateException where it is none of that topic
     */
    static <T> T value(ConsumerRecord<?, byte[]> record, Deserializer<T> values) {
        try {
            return values.deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            throw unreadable(record, e);
        }
    }

    private static RuntimeException unreadable(ConsumerRecord<?, ?> record, SerializationException fault) {
        return RegistryFaults.isRecordFault(fault)
                ? new IllegalStateException(
                        place(record) + " was not written by rasid, or is damaged (" + fault.getMessage()
                                + "). Nothing has been promoted; replay under another --suffix",
                        fault)
                : fault;
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
        each(names, record -> take(record, reader));
    }

    /** Each record of the mentions of a side. */
    void eachMention(Side side, Reader reader) {
        each(List.of(topics(side).of(Topics.EVENTS_MENTIONS).name()), record -> take(record, reader));
    }

    /** Passes over what can be no id, and so was written by others: it stands in the way of nothing. */
    private static void take(ConsumerRecord<byte[], byte[]> record, Reader reader) {
        String key = key(record);
        if (key.indexOf('\0') < 0) {
            reader.take(key, record);
        }
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
