package org.rasid.streams.dedup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.Mention;

/** The date of an event: the narrowest that is stated; of several, the most often stated, then the better founded. */
final class MergedDate {
    private static final long HALF_OPEN = 100_000;

    /** The fewest days first, one end as the most; of as many days, the earlier. */
    static final Comparator<DateSpan> NARROWEST_FIRST = Comparator.comparingLong(MergedDate::width)
            .thenComparing(MergedDate::from)
            .thenComparing(DateSpan::granularity)
            .thenComparing(DateSpan::basis);

    private MergedDate() {}

    static @Nullable DateSpan of(List<SourcedMention> mentions, Function<Mention, @Nullable DateSpan> field) {
        Map<DateSpan, Integer> votes = new LinkedHashMap<>();
        Map<List<@Nullable LocalDate>, Integer> sameDays = new LinkedHashMap<>();
        for (SourcedMention m : mentions) {
            DateSpan date = field.apply(m.mention());
            if (date != null) {
                votes.merge(date, 1, Integer::sum);
                sameDays.merge(days(date), 1, Integer::sum);
            }
        }
        return votes.keySet().stream()
                .min(Comparator.comparingLong(MergedDate::width)
                        .thenComparing(date -> -sameDays.getOrDefault(days(date), 0))
                        .thenComparing(NARROWEST_FIRST))
                .orElse(null);
    }

    /** Whether the two have a day in common; an open end reaches any day. */
    static boolean meet(DateSpan a, DateSpan b) {
        return isUpTo(a.from(), b.to()) && isUpTo(b.from(), a.to());
    }

    private static boolean isUpTo(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || !from.isAfter(to);
    }

    private static List<@Nullable LocalDate> days(DateSpan date) {
        return Arrays.asList(date.from(), date.to());
    }

    private static LocalDate from(DateSpan date) {
        LocalDate from = date.from();
        LocalDate to = date.to();
        return from != null ? from : to != null ? to : LocalDate.MAX;
    }

    private static long width(DateSpan date) {
        LocalDate from = date.from();
        LocalDate to = date.to();
        return from == null || to == null ? HALF_OPEN : to.toEpochDay() - from.toEpochDay();
    }
}
