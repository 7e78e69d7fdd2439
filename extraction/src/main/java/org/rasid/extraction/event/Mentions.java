package org.rasid.extraction.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Assertion;
import org.rasid.extraction.Details;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Party;
import org.rasid.extraction.Scope;
import org.rasid.extraction.actor.Actor;
import org.rasid.extraction.actor.ActorMatch;
import org.rasid.extraction.place.Place;
import org.rasid.extraction.place.PlaceMatch;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Span;
import org.rasid.extraction.text.Text;

/** Makes mentions of drafts. */
final class Mentions {
    private final Text text;
    private final Map<String, Party> states = new TreeMap<>();

    Mentions(Text text, List<Reading> readings) {
        this.text = text;
        Map<String, Party> capitals = new TreeMap<>();
        for (Reading reading : readings) {
            for (ActorMatch match : reading.actors()) {
                if (match.kind() == Actor.Kind.STATE && match.country() != null && !Phrases.isAdjective(match)) {
                    (Phrases.isCapital(match) ? capitals : states)
                            .putIfAbsent(
                                    match.country(), party(Party.Role.ACTOR, Phrases.of(match), reading.sentence()));
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

    Mention of(Draft draft) {
        Sentence sentence = draft.reading.sentence();
        Span trigger = triggerSpan(draft);
        Span span = sentence.span();
        return new Mention(
                trigger.of(text.original()),
                text.codePointOffset(trigger.start()),
                span.of(text.original()),
                text.codePointOffset(span.start()),
                value(draft, "assertion", Assertion.class, Assertion.ASSERTED),
                value(draft, "scope", Scope.class, Scope.INCIDENT),
                draft.date,
                draft.location,
                parties(draft),
                details(draft),
                List.copyOf(draft.rules),
                draft.confidence);
    }

    private Span triggerSpan(Draft draft) {
        return draft.reading.sentence().spanOf(draft.hit.first(), draft.hit.end());
    }

    private List<Party> parties(Draft draft) {
        List<Party> parties = new ArrayList<>();
        draft.parties.forEach((role, phrases) -> {
            for (Phrase phrase : phrases) {
                parties.add(party(role, phrase, draft.reading.sentence()));
            }
        });
        return parties;
    }

    /** An adjective of nationality stands for the name of the state, where the article has it. */
    private Party party(Party.Role role, Phrase phrase, Sentence sentence) {
        if (Phrases.isNationality(phrase) && phrase.country() != null) {
            Party state = states.get(phrase.country());
            if (state != null) {
                return new Party(role, state.verbatim(), state.actorId(), state.nameEn(), state.country());
            }
        }
        Actor actor = phrase.actor() == null ? null : phrase.actor().actor();
        return new Party(
                role,
                Verbatim.of(sentence.spanOf(phrase.first(), phrase.end()).of(text.original()), phrase.proclitics()),
                actor == null ? null : actor.id(),
                actor == null ? null : actor.nameEn(),
                phrase.country());
    }

    private static Details details(Draft draft) {
        return switch (draft.type()) {
            case STRIKE ->
                new Details.Strike(
                        value(draft, "method", Details.Strike.Method.class),
                        value(draft, "outcome", Details.Strike.Outcome.class),
                        draft.killed,
                        draft.wounded,
                        draft.count);
            case TALKS -> new Details.Talks(value(draft, "phase", Details.Talks.Phase.class), draft.round, null);
            case DEADLINE ->
                new Details.Deadline(
                        value(draft, "action", Details.Deadline.Action.class),
                        draft.due,
                        value(draft, "stance", Details.Deadline.Stance.class));
            case FORCE_MOVEMENT ->
                new Details.ForceMovement(
                        value(draft, "direction", Details.ForceMovement.Direction.class), draft.count);
            case THREAT -> new Details.Threat(null);
            case TRUCE -> new Details.Truce(value(draft, "phase", Details.Truce.Phase.class));
            case AGREEMENT -> new Details.Agreement(null);
            case SECURITY_OPERATION -> new Details.SecurityOperation(draft.killed, draft.wounded, draft.count);
        };
    }

    private static <E extends Enum<E>> @Nullable E value(Draft draft, String field, Class<E> type) {
        String value = draft.fields.get(field);
        return value == null ? null : Enum.valueOf(type, value);
    }

    private static <E extends Enum<E>> E value(Draft draft, String field, Class<E> type, E otherwise) {
        E value = value(draft, field, type);
        return value == null ? otherwise : value;
    }
}
