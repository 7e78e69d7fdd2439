package org.rasid.extraction;

import org.jspecify.annotations.Nullable;

/**
 * Where an event takes place, as finely as the text says and no finer. At least one of {@code verbatim} and
 * {@code country} is set.
 *
 * @param verbatim the most specific place named for the event, as written; null where only the country is known
 * @param placeId gazetteer id; null where the name is not in the gazetteer
 * @param nameEn English name from the gazetteer; null without {@code placeId}
 * @param country ISO 3166-1 alpha-2; null where unknown
 * @param admin1 English name of the governorate or province; null where unknown
 * @param latitude WGS 84 degrees; null where unknown or where only a country is named
 * @param longitude WGS 84 degrees; null together with {@code latitude}
 */
public record Location(
        @Nullable String verbatim,
        @Nullable String placeId,
        @Nullable String nameEn,
        @Nullable String country,
        @Nullable String admin1,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Precision precision,
        Basis basis) {
    /** SITE: base, crossing, district or smaller. REGION: part of a country, a sea, a border. */
    public enum Precision {
        SITE,
        CITY,
        ADMIN1,
        REGION,
        COUNTRY,
        UNKNOWN
    }

    /** STATED: in the sentence. ARTICLE: elsewhere in the article. ACTORS: inferred from the parties. */
    public enum Basis {
        STATED,
        ARTICLE,
        ACTORS,
        DATELINE
    }

    public Location {
        if (verbatim == null && country == null) {
            throw new IllegalArgumentException("a location needs a name or a country");
        }
    }
}
