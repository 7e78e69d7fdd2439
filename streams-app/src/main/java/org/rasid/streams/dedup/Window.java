package org.rasid.streams.dedup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Assertion;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.EventType;

/**
 * The days on which the event of a mention may have been, as far as its text leaves open.
 *
 * @param from epoch day
 * @param to epoch day, inclusive
 * @param firmness how sharply the text says it
 */
record Window(long from, long to, Firmness firmness) {
    /** EXACT: one day. SPAN: stated, longer. ASSUMED: from the publication. NONE: there is not even that. */
    enum Firmness {
        EXACT,
        SPAN,
        ASSUMED,
        NONE
    }

    /** Days that a half-open date reaches back or on. */
    private static final int OPEN = 20;

    static Window of(SourcedMention m) {
        DateSpan stated = AnchorDay.stated(m);
        if (stated != null) {
            return of(stated);
        }
        Instant published = m.publishedAt();
        if (published == null) {
            return new Window(0, 0, Firmness.NONE);
        }
        long day = AnchorDay.day(published);
        int back = back(m.type());
        boolean ahead = m.mention().assertion() != Assertion.ASSERTED || m.type() == EventType.TRUCE;
        return new Window(day - back, day + (ahead ? back : 0), Firmness.ASSUMED);
    }

    private static Window of(DateSpan span) {
        Long from = day(span.from());
        Long to = day(span.to());
        if (from != null && to != null) {
            return new Window(from, to, to - from <= 0 ? Firmness.EXACT : Firmness.SPAN);
        }
        return from != null
                ? new Window(from, from + OPEN, Firmness.SPAN)
                : new Window(Objects.requireNonNull(to) - OPEN, to, Firmness.SPAN);
    }

    /** How many days before its publication an event of no stated date is looked for. */
    private static int back(EventType type) {
        return switch (type) {
            case STRIKE, SECURITY_OPERATION, THREAT -> 1;
            case TALKS, AGREEMENT, TRUCE -> 4;
            case DEADLINE, FORCE_MOVEMENT -> 12;
        };
    }

    /** Whether the text does not say the days, so that those given are a guess. */
    boolean isAssumed() {
        return firmness == Firmness.ASSUMED;
    }

    /** Whether the two have a day in common when each is widened by half of {@code slack} days. */
    boolean meets(Window other, int slack) {
        if (firmness == Firmness.NONE || other.firmness == Firmness.NONE) {
            return true;
        }
        return from <= other.to + slack && other.from <= to + slack;
    }

    private static @Nullable Long day(@Nullable LocalDate date) {
        return date == null ? null : date.toEpochDay();
    }
}
