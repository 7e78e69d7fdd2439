package org.rasid.extraction.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Location;

/**
 * Completes incidents from other mentions of the same article that are plainly the same event: when and where it was,
 * by what means and with what outcome. Parties and numbers are left to each sentence.
 */
final class Stories {
    /** How many mentions back, or forward, the same event is looked for. */
    private static final int REACH = 8;

    private Stories() {}

    static void complete(List<Draft> drafts) {
        List<Draft> incidents = drafts.stream().filter(Draft::isIncident).toList();
        DateSpan main = mainDate(incidents);
        for (int i = 0; i < incidents.size(); i++) {
            Draft draft = incidents.get(i);
            List<Draft> same = new ArrayList<>();
            for (int back = i - 1; back >= Math.max(0, i - REACH); back--) {
                addIfSame(same, draft, incidents.get(back));
            }
            for (int ahead = i + 1; ahead < Math.min(incidents.size(), i + REACH); ahead++) {
                addIfSame(same, draft, incidents.get(ahead));
            }
            same.forEach(other -> take(draft, other));
            if (draft.location == null && draft.type() == EventType.STRIKE) {
                same.stream()
                        .map(other -> other.location)
                        .filter(Objects::nonNull)
                        .min(Comparator.comparing(Location::precision))
                        .ifPresent(location -> draft.location = elsewhere(location));
            }
            boolean recalls = draft.hit.form().definite() && draft.is("assertion", "ASSERTED");
            if (draft.date == null && main != null && recalls && draft.type() == EventType.STRIKE) {
                draft.date = inferred(main);
            }
        }
    }

    /** The date that most strikes of the article state, the first of equals; null where none states one. */
    private static @Nullable DateSpan mainDate(List<Draft> incidents) {
        Map<DateSpan, Integer> counts = new HashMap<>();
        DateSpan best = null;
        for (Draft draft : incidents) {
            if (draft.type() == EventType.STRIKE && draft.date != null && draft.is("assertion", "ASSERTED")) {
                int count = counts.merge(draft.date, 1, Integer::sum);
                if (best == null || count > counts.getOrDefault(best, 0)) {
                    best = draft.date;
                }
            }
        }
        return best;
    }

    private static void addIfSame(List<Draft> same, Draft draft, Draft other) {
        if (other.type() == draft.type() && agree(draft, other)) {
            same.add(other);
        }
    }

    private static void take(Draft to, Draft from) {
        if (to.date == null && from.date != null) {
            to.date = inferred(from.date);
        }
        for (String field : List.of("method", "outcome")) {
            String value = from.fields.get(field);
            if (value != null) {
                to.fields.putIfAbsent(field, value);
            }
        }
    }

    /** Nothing known of the one contradicts what is known of the other. */
    private static boolean agree(Draft one, Draft other) {
        return agree(one.fields.get("method"), other.fields.get("method"))
                && (one.round == null || other.round == null || one.round.equals(other.round))
                && agree(country(one), country(other))
                && agree(place(one), place(other))
                && (one.date == null || other.date == null || overlap(one.date, other.date))
                && agree(one.fields.get("assertion"), other.fields.get("assertion"));
    }

    private static boolean agree(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    private static @Nullable String country(Draft draft) {
        return draft.location == null ? null : draft.location.country();
    }

    private static @Nullable String place(Draft draft) {
        Location location = draft.location;
        // a region is not in the list and may hold the other place
        return location == null || location.precision().compareTo(Location.Precision.REGION) >= 0
                ? null
                : location.placeId();
    }

    private static boolean overlap(DateSpan one, DateSpan other) {
        boolean before = one.to() != null && other.from() != null && one.to().isBefore(other.from());
        boolean after = one.from() != null && other.to() != null && other.to().isBefore(one.from());
        return !before && !after;
    }

    private static DateSpan inferred(DateSpan date) {
        return new DateSpan(date.from(), date.to(), date.granularity(), DateSpan.Basis.INFERRED);
    }

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

    /** A place of unknown country, in the country of the article. */
    static Location inCountry(Location location, String country) {
        return new Location(
                location.verbatim(),
                location.placeId(),
                location.nameEn(),
                country,
                location.admin1(),
                location.latitude(),
                location.longitude(),
                location.precision(),
                Location.Basis.ARTICLE);
    }

    /** Only the country of an article. */
    static Location ofCountry(String country) {
        return new Location(
                null,
                null,
                null,
                Objects.requireNonNull(country),
                null,
                null,
                null,
                Location.Precision.COUNTRY,
                Location.Basis.ARTICLE);
    }
}
