package org.rasid.streams.topology;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Mention;
import org.rasid.schemas.serde.InternalSerde;
import org.rasid.streams.dedup.Deduplicator;
import org.rasid.streams.dedup.MentionChange;
import org.rasid.streams.dedup.Publication;
import org.rasid.streams.dedup.SourcedMention;
import org.rasid.streams.dedup.StoredMention;
import org.rasid.streams.error.Incoming;
import org.rasid.streams.mapping.EventMapping;
import org.rasid.streams.mapping.MentionMapping;
import org.rasid.streams.state.ArticleDelta;
import org.rasid.streams.state.MentionDelta;

/**
 * Applies changes of mentions to their block, and sends the events and mentions whose value changed. Should
 * deduplication break on a record, its writes are taken back before the record is parked.
 */
final class BlockProcessor implements Processor<String, Incoming<ArticleDelta>, String, SpecificRecord> {
    private final OutgoingHeaders headers;
    private final Tally tally;
    private final int recentMentions;
    private final Deduplicator deduplicator = new Deduplicator();
    private final Deserializer<Mention> mentions = new InternalSerde<>(Mention.class).deserializer();

    private @Nullable Task task;

    private record Task(
            ProcessorContext<String, SpecificRecord> context,
            UndoableStore mentionStore,
            UndoableStore eventStore,
            BlockMentions mentions,
            BlockEvents events) {
        static Task of(ProcessorContext<String, SpecificRecord> context, int recentMentions) {
            UndoableStore mentions = new UndoableStore(context.getStateStore(Names.BLOCK_MENTIONS_STORE));
            UndoableStore events = new UndoableStore(context.getStateStore(Names.BLOCK_EVENTS_STORE));
            return new Task(
                    context, mentions, events, new BlockMentions(mentions, recentMentions), new BlockEvents(events));
        }

        void begin() {
            mentionStore.begin();
            eventStore.begin();
        }

        void undo() {
            mentionStore.undo();
            eventStore.undo();
            mentions.forgetRecent();
        }
    }

    /** @param recentMentions mentions kept on the heap, see {@link RecentMentions} */
    BlockProcessor(OutgoingHeaders headers, Tally tally, int recentMentions) {
        this.headers = headers;
        this.tally = tally;
        this.recentMentions = recentMentions;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        task = Task.of(context, recentMentions);
    }

    @Override
    public void process(Record<String, Incoming<ArticleDelta>> record) {
        ArticleDelta delta = record.value().orThrow();
        Task t = Objects.requireNonNull(task, "not initialised");
        t.begin();
        List<Record<String, SpecificRecord>> results = new ArrayList<>();
        List<Publication> publications;
        try {
            // one text for each block, not one for each record: what is kept of a mention holds on to it
            publications = apply(t, record.key().intern(), delta);
            for (Publication publication : publications) {
                results.add(result(t, publication, record));
            }
            t.mentions().flush();
        } catch (RuntimeException e) {
            t.undo();
            throw e;
        }
        publications.forEach(publication -> count(record.headers(), publication));
        results.forEach(t.context()::forward);
    }

    private List<Publication> apply(Task t, String block, ArticleDelta delta) {
        List<MentionChange> changes = new ArrayList<>();
        for (MentionDelta of : delta.getMentions()) {
            ByteBuffer value = of.getMention();
            if (value != null) {
                changes.add(MentionChange.put(mention(block, of.getMentionId(), value)));
            } else {
                StoredMention gone = t.mentions().get(block, of.getMentionId());
                if (gone != null) {
                    changes.add(MentionChange.remove(gone.mention()));
                }
            }
        }
        return deduplicator.apply(changes, t.mentions(), t.events());
    }

    private SourcedMention mention(String block, String id, ByteBuffer value) {
        Mention mention = read(block, id, value);
        if (!mention.getId().equals(id) || !mention.getBlock().equals(block)) {
            throw new IllegalArgumentException(
                    "the change of " + id + " holds another mention, or one of another block");
        }
        return MentionMapping.toDomain(mention);
    }

    private Mention read(String block, String id, ByteBuffer value) {
        try {
            return mentions.deserialize(block, bytes(value));
        } catch (SerializationException e) {
            // not as the cause: what Kafka throws is taken for no fault of the record, and would stop the app
            throw new IllegalArgumentException("the change of " + id + " holds no readable mention: " + e.getMessage());
        }
    }

    @SuppressWarnings("NullAway") // a null value is how Kafka writes that a mention is gone
    private Record<String, SpecificRecord> result(Task t, Publication publication, Record<?, ?> cause) {
        long timestamp = cause.timestamp();
        if (publication instanceof Publication.EventChanged changed) {
            Instant now = Instant.ofEpochMilli(t.context().currentSystemTimeMs());
            return new Record<>(
                    changed.event().id(),
                    EventMapping.toAvro(changed.event()),
                    timestamp,
                    headers.ofEvent(cause.headers(), changed, now));
        }
        Headers ofMention = headers.ofMention(cause.headers());
        if (publication instanceof Publication.MentionAssigned assigned) {
            Mention value = MentionMapping.toAvro(assigned.mention(), assigned.eventId());
            return new Record<>(value.getId(), value, timestamp, ofMention);
        }
        if (publication instanceof Publication.MentionGone gone) {
            return new Record<>(gone.mentionId(), null, timestamp, ofMention);
        }
        throw new IllegalArgumentException("no record for " + publication.getClass());
    }

    private void count(Headers cause, Publication publication) {
        if (publication instanceof Publication.EventChanged changed) {
            tally.event(changed.event().type().name(), OutgoingHeaders.change(changed));
            RecordLog.event(cause, changed);
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
