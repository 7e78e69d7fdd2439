package org.rasid.extraction.event;

import org.rasid.extraction.EventType;
import org.rasid.extraction.Location;
import org.rasid.extraction.Location.Basis;
import org.rasid.extraction.Location.Precision;
import org.rasid.extraction.Party.Role;
import org.rasid.extraction.event.Words.Kind;
import org.rasid.extraction.place.Place;
import org.rasid.extraction.place.PlaceMatch;
import org.rasid.extraction.text.Span;

/** Where an event takes place, as far as its sentence says; and where the whole article is set. */
final class Where {
    private static final int FAR = 18;

    /** What is hit tells the place better than what lies around it: قاعدة عين الأسد غربي العراق. */
    private static final int TARGET_BONUS = 10;

    private Where() {}

    static void apply(Draft draft, String text, Words words) {
        PlaceMatch best = null;
        int least = Integer.MAX_VALUE;
        for (PlaceMatch place : draft.reading.places()) {
            int cost = cost(draft, place, words);
            if (cost < least && !isTrigger(draft.reading, place)) {
                least = cost;
                best = place;
            }
        }
        if (best != null && least < 2 * FAR) {
            draft.location = location(best, draft.reading, text, Basis.STATED);
            draft.rules.add(best.rule());
        }
    }

    static Location location(PlaceMatch match, Reading reading, String text, Basis basis) {
        Place place = match.place();
        Span full = reading.sentence().spanOf(match.fullFirst(), match.fullEnd());
        String verbatim = Verbatim.of(full.of(text), match.proclitics());
        String country = match.country();
        return new Location(
                verbatim,
                place == null ? null : place.id(),
                place == null ? null : place.nameEn(),
                country,
                place == null ? null : place.admin1(),
                place == null || place.kind() == Place.Kind.COUNTRY ? null : place.latitude(),
                place == null || place.kind() == Place.Kind.COUNTRY ? null : place.longitude(),
                match.precision(),
                basis);
    }

    private static int cost(Draft draft, PlaceMatch place, Words words) {
        Hit hit = draft.hit;
        Reading reading = draft.reading;
        boolean before = place.fullEnd() <= hit.first();
        int distance = before ? hit.first() - place.fullEnd() : Math.max(0, place.fullFirst() - hit.end());
        int cost = before ? distance + 6 : distance;
        if (!reading.clauses().together(before ? place.fullEnd() - 1 : place.fullFirst(), hit.first())) {
            cost += 5;
        }
        boolean located = isLocated(place, reading, words);
        boolean topic = draft.type() == EventType.TALKS && !isInside(place, reading);
        if ((!located || topic) && place.kind() == Place.Kind.COUNTRY) {
            cost += 2 * FAR;
        } else if (!located) {
            cost += 6;
        }
        if (place.precision() == Precision.COUNTRY) {
            cost += 4;
        }
        if (draft.of(Role.TARGET).stream().anyMatch(target -> isSame(place, target))) {
            cost -= TARGET_BONUS;
        }
        if (!located && draft.of(Role.ACTOR).stream().anyMatch(actor -> isSame(place, actor))) {
            cost += 2 * FAR;
        }
        return cost;
    }

    private static boolean isSame(PlaceMatch place, Phrase phrase) {
        return place.fullFirst() == phrase.first();
    }

    /** Names of places do not hold the words of events: what looks like one is not. */
    private static boolean isTrigger(Reading reading, PlaceMatch place) {
        return reading.hits().stream().anyMatch(hit -> place.fullFirst() < hit.end() && hit.first() < place.fullEnd());
    }

    /** Talks are held in a place; من، إلى، بشأن name what they are about. */
    private static boolean isInside(PlaceMatch place, Reading reading) {
        int first = place.fullFirst();
        return (first > 0 && reading.token(first - 1).is("في"))
                || place.proclitics().endsWith("ب");
    }

    private static boolean isLocated(PlaceMatch place, Reading reading, Words words) {
        boolean bound = place.proclitics().endsWith("ب") || place.proclitics().endsWith("لل");
        return place.fullFirst() < place.first()
                || bound
                || (place.fullFirst() > 0
                        && (words.is(Kind.LOCATIVE, reading.token(place.fullFirst() - 1))
                                || words.is(Kind.TARGET_PREPOSITION, reading.token(place.fullFirst() - 1))));
    }
}
