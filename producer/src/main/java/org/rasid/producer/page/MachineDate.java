package org.rasid.producer.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as programs write them into metadata: ISO 8601 and its near misses, RFC 1123, JavaScript's; else as people do. */
final class MachineDate {
    private static final String TIME =
            "(?:[T ,]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*((?:UTC|GMT)?[+-]\\d{2}(?::?\\d{2})?|Z|UTC|GMT)?)?";
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})" + TIME + ".*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BASIC =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?(Z|[+-]\\d{4})?)?");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:\\w{3,9},?\\s+)?(\\d{1,2})[ -]([a-z]{3,9})[ -](\\d{4})" + TIME + ".*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:\\w{3,9},?\\s+)?([a-z]{3,9}) (\\d{1,2}),? (\\d{4})" + TIME + ".*", Pattern.CASE_INSENSITIVE);

    private static final int MAX_LENGTH = 200;

    private MachineDate() {}

    /** ISO 8601; empty where the text holds no date of this age. */
    static Optional<String> parse(String text) {
        String plain = Plain.asciiDigits(Plain.line(text.substring(0, Math.min(text.length(), MAX_LENGTH))));
        Matcher iso = ISO.matcher(plain);
        if (iso.matches()) {
            return date(iso, number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher basic = BASIC.matcher(plain);
        if (basic.matches()) {
            return date(basic, number(basic, 1), number(basic, 2), number(basic, 3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(plain);
        Matcher monthFirst = MONTH_FIRST.matcher(plain);
        try {
            if (dayFirst.matches()) {
                return date(dayFirst, number(dayFirst, 3), Months.of(group(dayFirst, 2)), number(dayFirst, 1));
            }
            // twelve hours are read as people write them
            if (monthFirst.matches() && !plain.toLowerCase(Locale.ROOT).matches(".*\\d\\s*[ap]m\\b.*")) {
                return date(monthFirst, number(monthFirst, 3), Months.of(group(monthFirst, 1)), number(monthFirst, 2));
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return WrittenDate.find(plain).map(WrittenDate::iso);
    }

    private static Optional<String> date(Matcher matcher, int year, int month, int day) {
        return IsoDate.of(
                year, month, day, matcher.group(4), matcher.group(5), matcher.group(6), offset(matcher.group(7)));
    }

    private static @Nullable String offset(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String offset = text.toUpperCase(Locale.ROOT).replaceFirst("^(?:UTC|GMT)", "");
        return offset.isEmpty() ? "Z" : offset;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(group(matcher, group));
    }

    private static String group(Matcher matcher, int group) {
        String text = matcher.group(group);
        return text == null ? "" : text;
    }
}
