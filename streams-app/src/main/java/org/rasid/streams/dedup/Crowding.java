package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a change of a mention does to who is a founder and who follows whom, before it is made. */
final class Crowding {
    private final Cells cells;
    private final int crowd;

    Crowding(Cells cells, int crowd) {
        this.cells = cells;
        this.crowd = crowd;
    }

    /**
     * The changed mention, and those that may become founders by the change, or followers of others: the last founder of
     * each crowded cell where the mention is or was one, and all after it, and what is no founder in their articles.
     */
    Set<String> touched(@Nullable StoredMention before, @Nullable StoredMention after) {
        Set<String> touched = new TreeSet<>();
        List<Facts> states = new ArrayList<>();
        for (StoredMention state : new StoredMention[] {before, after}) {
            if (state != null) {
                touched.add(state.id());
                if (state.mention().isIncident()) {
                    states.add(state.facts());
                    IndexEntry.of(state).forEach(entry -> touched.addAll(displaced(entry, state.facts())));
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

    /** Those that do not stay the founders that they are when a mention enters or leaves its cell, and all after them. */
    private List<String> displaced(IndexEntry entry, Facts facts) {
        if (entry.isOfArticle()) {
            return List.of();
        }
        Cell cell = cells.cell(entry.key(), facts);
        boolean within = cell.ids().contains(entry.id());
        boolean full = within ? cell.isCut() : cell.ids().size() >= crowd;
        if (!full || (!within && isAfter(entry, cell.ids().get(crowd - 1)))) {
            return List.of();
        }
        List<String> others = cells.whole(entry.key(), entry.day()).stream()
                .filter(id -> !id.equals(entry.id()))
                .toList();
        return others.subList(crowd - 1, others.size());
    }

    private boolean isAfter(IndexEntry entry, String founder) {
        return IndexEntry.of(cells.present(founder)).stream()
                .filter(other -> other.key().equals(entry.key()))
                .anyMatch(other -> other.compareTo(entry) < 0);
    }
}
