package org.rasid.streams.dedup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.Location;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Party;

/**
 * What the mentions that an article tells as one event say of it together. A sentence rarely says all: one has the day,
 * another the place, a third who it was. What one of them says holds for all.
 *
 * @param date the date that most of those say that say it best; null where none says one, see {@link AnchorDay#stated}
 * @param place the finest place, of several the first; null where none names one finer than a country
 * @param parties all parties, each once
 * @param wording of their sentences
 * @param first whether the mention that has them is the first of the chain
 */
public record ChainFacts(
        @Nullable DateSpan date, @Nullable Location place, List<Party> parties, Wording wording, boolean first) {
    /** Days from the first to the last of a span that is longer than a week. */
    private static final int LONG = 7;

    /** The better a date is said, the smaller. */
    private enum Said {
        DAY,
        WEEK,
        LONGER,
        OPEN
    }

    private static final Comparator<DateSpan> BEST_DATE = Comparator.<DateSpan, Boolean>comparing(
                    d -> d.basis() == DateSpan.Basis.INFERRED)
            .thenComparing(ChainFacts::said);

    private static final Comparator<Location> FINEST = Comparator.<Location, Boolean>comparing(
                    p -> p.basis() != Location.Basis.STATED)
            .thenComparing(p -> p.placeId() == null)
            .thenComparing(p -> p.precision() == Location.Precision.REGION
                    || p.precision() == Location.Precision.ADMIN1
                    || p.precision() == Location.Precision.UNKNOWN);

    public ChainFacts {
        parties = List.copyOf(parties);
    }

    /** The facts of a mention that is alone in its chain. */
    public static ChainFacts of(Mention mention) {
        return together(List.of(mention));
    }

    /** The facts of the chain of each mention of an article, in the order given. */
    static List<ChainFacts> ofAll(List<Mention> article) {
        Map<Integer, List<Mention>> chains = new HashMap<>();
        for (Mention m : article) {
            if (m.chain() != null) {
                chains.computeIfAbsent(m.chain(), c -> new ArrayList<>()).add(m);
            }
        }
        Map<Integer, ChainFacts> facts = new HashMap<>();
        chains.forEach((chain, mentions) -> facts.put(chain, together(mentions)));
        Set<Integer> seen = new HashSet<>();
        return article.stream()
                .map(m -> m.chain() == null
                        ? of(m)
                        : Objects.requireNonNull(facts.get(m.chain())).as(seen.add(m.chain())))
                .toList();
    }

    ChainFacts as(boolean isFirst) {
        return new ChainFacts(date, place, parties, wording, isFirst);
    }

    static ChainFacts together(List<Mention> chain) {
        Set<Party> parties = new LinkedHashSet<>();
        chain.forEach(m -> parties.addAll(m.parties()));
        Location place = chain.stream()
                .map(Mention::location)
                .filter(p -> p != null && !Places.isCoarse(p))
                .map(Objects::requireNonNull)
                .min(FINEST)
                .orElse(null);
        Set<String> words = new HashSet<>();
        chain.forEach(m -> words.addAll(Words.of(m.sentence())));
        return new ChainFacts(date(chain), place, List.copyOf(parties), Wording.of(words), true);
    }

    private static @Nullable DateSpan date(List<Mention> chain) {
        List<DateSpan> dates = chain.stream()
                .map(Mention::date)
                .filter(d -> d != null && !isCarriedAndLong(d))
                .map(Objects::requireNonNull)
                .toList();
        DateSpan best = null;
        long most = 0;
        for (DateSpan date : dates) {
            boolean isBest = dates.stream().noneMatch(other -> BEST_DATE.compare(other, date) < 0);
            long votes = dates.stream()
                    .filter(other -> BEST_DATE.compare(other, date) == 0 && other.isSameDays(date))
                    .count();
            if (isBest && votes > most) {
                best = date;
                most = votes;
            }
        }
        return best;
    }

    private static Said said(DateSpan date) {
        LocalDate from = date.from();
        LocalDate to = date.to();
        if (from == null || to == null) {
            return Said.OPEN;
        }
        long days = to.toEpochDay() - from.toEpochDay();
        return days == 0 ? Said.DAY : days <= LONG ? Said.WEEK : Said.LONGER;
    }

    /** A month or year carried over from another sentence mostly belongs to the background told there. */
    static boolean isCarriedAndLong(DateSpan date) {
        LocalDate from = date.from();
        LocalDate to = date.to();
        return date.basis() == DateSpan.Basis.INFERRED
                && from != null
                && to != null
                && to.toEpochDay() - from.toEpochDay() >= LONG;
    }
}
