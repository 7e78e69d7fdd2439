package org.rasid.streams.promote;

import static java.nio.charset.StandardCharsets.UTF_8;

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
            String[] blockAndId = new String(record.key(), UTF_8).split("\0", 2);
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

    /** Each record of the event topics of a side. */
    void eachEvent(Side side, Reader reader) {
        List<String> names =
                topics(side).allEvents().stream().map(TopicSpec::name).toList();
        each(names, record -> reader.take(new String(record.key(), UTF_8), record));
    }

    /** Each record of the mentions of a side. */
    void eachMention(Side side, Reader reader) {
        each(
                List.of(topics(side).of(Topics.EVENTS_MENTIONS).name()),
                record -> reader.take(new String(record.key(), UTF_8), record));
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

    static String place(ConsumerRecord<?, ?> record) {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }
}
