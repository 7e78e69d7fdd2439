package org.rasid.producer.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date in a line for readers: {@code الأحد 8 مارس 2026}, {@code ٨ آذار/مارس ٢٠٢٦ الساعة 14:30}, {@code 08/03/2026 -
 * 14:30}. Numbers are day, month, year, as in all Arab countries, unless the second cannot be a month.
 *
 * @param iso ISO 8601
 * @param length characters of the line that the date and its time take
 */
record WrittenDate(String iso, int length) {
    private static final String MONTH = "(" + Months.PATTERN + ")";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<![\\d:/])(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:من\\s+|[-/.]\\s*)?" + MONTH + "(?:\\s*[/(\\-]\\s*(?:"
                    + Months.PATTERN + ")\\s*\\)?)?\\s*[,،/.-]?\\s*(\\d{4})(?!\\d)",
            FLAGS);
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?<!\\p{L})" + MONTH + "\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*[,،]?\\s+(\\d{4})(?!\\d)", FLAGS);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})\\s*([/.\\\\-])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4})(?![\\d/])");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![\\d/.-])(\\d{4})\\s*([/.-])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,2})(?!\\d)");

    private static final String HIJRI_MONTH = "(?:ال)?محرم|صفر|ربيع (?:ال[أا]ول|الثاني|الآخر|الاخر)"
            + "|جماد[ىي] (?:ال[أا]ول[ىي]?|الثاني[ةه]?|الآخر[ةه]?|الاخر[ةه]?)|رجب|شعبان|رمضان|شوال|ذ[وي] ?(?:القعد[ةه]|الحج[ةه])";

    /** Its years cannot be those of a Gregorian date in the news. */
    private static final Pattern HIJRI = Pattern.compile("(?<!\\d)(?:\\d{1,2}\\s*(?:من\\s+|[-/.]\\s*)?(?:" + HIJRI_MONTH
            + "|\\d{1,2})\\s*[-/.,،]?\\s*1[34]\\d{2}|1[34]\\d{2}\\s*([-/.])\\s*\\d{1,2}\\s*\\1\\s*\\d{1,2})(?!\\d)"
            + "\\s*(?:هـ|ه(?!\\p{L}))?\\s*[,،|/-]*\\s*(?:الموافق\\s*(?:ل(?:ـ)?(?=\\s|\\d))?)?\\s*[,،:|-]*");

    private static final Pattern HALF_FIRST =
            Pattern.compile("(?<!\\p{L})([ap]m)\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?)(?!\\s*[ap]m)", FLAGS);
    private static final Pattern FRENCH_TIME = Pattern.compile("(?<!\\d)(\\d{1,2}) ?h ?(\\d{2})(?!\\d)", FLAGS);
    private static final Pattern AFTERNOON =
            Pattern.compile("(?<!\\d)(\\d{1,2}:\\d{2}(?::\\d{2})?)\\s*(?:بعد الظهر|عصرا|عصراً|عصرًا)(?!\\p{L})");
    private static final Pattern GREGORIAN = Pattern.compile("^\\s*م(?!\\p{L})");

    private static final Pattern WEEKDAY =
            Pattern.compile("(?:السبت|ال[أا]حد|ال[إا]ثنين|الثلاثاء|ال[أا]ربعاء|الخميس|الجمعة)\\s*[،,]?\\s*$");

    /** From Monday on. */
    private static final List<String> DAYS = List.of(
            "[إا]ثنين|mon(?:day)?",
            "ثلاثاء|tue(?:s|sday)?",
            "[أا]ربعاء|wed(?:nesday)?",
            "خميس|thu(?:rs|rsday)?",
            "جمعة|fri(?:day)?",
            "سبت|sat(?:urday)?",
            "[أا]حد|sun(?:day)?");

    private static final Pattern DAY_OF_WEEK =
            Pattern.compile("(?<!\\p{L})((?:ال)?(?:" + String.join("|", DAYS) + "))\\s*[،,-]?\\s*$", FLAGS);

    private static final String CLOCK = "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?"
            + "\\s*(صباحا|صباحًا|صباحاً|مساء|مساءً|ظهرا|ظهراً|ص|م|am|pm)?(?![\\p{L}\\d:])";
    private static final Pattern TIME_AFTER = Pattern.compile(
            "^\\s*+(?:[-–—|,،/T(]|في|at)?+\\s*+(?:على)?+\\s*+(?:الساعة|الساعه)?+\\s*+:?+\\s*+" + CLOCK
                    + "\\s*(?:\\(?(?:ب?توقيت\\s+)?(غرينتش|جرينتش|ت(?:\\. ?| )غ|GMT|UTC|مكة المكرمة|مكة|ت(?:\\. ?| )م(?!\\p{L})|السعودية|الرياض)([+-]\\d{1,2})?)?",
            FLAGS);
    private static final Pattern TIME_BEFORE =
            Pattern.compile(CLOCK + "\\s*[-–—|,،]?\\s*(?:[\\p{L}]{4,9}\\s*[,،]?\\s*)?$", FLAGS);

    /** The first date of the line; empty where there is none. */
    static Optional<WrittenDate> find(String line) {
        if (line.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        String all = Plain.asciiDigits(Plain.line(line));
        String text = usualTime(HIJRI.matcher(all).replaceAll(" "));
        int left = Math.max(0, all.length() - text.length());
        return gregorian(text)
                .map(date -> new WrittenDate(date.iso, date.length + left))
                .or(() -> hijri(usualTime(all)));
    }

    private static Optional<WrittenDate> hijri(String text) {
        return HijriDate.find(text, WrittenDate::weekdayBefore)
                .flatMap(date -> dated(
                        text,
                        date.matcher(),
                        String.valueOf(date.day().getYear()),
                        date.day().getMonthValue(),
                        String.valueOf(date.day().getDayOfMonth())));
    }

    /** {@code PM 02:30}, {@code 14h30} and {@code 02:30 بعد الظهر} as other sites write it. */
    private static String usualTime(String text) {
        String half = HALF_FIRST.matcher(text).replaceAll("$2 $1");
        String hours = FRENCH_TIME.matcher(half).replaceAll("$1:$2");
        return AFTERNOON.matcher(hours).replaceAll("$1 م");
    }

    private static Optional<WrittenDate> gregorian(String text) {
        return first(
                        DAY_MONTH,
                        text,
                        date -> dated(text, date, group(date, 3), Months.of(group(date, 2)), group(date, 1)))
                .or(() -> first(
                        MONTH_DAY,
                        text,
                        date -> dated(text, date, group(date, 3), Months.of(group(date, 1)), group(date, 2))))
                .or(() -> first(
                        YEAR_FIRST, text, date -> dated(text, date, group(date, 1), number(date, 3), group(date, 4))))
                .or(() -> first(
                        DAY_FIRST,
                        text,
                        date -> number(date, 3) <= 12 && !isMonthFirst(text, date)
                                ? dated(text, date, group(date, 4), number(date, 3), group(date, 1))
                                : dated(text, date, group(date, 4), number(date, 1), group(date, 3))));
    }

    /** The first that is a date. */
    private static Optional<WrittenDate> first(
            Pattern pattern, String text, Function<Matcher, Optional<WrittenDate>> read) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Optional<WrittenDate> date = read.apply(matcher);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<WrittenDate> dated(String text, Matcher date, String year, int month, String day) {
        Matcher gregorian = GREGORIAN.matcher(text.substring(date.end()));
        int end = date.end() + (gregorian.find() ? gregorian.end() : 0);
        int length = end - date.start() + weekday(text.substring(0, date.start()));
        Matcher after = TIME_AFTER.matcher(text.substring(end));
        Matcher before = TIME_BEFORE.matcher(text.substring(0, date.start()));
        Matcher time = after.find() ? after : before.find() ? before : null;
        Optional<String> iso = time == null
                ? Optional.empty()
                : IsoDate.of(
                        Integer.parseInt(year),
                        month,
                        Integer.parseInt(day),
                        hour(group(time, 1), time.group(4)),
                        time.group(2),
                        time.group(3),
                        time == after ? offset(time.group(5), time.group(6)) : null);
        if (iso.isPresent() && time != null) {
            return Optional.of(new WrittenDate(iso.get(), length + time.end() - time.start()));
        }
        return IsoDate.of(Integer.parseInt(year), month, Integer.parseInt(day), null, null, null, null)
                .map(onlyDay -> new WrittenDate(onlyDay, length));
    }

    /** Where the day of the week before it is that of the date with the month first, and only of that. */
    private static boolean isMonthFirst(String text, Matcher date) {
        int weekday = weekdayBefore(text.substring(0, date.start()));
        return weekday > 0
                && !isOn(weekday, number(date, 4), number(date, 3), number(date, 1))
                && isOn(weekday, number(date, 4), number(date, 1), number(date, 3));
    }

    /** From 1, Monday, to 7; 0 where the text does not end with one. */
    private static int weekdayBefore(String text) {
        Matcher named = DAY_OF_WEEK.matcher(text);
        return !named.find()
                ? 0
                : 1
                        + DAYS.indexOf(DAYS.stream()
                                .filter(day ->
                                        group(named, 1).toLowerCase(Locale.ROOT).matches("(?:ال)?(?:" + day + ")"))
                                .findFirst()
                                .orElse(""));
    }

    private static boolean isOn(int weekday, int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getDayOfWeek().getValue() == weekday;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int weekday(String before) {
        Matcher day = WEEKDAY.matcher(before);
        return day.find() ? day.end() - day.start() : 0;
    }

    /** Of twelve hours made twenty-four; as it is where no half of the day is named. */
    private static String hour(String hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        int number = Integer.parseInt(hour);
        boolean morning = half.startsWith("ص") || half.equalsIgnoreCase("am");
        if (morning) {
            return number == 12 ? "0" : hour;
        }
        return number < 12 ? Integer.toString(number + 12) : hour;
    }

    /** Only of clocks that are never changed: that of Cairo is known to be +02:00 or +03:00, which is not enough. */
    private static @Nullable String offset(@Nullable String clock, @Nullable String difference) {
        if (clock == null) {
            return null;
        }
        boolean greenwich = clock.endsWith("رينتش")
                || clock.endsWith("غ")
                || clock.equalsIgnoreCase("GMT")
                || clock.equalsIgnoreCase("UTC");
        if (!greenwich) {
            return "+03:00";
        }
        if (difference == null) {
            return "Z";
        }
        return difference.length() == 2 ? difference.charAt(0) + "0" + difference.charAt(1) : difference;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(group(matcher, group));
    }

    private static String group(Matcher matcher, int group) {
        String text = matcher.group(group);
        return text == null ? "" : text;
    }
}
