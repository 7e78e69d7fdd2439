package org.rasid.streams.topology;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Mention;
import org.rasid.schemas.serde.InternalSerde;
import org.rasid.streams.dedup.Cell;
import org.rasid.streams.dedup.IndexEntry;
import org.rasid.streams.dedup.KnownContradictions;
import org.rasid.streams.dedup.KnownLinks;
import org.rasid.streams.dedup.MentionStore;
import org.rasid.streams.dedup.StoredMention;
import org.rasid.streams.mapping.MentionMapping;
import org.rasid.streams.state.MentionState;

/**
 * The mentions of the blocks of a task, in its store, see {@link BlockKeys}. A mention that changes several times on the way
 * of one record is written once, by {@link #flush}; its place in the index, its event and its leader at once.
 */
final class BlockMentions implements MentionStore {
    private static final byte[] NOTHING = {};

    /** Keys, cells and ids kept of the index for each mention kept: most mentions have some ten keys. */
    private static final int CELLS_A_MENTION = 20;

    /**
     * Links kept for each mention kept, see {@link KnownLinks}: an arrival asks for those of nodes that are two reaches away,
     * whose mentions it need not read. With 20, those of three weeks of dense news were worked out again and again.
     */
    private static final int LINKS_A_MENTION = 50;

    /** Nodes kept for each mention kept whose {@link KnownContradictions} are. */
    private static final int NODES_A_MENTION = 2;

    private final UndoableStore store;
    private final RecentMentions recent;
    private final RecentCells recentCells;
    private final KnownLinks links;
    private final KnownContradictions contradictions;
    private final Map<Bytes, StoredMention> unwritten = new LinkedHashMap<>();
    private final Serde<Mention> mentions = new InternalSerde<>(Mention.class);
    private final Serde<MentionState> states = StateSerdes.mentionState();

    /** @param recent mentions read or written last that are kept on the heap, with what the index says of them */
    BlockMentions(UndoableStore store, int recent) {
        this.store = store;
        this.recent = new RecentMentions(recent);
        this.recentCells = new RecentCells(recent * CELLS_A_MENTION);
        this.links = new KnownLinks(recent * LINKS_A_MENTION);
        this.contradictions = new KnownContradictions(recent * NODES_A_MENTION);
    }

    /** Writes the mentions that were put since the last time. */
    void flush() {
        unwritten.forEach((key, mention) -> store.put(key, write(mention)));
        unwritten.clear();
    }

    /** To be called when writes to the store are taken back. */
    void forgetRecent() {
        unwritten.clear();
        recent.clear();
        recentCells.clear();
        links.clear();
        contradictions.clear();
    }

    @Override
    public @Nullable StoredMention get(String block, String id) {
        Bytes key = new BlockKeys(block).mention(id);
        StoredMention known = unwritten.getOrDefault(key, recent.get(key));
        if (known != null) {
            return known;
        }
        byte[] value = store.get(key);
        if (value == null) {
            return null;
        }
        StoredMention mention = read(value);
        recent.put(key, mention);
        return mention;
    }

    @Override
    public void put(StoredMention mention) {
        String block = mention.mention().block();
        BlockKeys keys = new BlockKeys(block);
        StoredMention before = get(block, mention.id());
        if (before == null || !before.mention().equals(mention.mention())) {
            Set<IndexEntry> entries = new HashSet<>(IndexEntry.of(mention));
            if (before != null) {
                for (IndexEntry entry : IndexEntry.of(before)) {
                    if (!entries.remove(entry)) {
                        store.remove(keys.entry(entry), NOTHING);
                        recentCells.changed(block, entry);
                    }
                }
            }
            for (IndexEntry entry : entries) {
                store.add(keys.entry(entry), NOTHING);
                recentCells.changed(block, entry);
            }
        }
        relate(before, mention, keys);
        Bytes key = keys.mention(mention.id());
        unwritten.put(key, mention);
        recent.put(key, mention);
    }

    @Override
    public void remove(String block, String id) {
        StoredMention before = get(block, id);
        if (before != null) {
            BlockKeys keys = new BlockKeys(block);
            for (IndexEntry entry : IndexEntry.of(before)) {
                store.remove(keys.entry(entry), NOTHING);
                recentCells.changed(block, entry);
            }
            relate(before, null, keys);
            Bytes key = keys.mention(id);
            unwritten.remove(key);
            store.delete(key);
            recent.remove(key);
        }
    }

    /** Moves a mention from the event and leader that it had to those that it has. */
    private void relate(@Nullable StoredMention before, @Nullable StoredMention after, BlockKeys keys) {
        Bytes oldMember = before == null ? null : member(before, keys);
        Bytes newMember = after == null ? null : member(after, keys);
        replace(oldMember, newMember);
        Bytes oldFollower = before == null ? null : follower(before, keys);
        Bytes newFollower = after == null ? null : follower(after, keys);
        replace(oldFollower, newFollower);
    }

    private void replace(@Nullable Bytes before, @Nullable Bytes after) {
        if (before != null && !before.equals(after)) {
            store.remove(before, NOTHING);
        }
        if (after != null && !after.equals(before)) {
            store.add(after, NOTHING);
        }
    }

    private static @Nullable Bytes member(StoredMention m, BlockKeys keys) {
        return m.eventId() == null ? null : keys.member(m.eventId(), m.id());
    }

    private static @Nullable Bytes follower(StoredMention m, BlockKeys keys) {
        String leader = m.leaderId();
        return leader == null || leader.equals(m.id()) ? null : keys.follower(leader, m.id());
    }

    @Override
    public List<Cell> cells(String block, String key, long fromDay, long toDay, int most) {
        boolean whole = most == Integer.MAX_VALUE && fromDay == toDay;
        return whole
                ? read(block, key, fromDay, toDay, most)
                : recentCells.get(block, key, fromDay, toDay, most, (from, to) -> read(block, key, from, to, most));
    }

    private List<Cell> read(String block, String key, long fromDay, long toDay, int most) {
        BlockKeys keys = new BlockKeys(block);
        List<Cell> cells = new ArrayList<>();
        long from = fromDay;
        while (from <= toDay) {
            from = read(keys, key, from, Math.min(toDay, BlockKeys.lastOfSeason(from)), most, cells);
        }
        return cells;
    }

    /** Reads cells until one has more than asked for; returns the day after it, or after the last one. */
    private long read(BlockKeys keys, String key, long fromDay, long toDay, int most, List<Cell> cells) {
        long day = fromDay;
        List<String> ids = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> hits = store.range(keys.firstOf(key, fromDay), keys.lastOf(key, toDay))) {
            while (hits.hasNext()) {
                Bytes entry = hits.next().key;
                long next = keys.day(entry);
                if (next != day) {
                    add(day, ids, cells);
                    ids = new ArrayList<>();
                    day = next;
                }
                if (ids.size() == most) {
                    add(day, ids, cells);
                    return day + 1;
                }
                ids.add(keys.id(entry));
            }
        }
        add(day, ids, cells);
        return toDay + 1;
    }

    private static void add(long day, List<String> ids, List<Cell> cells) {
        if (!ids.isEmpty()) {
            cells.add(new Cell(day, ids));
        }
    }

    @Override
    public List<String> members(String block, String eventId) {
        BlockKeys keys = new BlockKeys(block);
        return seconds(keys, eventId, keys.member(eventId, ""), keys.member(eventId, "\uffff"));
    }

    @Override
    public List<String> followers(String block, String leaderId) {
        BlockKeys keys = new BlockKeys(block);
        return seconds(keys, leaderId, keys.follower(leaderId, ""), keys.follower(leaderId, "\uffff"));
    }

    @Override
    public KnownLinks links() {
        return links;
    }

    @Override
    public KnownContradictions contradictions() {
        return contradictions;
    }

    private List<String> seconds(BlockKeys keys, String first, Bytes from, Bytes to) {
        List<String> ids = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> hits = store.range(from, to)) {
            while (hits.hasNext()) {
                ids.add(keys.second(hits.next().key, first));
            }
        }
        return ids;
    }

    private byte[] write(StoredMention m) {
        byte[] mention = mentions.serializer()
                .serialize(Names.BLOCK_MENTIONS_STORE, MentionMapping.toAvro(m.mention(), m.eventId()));
        return states.serializer()
                .serialize(Names.BLOCK_MENTIONS_STORE, new MentionState(ByteBuffer.wrap(mention), m.leaderId()));
    }

    private StoredMention read(byte[] value) {
        MentionState state = states.deserializer().deserialize(Names.BLOCK_MENTIONS_STORE, value);
        byte[] bytes = new byte[state.getMention().remaining()];
        state.getMention().duplicate().get(bytes);
        Mention mention = mentions.deserializer().deserialize(Names.BLOCK_MENTIONS_STORE, bytes);
        return new StoredMention(MentionMapping.toDomain(mention), mention.getEventId(), state.getLeaderId());
    }
}
