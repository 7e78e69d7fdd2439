package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The mentions of all blocks on the heap. */
final class InMemoryMentions implements MentionStore {
    private final Map<String, Block> blocks = new HashMap<>();
    private final KnownLinks links;
    private final KnownContradictions contradictions;

    /** @param known links and nodes that are kept, see {@link KnownLinks} and {@link KnownContradictions} */
    InMemoryMentions(int known) {
        this.links = new KnownLinks(known);
        this.contradictions = new KnownContradictions(known);
    }

    private static final class Block {
        final Map<String, StoredMention> byId = new HashMap<>();
        final Map<String, TreeMap<Long, TreeSet<IndexEntry>>> byKey = new HashMap<>();
        final Map<String, Set<String>> byEvent = new HashMap<>();
        final Map<String, Set<String>> byLeader = new HashMap<>();
    }

    @Override
    public @Nullable StoredMention get(String block, String id) {
        return block(block).byId.get(id);
    }

    @Override
    public void put(StoredMention m) {
        String name = m.mention().block();
        remove(name, m.id());
        Block block = block(name);
        block.byId.put(m.id(), m);
        for (IndexEntry entry : IndexEntry.of(m)) {
            block.byKey
                    .computeIfAbsent(entry.key(), k -> new TreeMap<>())
                    .computeIfAbsent(entry.day(), d -> new TreeSet<>())
                    .add(entry);
        }
        if (m.eventId() != null) {
            block.byEvent.computeIfAbsent(m.eventId(), e -> new TreeSet<>()).add(m.id());
        }
        if (!m.isNode()) {
            block.byLeader
                    .computeIfAbsent(String.valueOf(m.leaderId()), l -> new TreeSet<>())
                    .add(m.id());
        }
    }

    @Override
    public void remove(String name, String id) {
        Block block = block(name);
        StoredMention m = block.byId.remove(id);
        if (m == null) {
            return;
        }
        for (IndexEntry entry : IndexEntry.of(m)) {
            TreeMap<Long, TreeSet<IndexEntry>> days = block.byKey.get(entry.key());
            if (days != null) {
                days.computeIfPresent(entry.day(), (day, entries) -> {
                    entries.remove(entry);
                    return entries.isEmpty() ? null : entries;
                });
            }
        }
        remove(block.byEvent, m.eventId(), id);
        remove(block.byLeader, m.leaderId(), id);
    }

    @Override
    public List<Cell> cells(String block, String key, long fromDay, long toDay, int most) {
        List<Cell> cells = new ArrayList<>();
        TreeMap<Long, TreeSet<IndexEntry>> all = block(block).byKey.get(key);
        NavigableMap<Long, TreeSet<IndexEntry>> days =
                all == null ? new TreeMap<>() : all.subMap(fromDay, true, toDay, true);
        days.forEach((day, entries) -> cells.add(
                new Cell(day, entries.stream().limit(most).map(IndexEntry::id).toList())));
        return cells;
    }

    @Override
    public List<String> members(String block, String eventId) {
        return List.copyOf(block(block).byEvent.getOrDefault(eventId, Set.of()));
    }

    @Override
    public List<String> followers(String block, String leaderId) {
        return List.copyOf(block(block).byLeader.getOrDefault(leaderId, Set.of()));
    }

    @Override
    public KnownLinks links() {
        return links;
    }

    @Override
    public KnownContradictions contradictions() {
        return contradictions;
    }

    private static void remove(Map<String, Set<String>> index, @Nullable String key, String id) {
        if (key != null) {
            index.computeIfPresent(key, (k, ids) -> {
                ids.remove(id);
                return ids.isEmpty() ? null : ids;
            });
        }
    }

    private Block block(String name) {
        return blocks.computeIfAbsent(name, b -> new Block());
    }
}
