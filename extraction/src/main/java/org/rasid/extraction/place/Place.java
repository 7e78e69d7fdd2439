package org.rasid.extraction.place;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Location;

/**
 * A place of the gazetteer.
 *
 * @param id stable, lower case, for example iq-ain-al-asad
 * @param country ISO 3166-1 alpha-2; null for seas and regions of several countries
 * @param admin1 English name of the governorate or province; null where not known or not applicable
 * @param latitude WGS 84 degrees of the centre; null where not known or for a country
 * @param longitude WGS 84 degrees; null together with {@code latitude}
 */
public record Place(
        String id,
        String nameEn,
        @Nullable String country,
        @Nullable String admin1,
        Kind kind,
        @Nullable Double latitude,
        @Nullable Double longitude) {
    /** What a place is, and how finely it says where something happened. */
    public enum Kind {
        COUNTRY(Location.Precision.COUNTRY),
        REGION(Location.Precision.REGION),
        SEA(Location.Precision.REGION),
        ADMIN1(Location.Precision.ADMIN1),
        ADMIN2(Location.Precision.CITY),
        CAPITAL(Location.Precision.CITY),
        CITY(Location.Precision.CITY),
        VILLAGE(Location.Precision.CITY),
        DISTRICT(Location.Precision.SITE),
        CAMP(Location.Precision.SITE),
        BASE(Location.Precision.SITE),
        AIRPORT(Location.Precision.SITE),
        CROSSING(Location.Precision.SITE),
        STRAIT(Location.Precision.SITE),
        SITE(Location.Precision.SITE);

        private final Location.Precision precision;

        Kind(Location.Precision precision) {
            this.precision = precision;
        }

        public Location.Precision precision() {
            return precision;
        }
    }

    public Place {
        Objects.requireNonNull(kind, "kind");
        if (id.isBlank() || nameEn.isBlank()) {
            throw new IllegalArgumentException("place without id or name");
        }
        if ((latitude == null) != (longitude == null)) {
            throw new IllegalArgumentException(id + ": latitude and longitude go together");
        }
        if (latitude != null && longitude != null && (Math.abs(latitude) > 90 || Math.abs(longitude) > 180)) {
            throw new IllegalArgumentException(id + ": no such coordinates " + latitude + ", " + longitude);
        }
    }
}
