package org.rasid.extraction.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.DateSpan.Basis;
import org.rasid.extraction.DateSpan.Granularity;
import org.rasid.extraction.text.Clitics;
import org.rasid.extraction.text.Sentence;

/** Joins two times that are the ends of a span: من 7 يوليو الماضي وحتى الخامس من الشهر الجاري. */
final class Joins {
    static final String RULE = "date.range.joined";

    private static final Set<String> FROM = Set.of("من", "منذ", "بين", "الفترة", "اعتبارا");
    private static final Set<String> TO = Set.of("الي", "حتي", "لغاية");
    private static final Set<String> FILLERS = Set.of("،", ",", "يوم", "و");

    List<TimeExpression> join(Sentence sentence, List<TimeExpression> found) {
        List<TimeExpression> out = new ArrayList<>();
        for (TimeExpression next : found) {
            TimeExpression last = out.isEmpty() ? null : out.get(out.size() - 1);
            TimeExpression joined = last == null || !areEnds(sentence, last, next) ? null : span(last, next);
            if (joined == null) {
                out.add(next);
            } else {
                out.set(out.size() - 1, joined);
            }
        }
        return List.copyOf(out);
    }

    private static boolean areEnds(Sentence sentence, TimeExpression first, TimeExpression second) {
        boolean from = first.relation() == TimeRelation.SINCE
                || (first.first() > 0 && stands(sentence, first.first() - 1, FROM))
                || (first.first() > 1
                        && sentence.token(first.first() - 1).is("يوم")
                        && stands(sentence, first.first() - 2, FROM));
        boolean to = false;
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
