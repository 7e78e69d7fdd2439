package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What changes of mentions do to who is a founder and who follows whom, before they are made. */
final class Crowding {
    private final Cells cells;
    private final int crowd;

    Crowding(Cells cells, int crowd) {
        this.cells = cells;
        this.crowd = crowd;
    }

    /**
     * The changed mentions, and those that may become founders by the changes, or followers of others: the last founders
     * of each crowded cell where a changed mention is or was one, and all after them, and what is no founder in their
     * articles.
     */
    Set<String> touched(List<Change> changes) {
        Set<String> touched = new TreeSet<>();
        List<Facts> states = new ArrayList<>();
        for (Change change : changes) {
            for (StoredMention state : new StoredMention[] {change.before(), change.after()}) {
                if (state != null) {
                    touched.add(state.id());
                    if (state.mention().isIncident()) {
                        states.add(state.facts());
                        IndexEntry.of(state)
                                .forEach(entry -> touched.addAll(displaced(entry, state.facts(), changes.size())));
                    }
                }
            }
        }
        for (String id : touched) {
            StoredMention m = cells.get(id);
            if (m != null && m.mention().isIncident()) {
                states.add(m.facts());
            }
        }
        for (Facts state : states) {
            for (String mate : cells.ofArticle(state)) {
                if (!cells.present(mate).isFounder()) {
                    touched.add(mate);
                }
            }
        }
        return touched;
    }

    /**
     * Those that may not stay the founders that they are when a mention enters or leaves its cell, and all after them.
     *
     * @param changes how many mentions may enter or leave the cell at once
     */
    private List<String> displaced(IndexEntry entry, Facts facts, int changes) {
        if (entry.isOfArticle()) {
            return List.of();
        }
        List<String> founders = cells.cell(entry.key(), facts).ids();
        List<String> displaced = new ArrayList<>();
        for (int first : Cells.compared(facts.mention.type(), crowd)) {
            if (isAmong(first, entry, founders, changes)) {
                List<String> ranked = first < crowd ? founders : others(entry);
                displaced.addAll(ranked.subList(Math.min(ranked.size(), Math.max(0, first - changes)), ranked.size()));
            }
        }
        return displaced;
    }

    private List<String> others(IndexEntry entry) {
        return cells.whole(entry.key(), entry.day()).stream()
                .filter(id -> !id.equals(entry.id()))
                .toList();
    }

    /** Whether a mention may be among so many first of its cell, and push others out. */
    private boolean isAmong(int first, IndexEntry entry, List<String> founders, int changes) {
        boolean full = founders.size() + changes > first;
        return full
                && (founders.size() < first
                        || founders.subList(0, first).contains(entry.id())
                        || !isAfter(entry, founders.get(first - 1)));
    }

    private boolean isAfter(IndexEntry entry, String founder) {
        return IndexEntry.of(cells.present(founder)).stream()
                .filter(other -> other.key().equals(entry.key()))
                .anyMatch(other -> other.compareTo(entry) < 0);
    }
}
