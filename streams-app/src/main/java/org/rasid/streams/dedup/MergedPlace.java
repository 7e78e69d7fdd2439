package org.rasid.streams.dedup;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Location;

/** The place of an event: the most specific; of several, known to the gazetteer, most often named, named first. */
final class MergedPlace {
    private MergedPlace() {}

    static @Nullable Location of(List<SourcedMention> mentions) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        List<Location> places = mentions.stream()
                .map(m -> m.mention().location())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        places.forEach(place -> votes.merge(identity(place), 1, Integer::sum));
        Location best = places.stream()
                .min(Comparator.comparingInt(MergedPlace::rank)
                        .thenComparing(place -> place.placeId() == null)
                        .thenComparing(place -> -Objects.requireNonNull(votes.get(identity(place))))
                        .thenComparing(Location::basis))
                .orElse(null);
        return best == null || best.country() != null ? best : withCountry(best, places);
    }

    private static Location withCountry(Location place, List<Location> places) {
        String country = places.stream()
                .map(Location::country)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Location(
                place.verbatim(),
                place.placeId(),
                place.nameEn(),
                country,
                place.admin1(),
                place.latitude(),
                place.longitude(),
                place.precision(),
                place.basis());
    }

    private static int rank(Location place) {
        return switch (place.precision()) {
            case SITE -> 0;
            case CITY -> 1;
            case ADMIN1 -> 2;
            case UNKNOWN -> place.verbatim() == null ? 5 : 3;
            case REGION -> 4;
            case COUNTRY -> 5;
        };
    }

    private static String identity(Location place) {
        if (place.placeId() != null) {
            return place.placeId();
        }
        return place.verbatim() == null ? "country " + place.country() : String.join(" ", Words.of(place.verbatim()));
    }
}
