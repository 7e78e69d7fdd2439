package org.rasid.streams.dedup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Mention;

/** One value for an event from those of its mentions; what does not state it has no vote. */
final class Votes {
    private Votes() {}

    /** What most mentions say; of several, what is said first. */
    static <T> @Nullable T majority(List<SourcedMention> mentions, Function<Mention, @Nullable T> field) {
        Map<T, Integer> votes = new LinkedHashMap<>();
        for (SourcedMention m : mentions) {
            T value = field.apply(m.mention());
            if (value != null) {
                votes.merge(value, 1, Integer::sum);
            }
        }
        T winner = null;
        int most = 0;
        for (Map.Entry<T, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                winner = vote.getKey();
                most = vote.getValue();
            }
        }
        return winner;
    }

    /**
     * What the latest report says.
     *
     * @param latestFirst the mentions, latest report first
     */
    static <T> @Nullable T latest(List<SourcedMention> latestFirst, Function<Mention, @Nullable T> field) {
        for (SourcedMention m : latestFirst) {
            T value = field.apply(m.mention());
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
