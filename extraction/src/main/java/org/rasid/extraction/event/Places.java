package org.rasid.extraction.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Location;
import org.rasid.extraction.Party.Role;
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

    void decide(Draft draft, Story story) {
        Location ruled = draft.location;
        Location best = null;
        String rule = "";
        double most = THRESHOLD;
        for (PlaceMatch match : draft.reading.places()) {
            Location location = Where.location(match, draft.reading, story.text.original(), Location.Basis.STATED);
            weigher.features.clear();
            describe(draft, location, story, ruled);
            describe(draft, match, location.precision().name());
            double probability =
                    weigher.yes(Question.PLACE, Acceptance.subject(draft.reading, draft.hit, location.verbatim()));
            if (probability > most) {
                most = probability;
                best = location;
                rule = match.rule();
            }
        }
        draft.location = best;
        if (best != null) {
            draft.rules.add(rule);
        }
    }

    private void describe(Draft draft, Location location, Story story, @Nullable Location ruled) {
        Features f = weigher.features;
        String type = draft.type().name();
        String precision = location.precision().name();
        f.add("type", type);
        f.add("scope", draft.fields.getOrDefault("scope", ""));
        f.add("precision", precision, type);
        f.add("precision.scope", precision, draft.fields.getOrDefault("scope", ""));
        boolean same = ruled != null && Objects.equals(ruled.verbatim(), location.verbatim());
        f.add("rule", same ? "same" : ruled == null || ruled.verbatim() == null ? "none" : "other");
        f.add("rule.precision", same ? "same" : ruled == null ? "none" : "other", precision, type);
        f.add("main", location.country() != null && location.country().equals(story.mainCountry()) ? "y" : "n");
    }

    private void describe(Draft draft, PlaceMatch match, String precision) {
        Features f = weigher.features;
        String type = draft.type().name();
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
        boolean acts = reading.actors().stream()
                .anyMatch(a -> a.first() <= match.first()
                        && match.end() <= a.end()
                        && a.end() - a.first() > match.end() - match.first());
        f.add("in.party", acts ? "y" : "n", precision);
        boolean located = words.is(Words.Kind.LOCATIVE, reading.token(Math.max(0, match.fullFirst() - 1)))
                || match.proclitics().endsWith("ب");
        f.add("located", located ? "y" : "n", side, precision);
    }
}
