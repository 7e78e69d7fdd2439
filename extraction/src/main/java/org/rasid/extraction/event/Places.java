package org.rasid.extraction.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Location;
import org.rasid.extraction.Party.Role;
import org.rasid.extraction.actor.ActorMatch;
import org.rasid.extraction.model.Features;
import org.rasid.extraction.model.Question;
import org.rasid.extraction.place.PlaceMatch;

/** Decides where an event takes place: the most specific place named for it, and its country. */
final class Places {
    private static final double THRESHOLD = 0.35;

    private final Weigher weigher;
    private final Words words;

    Places(Weigher weigher, Words words) {
        this.weigher = weigher;
        this.words = words;
    }

    /**
     * A place that the event may have.
     *
     * @param match null for the place of an earlier mention
     * @param apart sentences between the event and the name
     */
    private record Candidate(Location location, @Nullable PlaceMatch match, String source, int apart, String rule) {}

    void decide(Draft draft, Story story) {
        Location ruled = draft.location;
        Candidate best = null;
        double most = THRESHOLD;
        for (Candidate candidate : candidates(draft, story)) {
            weigher.features.clear();
            describe(draft, candidate, story, ruled);
            double probability = weigher.yes(
                    Question.PLACE,
                    Acceptance.subject(
                            draft.reading, draft.hit, candidate.location().verbatim()));
            if (probability > most) {
                most = probability;
                best = candidate;
            }
        }
        draft.location = best == null ? null : best.location();
        if (best != null) {
            draft.rules.add(best.rule());
        }
    }

    private List<Candidate> candidates(Draft draft, Story story) {
        List<Candidate> candidates = new ArrayList<>();
        for (PlaceMatch match : draft.reading.places()) {
            Location location = Where.location(match, draft.reading, story.text.original(), Location.Basis.STATED);
            candidates.add(new Candidate(location, match, "sentence", 0, match.rule()));
        }
        return candidates;
    }

    private void describe(Draft draft, Candidate candidate, Story story, @Nullable Location ruled) {
        Features f = weigher.features;
        Hit hit = draft.hit;
        Reading reading = draft.reading;
        String type = draft.type().name();
        String source = candidate.source();
        Location location = candidate.location();
        String precision = location.precision().name();
        String scope = draft.fields.getOrDefault("scope", "");
        f.add("source", source, type);
        f.add("source.scope", source, scope, Weigher.distance(candidate.apart()));
        f.add("precision", precision, source, type);
        f.add("precision.scope", precision, source, scope);
        f.add("id", hit.trigger().id(), source);
        f.add(
                "definite",
                hit.form().definite() ? "y" : "n",
                source,
                hit.form().tense().name());
        boolean same = ruled != null && java.util.Objects.equals(ruled.verbatim(), location.verbatim());
        f.add("rule", same ? "same" : ruled == null || ruled.verbatim() == null ? "none" : "other", source);
        f.add("rule.precision", same ? "same" : ruled == null ? "none" : "other", precision, type);
        f.add("places", source, Integer.toString(Math.min(4, reading.places().size())));
        f.add("main", location.country() != null && location.country().equals(story.mainCountry()) ? "y" : "n", source);
        boolean mentioned = false;
        for (PlaceMatch other : reading.places()) {
            mentioned |= other.kind().precision() != Location.Precision.COUNTRY;
        }
        f.add("own", mentioned ? "y" : "n", source, scope);
        PlaceMatch match = candidate.match();
        if (match != null && source.equals("sentence")) {
            own(f, draft, match, type, precision);
        }
    }

    private void own(Features f, Draft draft, PlaceMatch match, String type, String precision) {
        Hit hit = draft.hit;
        Reading reading = draft.reading;
        boolean before = match.fullEnd() <= hit.first();
        String side = before ? "before" : match.fullFirst() >= hit.end() ? "after" : "in";
        int distance = before ? hit.first() - match.fullEnd() : Math.max(0, match.fullFirst() - hit.end());
        String gap = Weigher.distance(distance);
        f.add("side", side, gap);
        f.add("side.type", side, gap, type);
        f.add("side.precision", side, precision, gap);
        f.add("match", match.rule(), precision);
        f.add("kind", match.kind().name(), type);
        String preposition = reading.light(match.fullFirst() - 1);
        f.add("prev", preposition, type);
        f.add("prev.side", preposition, side, precision);
        f.add("proclitics", match.proclitics(), side);
        f.add("next", reading.light(match.fullEnd()));
        boolean clause = reading.clauses().together(before ? match.fullEnd() - 1 : match.fullFirst(), hit.first());
        f.add("clause", clause ? "y" : "n", side, precision);
        boolean target = draft.of(Role.TARGET).stream()
                .anyMatch(p -> p.first() <= match.fullFirst() && match.fullEnd() <= p.end());
        boolean actor =
                draft.of(Role.ACTOR).stream().anyMatch(p -> p.first() < match.fullEnd() && match.fullFirst() < p.end());
        f.add("party", target ? "target" : actor ? "actor" : "none", precision, type);
        int between = 0;
        for (Hit other : reading.hits()) {
            between += (before
                            ? other.first() >= match.fullEnd() && other.end() <= hit.first()
                            : other.first() >= hit.end() && other.end() <= match.fullFirst())
                    ? 1
                    : 0;
        }
        f.add("between", side, between > 2 ? "3" : Integer.toString(between));
        int nearer = 0;
        int finer = 0;
        for (PlaceMatch other : reading.places()) {
            int gapOther = other.fullEnd() <= hit.first()
                    ? hit.first() - other.fullEnd()
                    : Math.max(0, other.fullFirst() - hit.end());
            nearer += !other.equals(match) && gapOther < distance ? 1 : 0;
            finer += !other.equals(match) && other.precision().compareTo(match.precision()) < 0 ? 1 : 0;
        }
        f.add("nearer", nearer > 2 ? "3" : Integer.toString(nearer), side, finer > 0 ? "finer" : "finest");
        f.add("finer", finer > 0 ? "y" : "n", precision, type);
        boolean acts = reading.actors().stream()
                .anyMatch(a -> a.first() <= match.first()
                        && match.end() <= a.end()
                        && a.end() - a.first() > match.end() - match.first());
        f.add("in.party", acts ? "y" : "n", precision);
        boolean located = words.is(Words.Kind.LOCATIVE, reading.token(Math.max(0, match.fullFirst() - 1)))
                || match.proclitics().endsWith("ب");
        f.add("located", located ? "y" : "n", side, precision);
    }

    /** The country: that of the place, or one of those that the sentence and the article name. */
    void country(Draft draft, List<Draft> drafts, Story story) {
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
        } else if (location != null && !java.util.Objects.equals(best, location.country())) {
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
        f.add("id", draft.hit.trigger().id(), placed);
        f.add("scope", draft.fields.getOrDefault("scope", ""), placed, sources.contains("T") ? "T" : "");
        f.add("assertion", draft.fields.getOrDefault("assertion", ""), placed);
        boolean several = draft.reading.places().stream()
                .anyMatch(p -> p.country() != null && !p.country().equals(country));
        f.add("only", several ? "n" : "y", sources);
    }
}
