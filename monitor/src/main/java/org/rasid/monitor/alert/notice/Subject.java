package org.rasid.monitor.alert.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.DateSpan;
import org.rasid.avro.DeadlineDetails;
import org.rasid.avro.Event;
import org.rasid.avro.Evidence;

/**
 * The event that an alert is about, in short. Null: not known.
 *
 * @param id of the event
 * @param type as in the schema
 * @param status as in the schema
 * @param mergedInto id of the event that it was merged into; null unless it was
 * @param standing as in the schema
 * @param headlineAr one line in Arabic
 * @param headlineEn one line in English
 * @param days when it takes place, as in {@link FieldText}
 * @param due of a deadline: its last day
 * @param place where, as in {@link FieldText}
 * @param independentSources outlets that report it in their own words
 * @param totalSources outlets that report it
 * @param sources names of outlets among its evidence, at most {@value #MAX_SOURCES}
 * @param link where the page shows it
 */
public record Subject(
        String id,
        String type,
        String status,
        @Nullable String mergedInto,
        @Nullable String standing,
        String headlineAr,
        String headlineEn,
        @Nullable String days,
        @Nullable LocalDate due,
        @Nullable String place,
        int independentSources,
        int totalSources,
        List<String> sources,
        String link) {
    private static final int MAX_SOURCES = 5;

    /** The event as it is, with where the page shows it. */
    public static Subject of(Event event, String link) {
        return ended(event, event, link);
    }

    /** An event that has ended, told by the words of the state before, for the last state has none. */
    public static Subject ended(Event now, Event before, String link) {
        return new Subject(
                now.getId(),
                now.getType().name(),
                now.getStatus().name(),
                now.getMergedInto(),
                FieldText.of(before.getStanding()),
                before.getHeadlineAr(),
                before.getHeadlineEn(),
                FieldText.of(before.getDate()),
                lastDayOfDue(before),
                FieldText.of(before.getPlace()),
                before.getIndependentSources(),
                before.getTotalSources(),
                before.getEvidence().stream()
                        .map(Evidence::getSource)
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(MAX_SOURCES)
                        .toList(),
                link);
    }

    /** The last day by which a deadline is due; null where it has none, or the event is no deadline. */
    public static @Nullable LocalDate lastDayOfDue(Event event) {
        DateSpan due = event.getDetails() instanceof DeadlineDetails deadline ? deadline.getDue() : null;
        return due == null ? null : due.getTo();
    }
}
