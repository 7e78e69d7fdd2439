package org.rasid.extraction.quantity.number;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The value of a number token: plain digits, digits in groups of three, or a decimal fraction. */
final class Digits {
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,15}");
    private static final Pattern GROUPED =
            Pattern.compile("[1-9][0-9]{0,2}(?:([.,\u066B\u066C])[0-9]{3})(?:\\1[0-9]{3}){0,3}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}[.,\u066B][0-9]{1,6}");

    private Digits() {}

    /** Null for what is no single number, such as {@code 10.8.2015}, or too long for one. */
    static @Nullable BigDecimal value(String folded) {
        if (PLAIN.matcher(folded).matches()) {
            return new BigDecimal(folded);
        }
        if (GROUPED.matcher(folded).matches()) {
            return new BigDecimal(folded.replaceAll("[^0-9]", ""));
        }
        if (DECIMAL.matcher(folded).matches()) {
            return new BigDecimal(folded.replaceAll("[^0-9]", "."));
        }
        return null;
    }
}
