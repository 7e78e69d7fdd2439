package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The mentions of a block as one state of the store has them, each read once. The first {@code crowd} mentions of a
 * {@linkplain Cell cell} are its founders: only they are compared by the key of the cell, so that the work for a mention
 * is bounded however many there are of a place or a party on one day.
 */
final class Cells {
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
        // Reads all that is near at once, as most who ask for the one go on to the other.
        Cell cell = strip(key, from(facts), to(facts)).cells.get(facts.day);
        return cell == null ? new Cell(facts.day, List.of(), false) : cell;
    }

    /** The cells with their founders in which a mention may be of the event of one on the day. */
    Collection<Cell> near(String key, Facts facts) {
        long from = from(facts);
        long to = to(facts);
        NavigableMap<Long, Cell> days = strip(key, from, to).cells.subMap(from, true, to, true);
        return days.values();
    }

    /** All mentions of the article within reach. */
    List<String> ofArticle(Facts facts) {
        List<String> ids = new ArrayList<>();
        String key = TellingKeys.ofArticle(facts.mention);
        store.cells(block, key, from(facts), to(facts), Integer.MAX_VALUE).forEach(cell -> ids.addAll(cell.ids()));
        return ids;
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

    private static long from(Facts facts) {
        return facts.day <= AnchorDay.UNDATED ? facts.day : facts.day - Window.reach(facts.mention.type());
    }

    private static long to(Facts facts) {
        return facts.day <= AnchorDay.UNDATED ? facts.day : facts.day + Window.reach(facts.mention.type());
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
        store.cells(block, key, from, to, crowd).forEach(cell -> strip.cells.put(cell.day(), cell));
        strip.from = Math.min(strip.from, from);
        strip.to = Math.max(strip.to, to);
    }
}
