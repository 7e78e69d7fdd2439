package org.rasid.extraction.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.DateSpan.Basis;
import org.rasid.extraction.DateSpan.Granularity;

/**
 * Counted parts of years and months, and decades: الربع الأول من العام الجاري، النصف الثاني من أغسطس، الأسبوع الأول من
 * يوليو، تسعينيات القرن الماضي. A week of a month is counted from its first day; its last week is its last seven days.
 */
final class PartReadings {
    private static final int MONTHS = 12;
    private static final int THIRTY = 30;
    private static final int WEEK = 7;

    private PartReadings() {}

    /** A half, third or quarter of a year. */
    static @Nullable Reading ofYear(Captures captures, @Nullable LocalDate reference) {
        int parts = captures.get("fraction");
        int n = which(captures, parts);
        Integer year = PeriodReadings.yearBeside(captures, reference);
        if (n > parts || year == null) {
            return null;
        }
        return Reading.of(ofYear(year, n, parts, captures.has("year") ? Basis.EXPLICIT : Basis.RELATIVE));
    }

    private static DateSpan ofYear(int year, int n, int parts, Basis basis) {
        int months = MONTHS / parts;
        LocalDate first = LocalDate.of(year, (n - 1) * months + 1, 1);
        return new DateSpan(first, Calendars.lastOfMonth(first.plusMonths(months - 1)), Granularity.SEASON, basis);
    }

    /** A half or third, or a week, of a month. */
    static @Nullable Reading ofMonth(Captures captures, @Nullable LocalDate reference) {
        Reading month = captures.has("month")
                ? PeriodReadings.month(captures, reference)
                : PeriodReadings.monthOf(captures, reference);
        if (month == null) {
            return null;
        }
        DateSpan value = ofMonth(captures, month.value());
        DateSpan ahead = month.ahead() == null ? value : ofMonth(captures, month.ahead());
        return value == null || ahead == null ? null : Reading.either(value, ahead);
    }

    private static @Nullable DateSpan ofMonth(Captures captures, DateSpan month) {
        LocalDate first = month.from();
        LocalDate last = month.to();
        if (first == null || last == null) {
            return null;
        }
        Integer fraction = captures.nth("fraction", 0);
        int length = fraction == null ? WEEK : THIRTY / fraction;
        int parts = fraction == null ? last.getDayOfMonth() / WEEK + 1 : fraction;
        Granularity granularity = fraction == null ? Granularity.WEEK : Granularity.PART_OF_MONTH;
        if (captures.has("latest") && fraction == null) {
            return new DateSpan(last.minusDays(WEEK - 1), last, granularity, month.basis());
        }
        int n = which(captures, parts);
        LocalDate from = first.plusDays((long) (n - 1) * length);
        if (n > parts || from.isAfter(last)) {
            return null;
        }
        LocalDate to = first.plusDays((long) n * length - 1);
        return new DateSpan(from, n == parts || to.isAfter(last) ? last : to, granularity, month.basis());
    }

    private static int which(Captures captures, int parts) {
        return captures.has("latest") ? parts : captures.get("ordinal");
    }

    /** Ten years of the twentieth century, or four of them at their start, three in their middle or late. */
    static @Nullable Reading decade(Captures captures, @Nullable LocalDate reference) {
        int first = captures.get("decade");
        Integer phase = captures.nth("phase", 0);
        int from = phase == null || phase == 1 ? first : phase == 2 ? first + 4 : first + 7;
        int to = phase == null || phase > 2 ? first + 9 : phase == 1 ? first + 3 : first + 6;
        return Reading.of(LocalDate.of(from, 1, 1), LocalDate.of(to, MONTHS, 31), Granularity.RANGE, Basis.EXPLICIT);
    }
}
