package org.rasid.extraction.event;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Location;
import org.rasid.extraction.Party.Role;
import org.rasid.extraction.actor.ActorMatch;
import org.rasid.extraction.model.Features;
import org.rasid.extraction.model.Question;
import org.rasid.extraction.place.PlaceMatch;

/** Decides the country of an event: that of its place, or one of those that the sentence and the article name. */
final class Countries {
    private static final double THRESHOLD = 0.35;

    private final Weigher weigher;

    Countries(Weigher weigher) {
        this.weigher = weigher;
    }

    void decide(Draft draft, List<Draft> drafts, Story story) {
        Location location = draft.location;
        Map<String, String> sources = new TreeMap<>();
        for (Map.Entry<String, Integer> entry : story.countries().entrySet()) {
            sources.put(entry.getKey(), "");
        }
        for (PlaceMatch match : draft.reading.places()) {
            note(sources, match.country(), "p");
        }
        for (ActorMatch match : draft.reading.actors()) {
            note(sources, match.country(), "a");
        }
        for (String nation : draft.reading.nations().values()) {
            note(sources, nation, "n");
        }
        for (Phrase phrase : draft.of(Role.ACTOR)) {
            note(sources, phrase.country(), "A");
        }
        for (Phrase phrase : draft.of(Role.TARGET)) {
            note(sources, phrase.country(), "T");
        }
        Draft last = before(draft, drafts);
        note(sources, countryOf(last), "L");
        note(sources, location == null ? null : location.country(), "P");
        String best = null;
        double most = THRESHOLD;
        for (Map.Entry<String, String> entry : sources.entrySet()) {
            weigher.features.clear();
            describe(draft, entry.getKey(), entry.getValue(), story, last);
            double probability =
                    weigher.yes(Question.COUNTRY, Acceptance.subject(draft.reading, draft.hit, entry.getKey()));
            if (probability > most) {
                most = probability;
                best = entry.getKey();
            }
        }
        if (best != null && location == null) {
            boolean acts = !sources.getOrDefault(best, "").contains("p");
            draft.location = new Location(
                    null,
                    null,
                    null,
                    best,
                    null,
                    null,
                    null,
                    Location.Precision.COUNTRY,
                    acts ? Location.Basis.ACTORS : Location.Basis.ARTICLE);
        } else if (location != null && !Objects.equals(best, location.country())) {
            draft.location = withCountry(location, best);
        }
    }

    /** The nearest mention of the type before a mention, whose country is decided already; null where there is none. */
    private static @Nullable Draft before(Draft draft, List<Draft> drafts) {
        Draft last = null;
        for (Draft other : drafts) {
            if (other == draft) {
                break;
            }
            last = other.type() == draft.type() ? other : last;
        }
        return last;
    }

    private static @Nullable String countryOf(@Nullable Draft draft) {
        return draft == null || draft.location == null ? null : draft.location.country();
    }

    private static void note(Map<String, String> sources, @Nullable String country, String source) {
        if (country != null) {
            String known = sources.getOrDefault(country, "");
            if (!known.contains(source)) {
                sources.put(country, known + source);
            }
        }
    }

    /** A place in a country that the gazetteer does not say; the entry is not of that country then. */
    private static @Nullable Location withCountry(Location location, @Nullable String country) {
        if (country == null && location.verbatim() == null) {
            return null;
        }
        boolean listed = location.country() != null && country != null;
        return new Location(
                location.verbatim(),
                listed ? null : location.placeId(),
                listed ? null : location.nameEn(),
                country,
                listed ? null : location.admin1(),
                listed ? null : location.latitude(),
                listed ? null : location.longitude(),
                location.precision(),
                location.basis());
    }

    private void describe(Draft draft, String country, String sources, Story story, @Nullable Draft last) {
        Features f = weigher.features;
        String type = draft.type().name();
        f.add("sources", sources, type);
        f.add("sources.all", sources);
        for (int i = 0; i < sources.length(); i++) {
            f.add("source", sources.substring(i, i + 1), type);
        }
        Location location = draft.location;
        String placed = location == null || location.country() == null
                ? "unknown"
                : location.country().equals(country) ? "same" : "other";
        f.add("place", placed, type);
        f.add(
                "place.precision",
                placed,
                location == null ? "none" : location.precision().name());
        f.add("place.sources", placed, sources);
        boolean main = country.equals(story.mainCountry());
        f.add("main", main ? "y" : "n", type, placed);
        int total = 0;
        for (int count : story.countries().values()) {
            total += count;
        }
        int share = total == 0 ? 0 : 5 * story.count(country) / total;
        f.add("share", Integer.toString(share), placed);
        String again = countryOf(last) == null ? "none" : country.equals(countryOf(last)) ? "y" : "n";
        f.add("again", again, placed, type);
        double kin = 0;
        for (Map.Entry<Draft, Double> other : draft.kin.entrySet()) {
            kin += country.equals(countryOf(other.getKey())) ? other.getValue() : 0;
        }
        f.add("kin", Weigher.share(kin), placed);
        f.add("kin.again", Weigher.share(kin), again, type);
        f.add("id", draft.hit.trigger().id(), placed);
        f.add("scope", draft.fields.getOrDefault("scope", ""), placed, sources.contains("T") ? "T" : "");
        f.add("assertion", draft.fields.getOrDefault("assertion", ""), placed);
        boolean several = draft.reading.places().stream()
                .anyMatch(p -> p.country() != null && !p.country().equals(country));
        f.add("only", several ? "n" : "y", sources);
    }
}
