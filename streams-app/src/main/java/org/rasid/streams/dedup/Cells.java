package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.EventType;

/**
 * The mentions of a block as the store has them, each read once. The first {@code crowd} mentions of a
 * {@linkplain Cell cell} are its founders: only they are compared by the key of the cell, over more than a day the first
 * two only, over more than a month the first one only, so that the work for a mention is bounded however many there are
 * of a place or a party on one day.
 */
final class Cells {
    /** Days that founders of all ranks are compared over: a report may be off by one. */
    static final int BESIDE = 1;

    /** Founders that are compared over more days, up to {@link #MONTH}. */
    static final int FAR = 2;

    /** Days from which on the first founder stands for its cell. */
    private static final int MONTH = 31;

    private static final Reach NOWHERE = new Reach(0, 0);
    private static final Set<Reach.Day> ALL = EnumSet.allOf(Reach.Day.class);
    private static final Set<Reach.Day> BUT_REPORTED = EnumSet.complementOf(EnumSet.of(Reach.Day.REPORTED));

    private final MentionStore store;
    private final String block;
    private final int crowd;
    private final Map<String, Strip> strips = new HashMap<>();
    private final Map<String, StoredMention> read = new HashMap<>();

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

    /** All that a node is linked to, as far as it was worked out before; else null. */
    @Nullable
    Map<String, Verdict> links(String id) {
        return store.links().get(block, id);
    }

    /** Which of the nodes contradict each other. */
    Contradictions contradictions() {
        return store.contradictions().of(block);
    }

    /** Keeps all that a node is linked to. */
    void keepLinks(String id, Map<String, Verdict> linked) {
        store.links().put(block, id, linked);
    }

    /** Forgets what nodes were linked to, for it may change. */
    void forgetLinks(Map<String, Map<String, Verdict>> linked) {
        store.links().forget(block, linked);
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
            store.contradictions().forget(block, before.id());
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
        for (IndexEntry entry : entries) {
            Strip strip = strips.get(entry.key());
            if (strip != null) {
                strip.changed(entry.day());
            }
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
        // Reads all that is near at once, as most who ask for the one go on to the other.
        return between(key, facts.day, reach(facts, facts.dayKind())).stream()
                .filter(cell -> cell.day() == facts.day)
                .findFirst()
                .orElse(new Cell(facts.day, List.of()));
    }

    /** The founders in whose event a mention may be that is a founder of its cell of the key. */
    List<String> near(String key, Facts facts) {
        int rank = cell(key, facts).ids().indexOf(facts.mention.id());
        List<String> near = new ArrayList<>();
        if (rank >= 0) {
            for (Reach.Day day : kinds(facts.mention.type())) {
                add(TellingKeys.of(key, day), facts.day, reach(facts, day), rank, near);
            }
        }
        return near;
    }

    private void add(String key, long day, Reach reach, int rank, List<String> near) {
        for (Cell cell : between(key, day, reach)) {
            int most = compared(Math.abs(cell.day() - day), crowd);
            if (rank < most) {
                near.addAll(cell.ids().subList(0, Math.min(most, cell.ids().size())));
            }
        }
    }

    /** Founders of two cells so many days apart that are compared. */
    static int compared(long apart, int crowd) {
        return apart <= BESIDE ? crowd : Math.min(crowd, apart <= MONTH ? FAR : 1);
    }

    /** The numbers of founders that are compared over the days that mentions of a type may be apart. */
    static Set<Integer> compared(EventType type, int crowd) {
        int widest = Reach.widest(type).ahead();
        return new TreeSet<>(
                List.of(compared(0, crowd), compared(Math.min(widest, MONTH), crowd), compared(widest, crowd)));
    }

    /** All mentions of the article within reach. */
    List<String> ofArticle(Facts facts) {
        Reach reach = isDated(facts) ? Reach.widest(facts.mention.type()) : NOWHERE;
        return between(TellingKeys.ofArticle(facts.mention), facts.day, reach).stream()
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

    /** Where founders are looked for whose days are known in a way. */
    private static Reach reach(Facts facts, Reach.Day other) {
        if (!isDated(facts)) {
            return NOWHERE;
        }
        Reach.Day own = facts.dayKind();
        Reach reach = Reach.of(facts.mention.type(), own, other);
        return own == Reach.Day.FIXED && other == Reach.Day.FIXED ? reach.atMost(BESIDE) : reach;
    }

    private static boolean isDated(Facts facts) {
        return facts.day > AnchorDay.UNDATED;
    }

    private static Set<Reach.Day> kinds(EventType type) {
        return type == EventType.DEADLINE ? ALL : BUT_REPORTED;
    }

    private Collection<Cell> between(String key, long day, Reach reach) {
        int most = TellingKeys.isOfArticle(key) ? Integer.MAX_VALUE : crowd;
        return strips.computeIfAbsent(key, k -> new Strip())
                .between(
                        day - reach.back(),
                        day + reach.ahead(),
                        (first, last) -> store.cells(block, key, first, last, most));
    }
}
