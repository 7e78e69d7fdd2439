package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Mention;

/**
 * A count as the reports give it.
 *
 * @param min lowest figure reported
 * @param max highest figure reported
 * @param best the figure of the latest report: tolls rise, and later reports correct earlier ones
 * @param figures the different figures, the one of the latest report first, at most {@link #FIGURES_CAP}; empty where it
 *     is the count of one mention
 */
public record CountRange(int min, int max, int best, List<Figure> figures) {
    /** Figures listed; those that were reported last. */
    public static final int FIGURES_CAP = 10;

    public CountRange {
        figures = List.copyOf(figures);
        if (min < 0 || best < min || max < best) {
            throw new IllegalArgumentException("count " + min + " <= " + best + " <= " + max + " does not hold");
        }
        if (figures.size() > FIGURES_CAP
                || (!figures.isEmpty() && figures.get(0).count() != best)) {
            throw new IllegalArgumentException(figures.size() + " figures, the first of which is not " + best);
        }
    }

    /** The count of one mention. */
    public static CountRange single(int count) {
        return new CountRange(count, count, count, List.of());
    }

    /**
     * The count of an event; null where no mention states it.
     *
     * @param latestFirst the mentions in the order of {@link Reports#LATEST_FIRST}
     * @param outlets of all of them
     */
    static @Nullable CountRange of(
            List<SourcedMention> latestFirst, Function<Mention, @Nullable Integer> field, Outlets outlets) {
        Map<Integer, List<SourcedMention>> mentions = new LinkedHashMap<>();
        for (SourcedMention m : latestFirst) {
            Integer count = field.apply(m.mention());
            if (count != null) {
                mentions.computeIfAbsent(count, c -> new ArrayList<>()).add(m);
            }
        }
        if (mentions.isEmpty()) {
            return null;
        }
        List<Figure> figures = mentions.entrySet().stream()
                .limit(FIGURES_CAP)
                .map(figure -> Figure.of(figure.getKey(), figure.getValue(), outlets))
                .toList();
        TreeSet<Integer> counts = new TreeSet<>(mentions.keySet());
        return new CountRange(counts.first(), counts.last(), figures.get(0).count(), figures);
    }
}
