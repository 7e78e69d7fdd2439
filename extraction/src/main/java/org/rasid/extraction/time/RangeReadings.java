package org.rasid.extraction.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.DateSpan.Basis;
import org.rasid.extraction.DateSpan.Granularity;

/** Spans with two stated ends. The year or the direction stated beside the second end holds for both. */
final class RangeReadings {
    private RangeReadings() {}

    static @Nullable Reading weekdays(Captures captures, @Nullable LocalDate reference) {
        if (reference == null) {
            return null;
        }
        DayOfWeek first = DayOfWeek.of(captures.get("weekday", 0));
        List<Integer> weekdays = captures.all("weekday");
        DayOfWeek last = DayOfWeek.of(weekdays.get(weekdays.size() - 1));
        Integer which = DayReadings.which(captures);
        LocalDate backTo = which == null
                ? reference.with(TemporalAdjusters.previousOrSame(last))
                : reference.with(TemporalAdjusters.previous(last));
        LocalDate aheadFrom = which == null
                ? reference.with(TemporalAdjusters.nextOrSame(first))
                : reference.with(TemporalAdjusters.next(first));
        DateSpan back = range(backTo.with(TemporalAdjusters.previousOrSame(first)), backTo);
        DateSpan ahead = range(aheadFrom, aheadFrom.with(TemporalAdjusters.nextOrSame(last)));
        if (which == null) {
            return Reading.either(back, ahead);
        }
        return Reading.of(which < 0 ? back : ahead);
    }

    /** The night between two days that follow each other. */
    static @Nullable Reading nights(Captures captures, @Nullable LocalDate reference) {
        boolean follow = DayOfWeek.of(captures.get("weekday", 0)).plus(1).getValue() == captures.get("weekday", 1);
        Reading days = follow ? weekdays(captures, reference) : null;
        if (days == null) {
            return null;
        }
        DateSpan ahead = days.ahead();
        return Reading.either(night(days.value()), night(ahead == null ? days.value() : ahead));
    }

    static @Nullable Reading days(Captures captures, @Nullable LocalDate reference) {
        List<Integer> days = captures.all("day");
        List<Integer> months = captures.all("month");
        Reading last = DayReadings.calendar(
                without(captures, days.get(days.size() - 1), months.get(months.size() - 1)), reference);
        if (last == null) {
            return null;
        }
        DateSpan back = endingAt(last.value(), days.get(0), months.get(0));
        DateSpan lastAhead = last.ahead();
        if (back == null || lastAhead == null) {
            return back == null ? null : Reading.of(back);
        }
        DateSpan ahead = endingAt(lastAhead, days.get(0), months.get(0));
        return ahead == null ? null : Reading.either(back, ahead);
    }

    /** Two days of the month of the reference, or of one counted from it. */
    static @Nullable Reading daysOfMonth(Captures captures, @Nullable LocalDate reference) {
        Reading month = PeriodReadings.monthOf(captures, reference);
        LocalDate first = month == null ? null : month.value().from();
        if (first == null) {
            return null;
        }
        List<Integer> days = captures.all("day");
        LocalDate from = Calendars.day(first.getYear(), first.getMonthValue(), days.get(0));
        LocalDate to = Calendars.day(first.getYear(), first.getMonthValue(), days.get(days.size() - 1));
        return from == null || to == null || from.isAfter(to) ? null : Reading.of(range(from, to));
    }

    static @Nullable Reading months(Captures captures, @Nullable LocalDate reference) {
        Reading last = PeriodReadings.month(captures.with("month", captures.get("month", 1)), reference);
        if (last == null) {
            return null;
        }
        DateSpan back = fromMonth(last.value(), captures.get("month"));
        DateSpan ahead = last.ahead();
        return ahead == null ? Reading.of(back) : Reading.either(back, fromMonth(ahead, captures.get("month")));
    }

    static @Nullable Reading years(Captures captures, @Nullable LocalDate reference) {
        int first = captures.get("year", 0);
        int last = captures.get("year", 1);
        return first > last
                ? null
                : Reading.of(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Granularity.RANGE, Basis.EXPLICIT);
    }

    private static Captures without(Captures captures, int day, int month) {
        return captures.with("day", day).with("month", month);
    }

    private static @Nullable DateSpan endingAt(DateSpan last, int day, int month) {
        LocalDate to = last.to();
        if (to == null) {
            return null;
        }
        LocalDate from = Calendars.day(to.getYear(), month, day);
        if (from != null && from.isAfter(to)) {
            from = Calendars.day(to.getYear() - 1, month, day);
        }
        return from == null || (month == to.getMonthValue() && day > to.getDayOfMonth())
                ? null
                : new DateSpan(from, to, Granularity.RANGE, last.basis());
    }

    private static DateSpan fromMonth(DateSpan last, int month) {
        LocalDate first = last.from();
        if (first == null) {
            return last;
        }
        LocalDate from = first.withDayOfMonth(1).withMonth(month);
        return new DateSpan(
                from.isAfter(first) ? from.minusYears(1) : from, last.to(), Granularity.RANGE, last.basis());
    }

    private static DateSpan range(LocalDate from, LocalDate to) {
        return new DateSpan(from, to, Granularity.RANGE, Basis.RELATIVE);
    }

    private static DateSpan night(DateSpan days) {
        return new DateSpan(days.from(), days.to(), Granularity.PART_OF_DAY, days.basis());
    }
}
