package org.rasid.producer.page;

import java.util.Objects;

/**
 * A date as a page states it.
 *
 * @param iso ISO 8601: a day, or day and time of day, with the offset from UTC where one is stated
 * @param basis what it rests on
 */
public record StatedDate(String iso, DateBasis basis) {
    public StatedDate {
        Objects.requireNonNull(iso, "iso");
        Objects.requireNonNull(basis, "basis");
    }
}
