package org.rasid.extraction.event;

import org.rasid.extraction.Location;

/** Places taken over from another sentence of the article. */
final class Stories {
    private Stories() {}

    static Location elsewhere(Location location) {
        return new Location(
                location.verbatim(),
                location.placeId(),
                location.nameEn(),
                location.country(),
                location.admin1(),
                location.latitude(),
                location.longitude(),
                location.precision(),
                Location.Basis.ARTICLE);
    }
}
