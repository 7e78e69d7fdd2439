package org.rasid.extraction.place;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Location;

/**
 * A place named in a sentence. The name alone is {@code [first, end)}; with the words that say what or which part it is
 * (محافظة الأنبار، شمال العراق، مطار بغداد الدولي) it is {@code [fullFirst, fullEnd)}. Both count tokens.
 *
 * @param proclitics the particles written onto the first token of the full phrase, "" if none; ends in لل where the article is written
 *     into the particle ل, and has to be restored (للعراق)
 * @param place the entry of the gazetteer, for a part of a country that country; null for a name that is not listed, a
 *     site known only by the name of its city, or a list of places
 * @param kind what the whole phrase names
 * @param country ISO 3166-1 alpha-2; null where unknown
 * @param rule stable identifier of the rule that found it
 */
public record PlaceMatch(
        int first,
        int end,
        int fullFirst,
        int fullEnd,
        String proclitics,
        @Nullable Place place,
        Place.Kind kind,
        @Nullable String country,
        String rule) {
    public PlaceMatch {
        Objects.requireNonNull(proclitics, "proclitics");
        Objects.requireNonNull(kind, "kind");
        if (fullFirst < 0 || first < fullFirst || end <= first || fullEnd < end) {
            throw new IllegalArgumentException(
                    "bad place range " + fullFirst + " " + first + " " + end + " " + fullEnd);
        }
    }

    public Location.Precision precision() {
        return kind.precision();
    }
}
