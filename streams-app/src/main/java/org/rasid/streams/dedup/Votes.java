package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** The range of a count, with the figure of the latest report as the best; null where none states it. */
    static @Nullable CountRange range(List<SourcedMention> latestFirst, Function<Mention, @Nullable Integer> field) {
        List<Integer> figures = new ArrayList<>();
        for (SourcedMention m : latestFirst) {
            Integer figure = field.apply(m.mention());
            if (figure != null) {
                figures.add(figure);
            }
        }
        if (figures.isEmpty()) {
            return null;
        }
        int min = figures.stream().mapToInt(Integer::intValue).min().orElseThrow();
        int max = figures.stream().mapToInt(Integer::intValue).max().orElseThrow();
        return new CountRange(min, max, Objects.requireNonNull(figures.get(0)));
    }
}
