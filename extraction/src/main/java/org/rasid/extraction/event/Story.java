package org.rasid.extraction.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.EventType;
import org.rasid.extraction.place.PlaceMatch;
import org.rasid.extraction.text.Text;

/**
 * What the article has told so far: its sentences as they were read, and the mentions decided before. Used by one
 * thread.
 */
final class Story {
    final Text text;
    final @Nullable LocalDate reference;

    private final Map<Integer, Reading> readings = new HashMap<>();
    private final List<Draft> decided = new ArrayList<>();
    private final Map<String, Integer> countries = new HashMap<>();

    Story(Text text, @Nullable LocalDate reference, List<Reading> readings) {
        this.text = text;
        this.reference = reference;
        for (Reading reading : readings) {
            this.readings.put(reading.sentence().index(), reading);
            for (PlaceMatch place : reading.places()) {
                if (place.country() != null) {
                    countries.merge(place.country(), reading.sentence().index() == 0 ? 3 : 1, Integer::sum);
                }
            }
        }
    }

    /** The sentence with an index; null where it was not read. */
    @Nullable
    Reading sentence(int index) {
        return readings.get(index);
    }

    void decided(Draft draft) {
        decided.add(draft);
    }

    /** The latest mention of a type; null where there is none. */
    @Nullable
    Draft last(EventType type) {
        for (int i = decided.size() - 1; i >= 0; i--) {
            if (decided.get(i).type() == type) {
                return decided.get(i);
            }
        }
        return null;
    }

    String lastValue(Draft draft, String field) {
        Draft last = last(draft.type());
        return last == null ? "-" : last.fields.getOrDefault(field, "NONE");
    }

    /** How often the article names places of a country, its headline counted three times. */
    int count(String country) {
        return countries.getOrDefault(country, 0);
    }

    /** The country that the article names most, the first in the alphabet of equals; null where it names none. */
    @Nullable
    String mainCountry() {
        String best = null;
        for (Map.Entry<String, Integer> entry : countries.entrySet()) {
            int most = best == null ? 0 : count(best);
            boolean tie =
                    best != null && entry.getValue() == most && entry.getKey().compareTo(best) < 0;
            if (entry.getValue() > most || tie) {
                best = entry.getKey();
            }
        }
        return best;
    }

    Map<String, Integer> countries() {
        return countries;
    }

    /** Where a span lies, seen from the day of publication. */
    String relation(@Nullable DateSpan date) {
        if (date == null || reference == null) {
            return date == null ? "none" : "unknown";
        }
        if (date.from() != null && date.from().isAfter(reference)) {
            return "future";
        }
        if (date.to() == null) {
            return "open";
        }
        if (date.to().isAfter(reference)) {
            return "around";
        }
        long days = java.time.temporal.ChronoUnit.DAYS.between(date.to(), reference);
        return days == 0
                ? "today"
                : days == 1 ? "yesterday" : days < 8 ? "week" : days < 40 ? "month" : days < 400 ? "year" : "past";
    }
}
