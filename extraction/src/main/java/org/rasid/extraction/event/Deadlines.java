package org.rasid.extraction.event;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.DateSpan.Basis;
import org.rasid.extraction.DateSpan.Granularity;
import org.rasid.extraction.actor.Actor;
import org.rasid.extraction.event.Words.Kind;
import org.rasid.extraction.time.TimeExpression;
import org.rasid.extraction.time.TimeLength;
import org.rasid.extraction.time.TimeRelation;

/** What only deadlines have: evidence that a time is a limit for an action, and the due date. */
final class Deadlines {
    private static final int REACH = 9;

    private static final Set<Actor.Kind> POLITICAL = Set.of(
            Actor.Kind.STATE,
            Actor.Kind.ARMED_GROUP,
            Actor.Kind.COALITION,
            Actor.Kind.MILITARY,
            Actor.Kind.INTERNATIONAL,
            Actor.Kind.PERSON);

    private Deadlines() {}

    /** بحلول and its like count only before a time, and where somebody owes an action. */
    static boolean isOne(Reading reading, Hit hit, Words words) {
        boolean owed = reading.sentence().tokens().stream().anyMatch(token -> words.is(Kind.OBLIGATION, token));
        if (!hit.trigger().weak()) {
            return owed || reading.actors().stream().anyMatch(actor -> POLITICAL.contains(actor.kind()));
        }
        return owed && (time(reading, hit, 4) != null || length(reading, hit, 3) != null);
    }

    static void due(Draft draft, @Nullable LocalDate reference) {
        TimeExpression time = time(draft.reading, draft.hit, REACH);
        TimeLength length = length(draft.reading, draft.hit, REACH);
        if (time != null && (length == null || time.first() <= length.first())) {
            draft.due = day(time.aheadOrValue(), time.relation(), draft.is("stance", "EXTENDED"));
            draft.rules.add(time.rule());
        } else if (length != null && reference != null && draft.hit.form().isVerb()) {
            draft.due = DateSpan.day(length.after(reference), Granularity.DAY, Basis.RELATIVE);
            draft.rules.add(length.rule());
        }
        draft.fields.putIfAbsent("action", "OTHER");
    }

    /** Of a limit that is a day or a part of a month, and of one moved from one day to another, the last day. */
    private static DateSpan day(DateSpan span, TimeRelation relation, boolean extended) {
        LocalDate last = span.to();
        boolean limit = relation == TimeRelation.UNTIL || relation == TimeRelation.BEFORE;
        return switch (span.granularity()) {
            case DAY, PART_OF_DAY, PART_OF_MONTH ->
                limit && last != null ? DateSpan.day(last, span.granularity(), span.basis()) : span;
            case RANGE -> extended && last != null ? DateSpan.day(last, Granularity.DAY, span.basis()) : span;
            default -> span;
        };
    }

    private static @Nullable TimeExpression time(Reading reading, Hit hit, int reach) {
        for (TimeExpression time : reading.times()) {
            if (time.end() > hit.end() && time.first() <= hit.end() + reach && time.first() >= hit.first() - 1) {
                return time;
            }
        }
        return null;
    }

    private static @Nullable TimeLength length(Reading reading, Hit hit, int reach) {
        for (TimeLength length : reading.lengths()) {
            if (length.first() >= hit.first() && length.first() <= hit.end() + reach) {
                return length;
            }
        }
        return null;
    }
}
