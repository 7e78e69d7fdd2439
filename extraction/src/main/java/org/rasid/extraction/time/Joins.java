package org.rasid.extraction.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.DateSpan.Basis;
import org.rasid.extraction.DateSpan.Granularity;
import org.rasid.extraction.text.Clitics;
import org.rasid.extraction.text.Sentence;

/**
 * Joins two times that are the ends of a span (من 7 يوليو الماضي وحتى الخامس من الشهر الجاري) or name one day twice (10
 * رمضان 1436هـ الموافق 27 يونيو). Of a day named twice the civil date counts, as the sighting of the moon may shift the
 * other.
 */
final class Joins {
    static final String RULE = "date.range.joined";
    static final String DOUBLE = "date.day.double";

    /** By how many days two names of one day may differ. */
    private static final int TOLERANCE = 2;

    private static final String HIJRI = "date.day.hijri";
    private static final String NUMERIC = "date.day.numeric";

    private static final Set<String> FROM = Set.of("من", "منذ", "بين", "الفترة", "اعتبارا");
    private static final Set<String> TO = Set.of("الي", "حتي", "لغاية");
    private static final Set<String> SAME =
            Set.of("الموافق", "الموافقة", "المصادف", "الموافقه", "(", "،", ",", "-", "/", "يوم", "ل", "اي");
    private static final Set<String> FILLERS = Set.of("،", ",", "يوم", "و");

    List<TimeExpression> join(Sentence sentence, List<TimeExpression> found) {
        List<TimeExpression> out = new ArrayList<>();
        for (TimeExpression next : found) {
            TimeExpression last = out.isEmpty() ? null : out.get(out.size() - 1);
            TimeExpression joined = last == null ? null : joined(sentence, last, next);
            if (joined == null) {
                out.add(next);
            } else {
                out.set(out.size() - 1, joined);
            }
        }
        return List.copyOf(out);
    }

    private static @Nullable TimeExpression joined(Sentence sentence, TimeExpression last, TimeExpression next) {
        if (areEnds(sentence, last, next)) {
            return span(last, next);
        }
        return areNames(sentence, last, next) ? day(sentence, last, next) : null;
    }

    /** Whether two times stand side by side of which one is a Hijri date, or the second a date in numbers. */
    private static boolean areNames(Sentence sentence, TimeExpression first, TimeExpression second) {
        boolean differ = first.rule().startsWith(HIJRI) != second.rule().startsWith(HIJRI)
                || (second.rule().equals(NUMERIC) && !first.rule().equals(NUMERIC));
        for (int i = first.end(); differ && i < second.first(); i++) {
            differ = SAME.contains(sentence.token(i).folded());
        }
        return differ;
    }

    private static @Nullable TimeExpression day(Sentence sentence, TimeExpression first, TimeExpression second) {
        TimeExpression civil = second.rule().startsWith(HIJRI) ? first : second;
        TimeExpression twin = civil.equals(first) ? second : first;
        for (DateSpan day : new DateSpan[] {civil.value(), civil.aheadOrValue()}) {
            for (DateSpan other : new DateSpan[] {twin.value(), twin.aheadOrValue()}) {
                if (isNear(day, other)) {
                    boolean explicit = day.basis() == Basis.EXPLICIT || other.basis() == Basis.EXPLICIT;
                    DateSpan value = new DateSpan(
                            day.from(), day.to(), day.granularity(), explicit ? Basis.EXPLICIT : Basis.RELATIVE);
                    boolean closes = second.end() < sentence.size()
                            && sentence.token(second.end()).is(")")
                            && sentence.token(second.first() - 1).is("(");
                    int end = closes ? second.end() + 1 : second.end();
                    return new TimeExpression(first.first(), end, value, null, first.relation(), DOUBLE);
                }
            }
        }
        return null;
    }

    private static boolean isNear(DateSpan day, DateSpan other) {
        LocalDate from = day.from();
        LocalDate otherFrom = other.from();
        if (from == null || otherFrom == null) {
            return false;
        }
        boolean sameEnd = day.to() == null ? other.to() == null : from.equals(day.to()) && otherFrom.equals(other.to());
        return sameEnd && Math.abs(ChronoUnit.DAYS.between(from, otherFrom)) <= TOLERANCE;
    }

    private static boolean areEnds(Sentence sentence, TimeExpression first, TimeExpression second) {
        boolean from = first.relation() == TimeRelation.SINCE
                || (first.first() > 0 && stands(sentence, first.first() - 1, FROM))
                || (first.first() > 1
                        && sentence.token(first.first() - 1).is("يوم")
                        && stands(sentence, first.first() - 2, FROM));
        boolean between = first.first() > 0 && sentence.token(first.first() - 1).is("بين");
        boolean to = between
                && (second.first() > first.end()
                        || sentence.token(second.first()).folded().startsWith("و"));
        for (int i = first.end(); i < second.first(); i++) {
            if (stands(sentence, i, TO)) {
                to = true;
            } else if (!FILLERS.contains(sentence.token(i).folded())) {
                return false;
            }
        }
        return from && to;
    }

    private static @Nullable TimeExpression span(TimeExpression first, TimeExpression second) {
        LocalDate from = first.value().from();
        LocalDate to = second.value().to();
        DateSpan ahead = second.ahead();
        if (to != null && from != null && from.isAfter(to) && ahead != null) {
            to = ahead.to();
        }
        if (from == null || to == null || from.isAfter(to)) {
            return null;
        }
        Basis basis = first.value().basis() == Basis.EXPLICIT ? second.value().basis() : Basis.RELATIVE;
        return new TimeExpression(
                first.first(),
                second.end(),
                new DateSpan(from, to, Granularity.RANGE, basis),
                null,
                TimeRelation.AT,
                RULE);
    }

    private static boolean stands(Sentence sentence, int i, Set<String> words) {
        for (Clitics.Analysis reading : sentence.token(i).analyses()) {
            if (reading.enclitic().isEmpty() && words.contains(reading.form())) {
                return true;
            }
        }
        return false;
    }
}
