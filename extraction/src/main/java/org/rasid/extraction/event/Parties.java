package org.rasid.extraction.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Party;
import org.rasid.extraction.actor.Actor;
import org.rasid.extraction.actor.ActorMatch;
import org.rasid.extraction.place.Place;
import org.rasid.extraction.place.PlaceMatch;
import org.rasid.extraction.text.Span;
import org.rasid.extraction.text.Text;

/** Names the parties that phrases stand for, in the words of the article. */
final class Parties {
    /** So many names before it a general noun may refer to: more than an article of usual length has. */
    private static final int REACH = 1_000;

    private final Text text;
    private final Words words;
    private final Map<String, Party> states = new TreeMap<>();
    private final List<Named> named = new ArrayList<>();

    /** @param start UTF-16 offset in the text */
    private record Named(int start, String head, Actor actor) {}

    Parties(Text text, List<Reading> readings, Words words) {
        this.text = text;
        this.words = words;
        Map<String, Party> capitals = new TreeMap<>();
        for (Reading reading : readings) {
            for (ActorMatch match : reading.actors()) {
                if (match.actor() != null) {
                    int start = reading.token(match.first()).start();
                    named.add(new Named(start, reading.light(match.first()), match.actor()));
                }
                if (match.kind() == Actor.Kind.STATE && match.country() != null && !Phrases.isAdjective(match)) {
                    (Phrases.isCapital(match) ? capitals : states)
                            .putIfAbsent(match.country(), party(Party.Role.ACTOR, Phrases.of(match), reading));
                }
            }
            for (PlaceMatch match : reading.places()) {
                Place place = match.place();
                if (match.kind() == Place.Kind.COUNTRY && match.country() != null && place != null) {
                    Span span = reading.sentence().spanOf(match.first(), match.end());
                    boolean bare = match.first() == match.fullFirst();
                    String name = Verbatim.of(span.of(text.original()), bare ? match.proclitics() : "");
                    states.putIfAbsent(
                            match.country(),
                            new Party(Party.Role.ACTOR, name, place.id(), place.nameEn(), match.country()));
                }
            }
        }
        capitals.forEach(states::putIfAbsent);
    }

    /** An adjective of nationality stands for the name of the state, where the article has it. */
    Party party(Party.Role role, Phrase phrase, Reading reading) {
        if (Phrases.isNationality(phrase) && phrase.country() != null) {
            Party state = states.get(phrase.country());
            if (state != null) {
                return new Party(role, state.verbatim(), state.actorId(), state.nameEn(), state.country());
            }
        }
        Actor known = phrase.actor() == null ? null : phrase.actor().actor();
        Actor actor = known == null ? antecedent(phrase, reading) : known;
        return new Party(
                role,
                verbatim(phrase, reading),
                actor == null ? null : actor.id(),
                actor == null ? null : actor.nameEn(),
                phrase.country() != null || actor == null ? phrase.country() : actor.country());
    }

    /**
     * Whom a general noun speaks of: الحركة of the movement named last, التنظيم also of a group whose name does not say
     * what it is. Null where the phrase says more than the noun, or nobody fits.
     */
    private @Nullable Actor antecedent(Phrase phrase, Reading reading) {
        if (phrase.end() - phrase.first() > 1
                || !words.isStem(Words.Kind.GROUP_REFERENCE, reading.token(phrase.first()))) {
            return null;
        }
        String head = reading.light(phrase.first());
        int start = reading.token(phrase.first()).start();
        Actor other = null;
        int before = namedBefore(start);
        for (int i = before - 1; i >= Math.max(0, before - REACH); i--) {
            Named name = named.get(i);
            if (name.head().equals(head)) {
                return name.actor();
            }
            other = other == null && name.actor().kind() == Actor.Kind.ARMED_GROUP ? name.actor() : other;
        }
        return other;
    }

    /** How many of the names, which stand in the order of the text, start before an offset. */
    private int namedBefore(int start) {
        int low = 0;
        int high = named.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (named.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The words of a phrase, without the particles written onto them. */
    String verbatim(Phrase phrase, Reading reading) {
        return verbatim(reading, phrase.first(), phrase.end(), phrase.proclitics());
    }

    /** Some words of a sentence, without the particles written onto the first. */
    String verbatim(Reading reading, int first, int end, String proclitics) {
        return Verbatim.of(reading.sentence().spanOf(first, end).of(text.original()), proclitics);
    }
}
