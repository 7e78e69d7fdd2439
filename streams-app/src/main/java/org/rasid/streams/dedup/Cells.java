package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The mentions of a block as the store has them, each read once. The first {@code crowd} mentions of a
 * {@linkplain Cell cell} are its founders: only they are compared by the key of the cell, over more than a day the first
 * two only, so that the work for a mention is bounded however many there are of a place or a party on one day.
 */
final class Cells {
    /** Days that founders of all ranks are compared over: a report may be off by one. */
    static final int BESIDE = 1;

    /** Founders that are compared over more days. */
    static final int FAR = 2;

    private final MentionStore store;
    private final String block;
    private final int crowd;
    private final Map<String, Strip> strips = new HashMap<>();
    private final Map<String, StoredMention> read = new HashMap<>();

    /** What was read of a key: the cells of the days from one to another. */
    private static final class Strip {
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        final TreeMap<Long, Cell> cells = new TreeMap<>();
    }

    Cells(MentionStore store, String block, int crowd) {
        this.store = store;
        this.block = block;
        this.crowd = crowd;
    }

    /** Null where the store has none of the id. */
    @Nullable
    StoredMention get(String id) {
        return read.computeIfAbsent(id, i -> store.get(block, i));
    }

    /** Stores a mention again, of which only the event or the leader has changed. */
    void update(StoredMention mention) {
        store.put(mention);
        read.put(mention.id(), mention);
    }

    /** Makes a change in the store, and sees to it that what was read before stays true. */
    void apply(Change change) {
        Set<IndexEntry> entries = new HashSet<>();
        StoredMention before = change.before();
        if (before != null) {
            store.remove(block, before.id());
            read.remove(before.id());
            entries.addAll(IndexEntry.of(before));
        }
        StoredMention after = change.after();
        if (after != null) {
            store.put(after);
            read.put(after.id(), after);
            entries.addAll(IndexEntry.of(after));
        }
        entries.forEach(this::readAgain);
    }

    private void readAgain(IndexEntry entry) {
        Strip strip = strips.get(entry.key());
        if (strip != null && strip.from <= entry.day() && entry.day() <= strip.to) {
            strip.cells.remove(entry.day());
            read(entry.key(), entry.day(), entry.day(), strip);
        }
    }

    /** The mention of an id that was found in the store. */
    StoredMention present(String id) {
        StoredMention mention = get(id);
        if (mention == null) {
            throw new IllegalStateException("the index of block " + block + " names " + id + ", which is not stored");
        }
        return mention;
    }

    /** The cell of a mention with its founders. */
    Cell cell(String key, Facts facts) {
        int reach = facts.isFixed() ? Math.min(BESIDE, reach(facts)) : reach(facts);
        // Reads all that is near at once, as most who ask for the one go on to the other.
        Cell cell = strip(key, facts.day - reach, facts.day + reach).cells.get(facts.day);
        return cell == null ? new Cell(facts.day, List.of()) : cell;
    }

    /** The founders in whose event a mention may be that is a founder of its cell of the key. */
    List<String> near(String key, Facts facts) {
        List<String> own = cell(key, facts).ids();
        int rank = own.indexOf(facts.mention.id());
        List<String> near = new ArrayList<>();
        if (rank >= 0) {
            int reach = reach(facts);
            add(TellingKeys.open(key), facts.day, reach, rank, near);
            add(TellingKeys.fixed(key), facts.day, facts.isFixed() ? Math.min(BESIDE, reach) : reach, rank, near);
        }
        return near;
    }

    private void add(String key, long day, int reach, int rank, List<String> near) {
        long from = day - reach;
        long to = day + reach;
        for (Cell cell : strip(key, from, to).cells.subMap(from, true, to, true).values()) {
            int most = Math.abs(cell.day() - day) <= BESIDE ? crowd : Math.min(crowd, FAR);
            if (rank < most) {
                near.addAll(cell.ids().subList(0, Math.min(most, cell.ids().size())));
            }
        }
    }

    /** All mentions of the article within reach. */
    List<String> ofArticle(Facts facts) {
        long from = facts.day - reach(facts);
        long to = facts.day + reach(facts);
        return strip(TellingKeys.ofArticle(facts.mention), from, to)
                .cells
                .subMap(from, true, to, true)
                .values()
                .stream()
                .flatMap(cell -> cell.ids().stream())
                .toList();
    }

    /** All mentions of a cell, in its order. */
    List<String> whole(String key, long day) {
        return store.cells(block, key, day, day, Integer.MAX_VALUE).stream()
                .flatMap(cell -> cell.ids().stream())
                .toList();
    }

    /** Whether a stored mention is one of the first of any of its cells. */
    boolean isFounder(Facts facts) {
        return facts.keys.stream().anyMatch(key -> cell(key, facts).ids().contains(facts.mention.id()));
    }

    private static int reach(Facts facts) {
        return facts.day <= AnchorDay.UNDATED ? 0 : Window.reach(facts.mention.type());
    }

    private Strip strip(String key, long from, long to) {
        Strip strip = strips.computeIfAbsent(key, k -> new Strip());
        if (strip.from > strip.to) {
            read(key, from, to, strip);
        } else {
            if (from < strip.from) {
                read(key, from, strip.from - 1, strip);
            }
            if (to > strip.to) {
                read(key, strip.to + 1, to, strip);
            }
        }
        return strip;
    }

    private void read(String key, long from, long to, Strip strip) {
        int most = TellingKeys.isOfArticle(key) ? Integer.MAX_VALUE : crowd;
        store.cells(block, key, from, to, most).forEach(cell -> strip.cells.put(cell.day(), cell));
        strip.from = Math.min(strip.from, from);
        strip.to = Math.max(strip.to, to);
    }
}
