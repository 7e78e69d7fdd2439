package org.rasid.streams.dedup;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Location;
import org.rasid.extraction.Location.Precision;

/** How the places of two mentions go together. */
enum Places {
    /** The same place, finer than a country. */
    SAME,
    /** One is known to lie in the other, finer than a country. */
    WITHIN,
    /** Nothing finer than the country to compare, or no telling. */
    OPEN,
    /** Two names, of which at least one is not known, so that they may be of one place. */
    UNLIKE,
    /** Two places. */
    APART;

    private static final double NEAR_KM = 25;
    private static final double FAR_KM = 80;

    boolean isCommon() {
        return this == SAME || this == WITHIN;
    }

    static Places compare(Facts a, Facts b) {
        return compare(
                a.mention.mention().location(),
                a.placeWords,
                b.mention.mention().location(),
                b.placeWords);
    }

    /** How the places go together that the chains of two mentions name. */
    static Places compareChains(Facts a, Facts b) {
        return compare(a.chainPlace, a.chainPlaceWords, b.chainPlace, b.chainPlaceWords);
    }

    private static Places compare(
            @Nullable Location x, Set<String> words, @Nullable Location y, Set<String> otherWords) {
        if (x == null || y == null) {
            return OPEN;
        }
        if (x.country() != null && y.country() != null && !x.country().equals(y.country())) {
            return APART;
        }
        if (isCoarse(x) || isCoarse(y)) {
            return OPEN;
        }
        if (x.placeId() != null && x.placeId().equals(y.placeId())) {
            return SAME;
        }
        boolean bothKnown = x.placeId() != null && y.placeId() != null;
        if (!bothKnown && Words.similar(words, otherWords)) {
            return SAME;
        }
        return compareFine(x, y, bothKnown);
    }

    private static Places compareFine(Location x, Location y, boolean bothKnown) {
        boolean regions = x.precision() == Precision.REGION || y.precision() == Precision.REGION;
        if (!regions && x.admin1() != null && y.admin1() != null && !x.admin1().equals(y.admin1())) {
            return APART;
        }
        boolean sameAdmin1 = x.admin1() != null && x.admin1().equals(y.admin1());
        if (sameAdmin1 && (x.precision() == Precision.ADMIN1 || y.precision() == Precision.ADMIN1)) {
            return WITHIN;
        }
        if (bothKnown && x.precision() == y.precision() && !regions) {
            return x.precision() == Precision.SITE && isNear(x, y) ? OPEN : APART;
        }
        if (regions || x.precision() == Precision.ADMIN1 || y.precision() == Precision.ADMIN1) {
            return OPEN;
        }
        Double km = kilometres(x, y);
        if (km != null) {
            return km <= NEAR_KM ? WITHIN : km >= FAR_KM ? APART : OPEN;
        }
        boolean sameKind = x.precision() == y.precision() && x.precision() != Precision.UNKNOWN;
        return sameKind ? UNLIKE : OPEN;
    }

    static boolean isCoarse(Location place) {
        return place.verbatim() == null || place.precision() == Precision.COUNTRY;
    }

    private static boolean isNear(Location x, Location y) {
        Double km = kilometres(x, y);
        return km == null || km <= NEAR_KM;
    }

    /** Great-circle distance; null unless both have coordinates. */
    private static @Nullable Double kilometres(Location x, Location y) {
        if (x.latitude() == null || y.latitude() == null) {
            return null;
        }
        double lat1 = StrictMath.toRadians(x.latitude());
        double lat2 = StrictMath.toRadians(y.latitude());
        double lon =
                StrictMath.toRadians(Objects.requireNonNull(x.longitude()) - Objects.requireNonNull(y.longitude()));
        double cos = StrictMath.sin(lat1) * StrictMath.sin(lat2)
                + StrictMath.cos(lat1) * StrictMath.cos(lat2) * StrictMath.cos(lon);
        return 6371 * StrictMath.acos(StrictMath.min(1, StrictMath.max(-1, cos)));
    }
}
