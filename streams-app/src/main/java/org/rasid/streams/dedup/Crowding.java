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
        Cell cell = cells.cell(entry.key(), facts);
        boolean within = cell.ids().contains(entry.id());
        boolean crowded = cell.isCut() || cell.ids().size() + changes > crowd;
        boolean founds = within
                || cell.ids().size() < crowd
                || !isAfter(entry, cell.ids().get(crowd - 1));
        if (!crowded || !founds) {
            return List.of();
        }
        List<String> others = cells.whole(entry.key(), entry.day()).stream()
                .filter(id -> !id.equals(entry.id()))
                .toList();
        return others.subList(Math.min(others.size(), Math.max(0, crowd - changes)), others.size());
    }

    private boolean isAfter(IndexEntry entry, String founder) {
        return IndexEntry.of(cells.present(founder)).stream()
                .filter(other -> other.key().equals(entry.key()))
                .anyMatch(other -> other.compareTo(entry) < 0);
    }
}
