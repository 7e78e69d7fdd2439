package org.rasid.streams.topology;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Mention;
import org.rasid.schemas.serde.InternalSerde;
import org.rasid.streams.dedup.AnchorDay;
import org.rasid.streams.dedup.MentionStore;
import org.rasid.streams.dedup.SourcedMention;
import org.rasid.streams.mapping.MentionMapping;

/** The mentions of the blocks of a task, in its store. */
final class BlockMentions implements MentionStore {
    private final UndoableStore store;
    private final Serde<Mention> values = new InternalSerde<>(Mention.class);

    BlockMentions(UndoableStore store) {
        this.store = store;
    }

    @Override
    public @Nullable SourcedMention get(String block, String id) {
        Long day = day(block, id);
        byte[] value = day == null ? null : store.get(BlockKeys.mention(block, day, id));
        return value == null ? null : read(value);
    }

    @Override
    public void put(SourcedMention mention) {
        long day = AnchorDay.of(mention);
        byte[] value = values.serializer().serialize(Names.BLOCK_MENTIONS_STORE, MentionMapping.toAvro(mention, null));
        Long before = day(mention.block(), mention.id());
        if (before == null || before != day) {
            if (before != null) {
                store.delete(BlockKeys.mention(mention.block(), before, mention.id()));
            }
            store.put(
                    BlockKeys.day(mention.block(), mention.id()),
                    ByteBuffer.allocate(Long.BYTES).putLong(day).array());
        }
        store.put(BlockKeys.mention(mention.block(), day, mention.id()), value);
    }

    @Override
    public void remove(SourcedMention mention) {
        Long day = day(mention.block(), mention.id());
        if (day != null) {
            store.delete(BlockKeys.mention(mention.block(), day, mention.id()));
            store.delete(BlockKeys.day(mention.block(), mention.id()));
        }
    }

    @Override
    public List<SourcedMention> range(String block, long fromDay, long toDay) {
        List<SourcedMention> found = new ArrayList<>();
        if (fromDay > toDay) {
            return found;
        }
        try (KeyValueIterator<Bytes, byte[]> hits =
                store.range(BlockKeys.firstOf(block, fromDay), BlockKeys.afterLastOf(block, toDay))) {
            while (hits.hasNext()) {
                found.add(read(hits.next().value));
            }
        }
        return found;
    }

    private @Nullable Long day(String block, String id) {
        byte[] day = store.get(BlockKeys.day(block, id));
        return day == null ? null : (Long) ByteBuffer.wrap(day).getLong();
    }

    private SourcedMention read(byte[] value) {
        return MentionMapping.toDomain(values.deserializer().deserialize(Names.BLOCK_MENTIONS_STORE, value));
    }
}
