package org.rasid.extraction.event;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
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
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (!draft.isIncident()) {
                continue;
            }
            for (int back = i - 1; back >= Math.max(0, i - REACH); back--) {
                take(draft, drafts.get(back));
            }
        }
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            if (!draft.isIncident()) {
                continue;
            }
            for (int ahead = i + 1; ahead < Math.min(drafts.size(), i + REACH); ahead++) {
                take(draft, drafts.get(ahead));
            }
        }
    }

    private static void take(Draft to, Draft from) {
        if (!from.isIncident() || from.type() != to.type() || !agree(to, from)) {
            return;
        }
        if (to.date == null && from.date != null) {
            to.date = inferred(from.date);
        }
        if (to.location == null && from.location != null) {
            to.location = elsewhere(from.location);
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
        return location == null || location.precision() == Location.Precision.COUNTRY ? null : location.placeId();
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
