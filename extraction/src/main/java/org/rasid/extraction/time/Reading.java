package org.rasid.extraction.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.DateSpan.Basis;
import org.rasid.extraction.DateSpan.Granularity;

/** What a rule makes of an expression: its days looking back, and looking ahead where that differs. */
record Reading(DateSpan value, @Nullable DateSpan ahead) {

    static Reading of(DateSpan value) {
        return new Reading(value, null);
    }

    static Reading of(@Nullable LocalDate from, @Nullable LocalDate to, Granularity granularity, Basis basis) {
        return of(new DateSpan(from, to, granularity, basis));
    }

    static Reading day(LocalDate day, Granularity granularity, Basis basis) {
        return of(DateSpan.day(day, granularity, basis));
    }

    /** Both readings, or the one where they agree. */
    static Reading either(DateSpan value, DateSpan ahead) {
        return new Reading(value, value.equals(ahead) ? null : ahead);
    }
}
