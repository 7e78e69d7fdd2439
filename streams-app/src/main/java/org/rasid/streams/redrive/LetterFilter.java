package org.rasid.streams.redrive;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which parked records are meant. What is null takes all.
 *
 * @param reason part of the class of the exception or of its message, or of the code or the detail of a rejection;
 *     upper and lower case are the same
 * @param since parked at that time or later
 * @param until parked before that time
 * @param outlet name of the outlet of the article; upper and lower case are the same. A record whose outlet cannot be
 *     told is left out
 */
public record LetterFilter(
        @Nullable String reason,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String outlet) {
    /** Takes all. */
    public static final LetterFilter ALL = new LetterFilter(null, null, null, null);

    public LetterFilter {
        if (since != null && until != null && !since.isBefore(until)) {
            throw new IllegalArgumentException("nothing is parked from " + since + " until " + until);
        }
    }

    /** @param outlets tells the outlet of a letter; asked only where all else fits, since it may have to read the value */
    boolean test(Letter letter, Function<Letter, Optional<String>> outlets) {
        return (since == null || !letter.parked().isBefore(since))
                && (until == null || letter.parked().isBefore(until))
                && (reason == null || contains(letter.reason(), reason) || contains(letter.detail(), reason))
                && (outlet == null
                        || outlets.apply(letter)
                                .filter(outlet::equalsIgnoreCase)
                                .isPresent());
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
