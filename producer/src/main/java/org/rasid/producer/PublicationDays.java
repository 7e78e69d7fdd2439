package org.rasid.producer;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days of publication of the articles that are wanted, both inclusive, as days where the outlet is.
 *
 * @param since null: without a beginning
 * @param until null: without an end
 */
public record PublicationDays(
        @Nullable LocalDate since, @Nullable LocalDate until) {
    /** Articles of any day, and those of which none is known. */
    public static final PublicationDays ALL = new PublicationDays(null, null);

    public PublicationDays {
        if (since != null && until != null && until.isBefore(since)) {
            throw new IllegalArgumentException("--until " + until + " is before --since " + since);
        }
    }

    /** Why an article that was published on the day (null: not known) is left out; empty where it is wanted. */
    Optional<String> leavesOut(@Nullable LocalDate day) {
        if (since == null && until == null) {
            return Optional.empty();
        }
        if (day == null) {
            return Optional.of("of no known day");
        }
        boolean outside = (since != null && day.isBefore(since)) || (until != null && day.isAfter(until));
        return outside ? Optional.of("of other days") : Optional.empty();
    }
}
