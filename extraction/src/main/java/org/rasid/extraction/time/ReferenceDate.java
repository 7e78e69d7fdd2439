package org.rasid.extraction.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.text.Clitics;
import org.rasid.extraction.text.Folding;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Token;

/**
 * The day from which an article counts: its أمس is the day before.
 *
 * @param day the day
 * @param basis what it rests on
 */
public record ReferenceDate(LocalDate day, Basis basis) {

    /** What a reference date rests on, the surest first. */
    public enum Basis {
        /** The day of publication that came with the article. */
        PUBLICATION,
        /** A full date set off at the head of the text: بغداد - 12 أغسطس 2015 -. */
        DATELINE,
        /** Dates in the running text. */
        TEXT
    }

    private static final int HEAD = 40;
    private static final int LONGEST_DATELINE = 6;
    private static final int LONGEST_STAMP = 12;
    private static final Set<String> SEPARATORS =
            Set.of("-", "\u2013", "\u2014", ":", "|", "/", "(", ")", "\u2022", "*");
    private static final Set<String> AGENCIES = folded(
            "واس",
            "رويترز",
            "وكالات",
            "الوكالات",
            "قنا",
            "سبأ",
            "بنا",
            "كونا",
            "وام",
            "سانا",
            "الأناضول",
            "واع",
            "إرنا",
            "وفا",
            "بترا",
            "وات",
            "واج");
    private static final Set<String> STAMPS =
            folded("نشر", "نشرت", "تاريخ", "التاريخ", "تحديث", "آخر", "صدر", "حرر", "الإصدار", "العدد", "موجز", "نشرة");
    private static final Set<String> PREPOSITIONS =
            folded("في", "من", "منذ", "حتى", "إلى", "بعد", "قبل", "عن", "خلال", "بين", "عقب", "على", "مع");
    private static final Set<String> EVENTS = folded(
            "هجوم",
            "هجمات",
            "أحداث",
            "تفجير",
            "تفجيرات",
            "ثورة",
            "حرب",
            "ذكرى",
            "عملية",
            "اتفاق",
            "اتفاقية",
            "مجزرة",
            "انتخابات",
            "معركة",
            "انقلاب",
            "غزو",
            "حادثة",
            "حادث",
            "قرار",
            "قانون",
            "جلسة",
            "مظاهرات",
            "تظاهرات",
            "غارة",
            "غارات",
            "قصف",
            "مواليد",
            "اغتيال",
            "زلزال",
            "مهلة",
            "موعد",
            "انتفاضة",
            "هدنة",
            "قمة",
            "مؤتمر",
            "اجتماع");
    private static final Set<String> AHEAD = folded(
            "المقرر",
            "مقرر",
            "مقررا",
            "المزمع",
            "المرتقب",
            "المرتقبة",
            "المتوقع",
            "سوف",
            "موعد",
            "موعدا",
            "مهلة",
            "المهلة",
            "اعتبارا",
            "ابتداء",
            "بدءا",
            "بحلول",
            "سيبدأ",
            "ستبدأ",
            "سيعقد",
            "ستعقد",
            "سيجري",
            "ستجري",
            "سيكون",
            "ستكون",
            "يبدأ",
            "تبدأ",
            "ينتهي",
            "تنتهي",
            "يسري",
            "ستنتهي",
            "سينتهي",
            "تعقد",
            "يعقد",
            "سيتم",
            "ستنطلق",
            "سينطلق",
            "مواليد",
            "المولود",
            "ولد");

    private static Set<String> folded(String... words) {
        return Set.copyOf(List.of(words).stream().map(Folding::fold).toList());
    }

    /**
     * The day of publication where it is known. Else a full date (day, month and year) that stands as a dateline: among the
     * first tokens of the text, near the start of its sentence or in a short line of its own, set off by a dash, bracket,
     * colon or the name of an agency, and neither after a preposition nor naming an event (هجمات 11 سبتمبر 2001). Else what
     * the running text says: first a day that is named both from the reference and by its date (أمس الثلاثاء 11 أغسطس 2015
     * makes it the 12th), then the latest full date that is not said to lie ahead, as news is seldom older than what it
     * tells; so that day may be a few days early.
     *
     * @return null where the text gives no full date
     */
    public static @Nullable ReferenceDate find(
            @Nullable LocalDate published, List<Sentence> sentences, TimeFinder times) {
        if (published != null) {
            return new ReferenceDate(published, Basis.PUBLICATION);
        }
        LocalDate dateline = null;
        LocalDate named = null;
        LocalDate latest = null;
        int before = 0;
        for (Sentence sentence : sentences) {
            for (TimeExpression time : times.find(sentence, null)) {
                LocalDate day = fullDate(time);
                if (day == null) {
                    continue;
                }
                if (dateline == null && before + time.first() < HEAD && isDateline(sentence, time)) {
                    dateline = day;
                }
                LocalDate counted = counted(time, day);
                if (named == null) {
                    named = counted;
                }
                if (!liesAhead(sentence, time) && (latest == null || day.isAfter(latest))) {
                    latest = day;
                }
            }
            before += sentence.size();
        }
        if (dateline != null) {
            return new ReferenceDate(dateline, Basis.DATELINE);
        }
        LocalDate text = named == null ? latest : named;
        return text == null ? null : new ReferenceDate(text, Basis.TEXT);
    }

    /** The day of an expression that names one in full; null for all others. */
    private static @Nullable LocalDate fullDate(TimeExpression time) {
        DateSpan value = time.value();
        LocalDate day = value.from();
        return day != null && day.equals(value.to()) && value.basis() == DateSpan.Basis.EXPLICIT ? day : null;
    }

    /** The reference that اليوم، أمس or غد beside a full date give away. */
    private static @Nullable LocalDate counted(TimeExpression time, LocalDate day) {
        return switch (time.rule()) {
            case "date.relative.today" -> day;
            case "date.relative.yesterday" -> day.plusDays(1);
            case "date.relative.day-before-yesterday" -> day.plusDays(2);
            case "date.relative.tomorrow" -> day.minusDays(1);
            case "date.relative.day-after-tomorrow" -> day.minusDays(2);
            default -> null;
        };
    }

    private static boolean isDateline(Sentence sentence, TimeExpression time) {
        if (time.relation() != TimeRelation.AT
                || (time.first() > 0 && isIn(PREPOSITIONS, sentence, time.first() - 1))) {
            return isStamp(sentence, time);
        }
        for (int i = 0; i < time.first(); i++) {
            if (isIn(EVENTS, sentence, i)) {
                return false;
            }
        }
        boolean atEnd = time.end() == sentence.size()
                || (time.end() == sentence.size() - 1
                        && sentence.token(time.end()).isPunctuation());
        boolean setOff = atEnd
                || SEPARATORS.contains(sentence.token(time.end()).folded())
                || isIn(AGENCIES, sentence, time.end());
        return setOff && time.first() <= (atEnd ? LONGEST_STAMP : LONGEST_DATELINE);
    }

    /** نشر في 12 أغسطس 2015: a short line that says when the text appeared. */
    private static boolean isStamp(Sentence sentence, TimeExpression time) {
        return time.relation() == TimeRelation.AT
                && time.first() <= LONGEST_DATELINE
                && sentence.size() <= LONGEST_STAMP
                && isIn(STAMPS, sentence, 0);
    }

    private static boolean liesAhead(Sentence sentence, TimeExpression time) {
        if (time.relation() == TimeRelation.UNTIL || time.relation() == TimeRelation.BEFORE) {
            return true;
        }
        for (int i = 0; i < time.first(); i++) {
            if (isIn(AHEAD, sentence, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(Set<String> words, Sentence sentence, int i) {
        Token token = sentence.token(i);
        for (Clitics.Analysis reading : token.analyses()) {
            if (reading.enclitic().isEmpty() && words.contains(reading.form())) {
                return true;
            }
        }
        return false;
    }
}
