package org.rasid.extraction.event;

import java.util.Set;
import org.rasid.extraction.actor.Actor;
import org.rasid.extraction.actor.ActorMatch;
import org.rasid.extraction.event.Form.Tense;
import org.rasid.extraction.quantity.number.Ordinal;

/** What only talks have: evidence that a meeting is one of parties, phase and round. */
final class Talks {
    private static final Set<Actor.Kind> POLITICAL = Set.of(
            Actor.Kind.STATE,
            Actor.Kind.GOVERNMENT,
            Actor.Kind.ARMED_GROUP,
            Actor.Kind.PARTY_POLITICAL,
            Actor.Kind.INTERNATIONAL,
            Actor.Kind.COALITION,
            Actor.Kind.PERSON_OFFICE,
            Actor.Kind.PERSON);

    private static final int ROUND_REACH = 5;

    private Talks() {}

    /** A meeting counts where two political parties stand in its sentence, or one in an article on negotiations. */
    static boolean hasParties(Reading reading, Hit hit, boolean evident, Words words) {
        int parties = 0;
        Phrases phrases = new Phrases(reading, words);
        for (ActorMatch actor : reading.actors()) {
            if (POLITICAL.contains(actor.kind()) && phrases.canAct(actor)) {
                parties++;
            }
        }
        for (var token : reading.sentence().tokens()) {
            parties += words.is(Words.Kind.COUNTERPART, token) ? 1 : 0;
        }
        boolean verb = hit.form().isVerb();
        return parties >= (evident && !verb ? 1 : 2) || (evident && hit.form().definite());
    }

    static void detail(Draft draft) {
        Hit hit = draft.hit;
        boolean future = hit.isFuture() || draft.is("assertion", "PLANNED");
        boolean open = !draft.is("phase", "RESUMED") && !draft.is("phase", "SUSPENDED") && !draft.is("phase", "FAILED");
        if (future && open) {
            draft.fields.put("phase", "ANNOUNCED");
        }
        if (draft.is("phase", "ANNOUNCED") && draft.is("assertion", "ASSERTED")) {
            draft.fields.put("assertion", "PLANNED");
        }
        if (draft.is("assertion", "DEMANDED") && !draft.is("phase", "RESUMED")) {
            draft.fields.remove("phase");
            return;
        }
        if (!draft.fields.containsKey("phase")) {
            boolean over = hit.form().tense() == Tense.PAST || isEncounter(hit);
            draft.fields.put("phase", over ? "HELD" : "ONGOING");
        }
    }

    private static boolean isEncounter(Hit hit) {
        return switch (hit.trigger().id()) {
            case "talks.encounter", "talks.meeting", "talks.call", "talks.summit" -> true;
            default -> false;
        };
    }

    /** The number of a round: الجولة الثالثة. */
    static void round(Draft draft) {
        Reading reading = draft.reading;
        for (Ordinal ordinal : reading.ordinals()) {
            int noun = ordinal.first() - 1;
            boolean ofRound = noun >= 0 && reading.token(noun).folded().endsWith("جولة");
            if (ofRound && Math.abs(noun - draft.hit.first()) <= ROUND_REACH) {
                draft.round = ordinal.value();
                return;
            }
        }
    }
}
