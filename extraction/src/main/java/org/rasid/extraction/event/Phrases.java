package org.rasid.extraction.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.actor.ActorMatch;
import org.rasid.extraction.actor.TargetMatch;
import org.rasid.extraction.event.Words.Kind;
import org.rasid.extraction.place.PlaceMatch;
import org.rasid.extraction.quantity.Quantity;
import org.rasid.extraction.text.Token;

/** Reads the parties of one sentence: what stands at a token, what is coordinated with it, who stands nearest. */
final class Phrases {
    private static final int MOST_COORDINATED = 4;
    private static final String NATIONALITY = "actor.nationality";
    private static final String CAPITAL = "actor.metonym";

    private final Reading reading;
    private final Words words;

    Phrases(Reading reading, Words words) {
        this.reading = reading;
        this.words = words;
    }

    /** The party, thing or place that starts at a token, or after a number, quote or counting word there. */
    @Nullable
    Phrase at(int token) {
        int i = token;
        boolean skipped = true;
        while (skipped && i < reading.size()) {
            Phrase phrase = exactly(i);
            if (phrase != null) {
                return phrase;
            }
            int next = afterCount(i);
            skipped = next > i;
            i = next;
        }
        return null;
    }

    /** Index after a number, an opening quote or a counting word (عدد من، عشرات). */
    private int afterCount(int i) {
        Quantity quantity = reading.quantityAt(i);
        if (quantity != null) {
            return quantity.end();
        }
        Token token = reading.token(i);
        boolean passed = isQuote(token) || words.is(Kind.COUNTER, token);
        return passed ? i + 1 : i;
    }

    private static boolean isQuote(Token token) {
        return token.isPunctuation() && "\"'«»“”‘’(".contains(token.folded());
    }

    private @Nullable Phrase exactly(int i) {
        ActorMatch actor = reading.actorAt(i);
        TargetMatch target = reading.targetAt(i);
        PlaceMatch place = reading.placeAt(i);
        Phrase best = actor == null ? null : of(actor);
        if (target != null && (best == null || target.end() > best.end())) {
            best = new Phrase(
                    target.first(), target.end(), target.proclitics(), actor, target.country(), target.rule());
        }
        if (place != null && (best == null || place.fullEnd() > best.end())) {
            best = new Phrase(
                    place.fullFirst(), place.fullEnd(), place.proclitics(), null, place.country(), place.rule());
        }
        return best;
    }

    /** الروسي names a state, but stands for it only beside the word for an event. */
    static boolean isAdjective(ActorMatch actor) {
        return actor.rule().equals("actor.adjective");
    }

    /** واشنطن, for its state. */
    static boolean isCapital(ActorMatch actor) {
        return actor.rule().equals(CAPITAL);
    }

    static boolean isCapital(Phrase phrase) {
        return phrase.rule().equals(CAPITAL);
    }

    static boolean isNationality(Phrase phrase) {
        return phrase.rule().equals(NATIONALITY) || (phrase.actor() != null && isAdjective(phrase.actor()));
    }

    static Phrase of(ActorMatch actor) {
        return new Phrase(actor.first(), actor.end(), actor.proclitics(), actor, actor.country(), actor.rule());
    }

    static Phrase of(TargetMatch target, Reading reading) {
        return new Phrase(
                target.first(),
                target.end(),
                target.proclitics(),
                reading.actorAt(target.first()),
                target.country(),
                target.rule());
    }

    /** A phrase and those joined to it by و. */
    List<Phrase> coordinated(@Nullable Phrase first) {
        List<Phrase> phrases = new ArrayList<>();
        Phrase next = first;
        while (next != null && phrases.size() < MOST_COORDINATED) {
            phrases.add(next);
            next = afterAnd(next.end());
        }
        return phrases;
    }

    /** A party with the one that it is joined to by its و: بغداد وواشنطن. */
    List<Phrase> withPartner(Phrase last) {
        if (last.proclitics().equals("و")) {
            for (ActorMatch actor : reading.actors()) {
                if (actor.end() == last.first() && canAct(actor)) {
                    return List.of(of(actor), last);
                }
            }
        }
        return List.of(last);
    }

    private @Nullable Phrase afterAnd(int i) {
        int next = i < reading.size() && isQuote(reading.token(i)) ? i + 1 : i;
        if (next >= reading.size()) {
            return null;
        }
        if (reading.token(next).is("و") && next + 1 < reading.size()) {
            return exactly(next + 1);
        }
        Phrase phrase = reading.token(next).folded().startsWith("و") ? exactly(next) : null;
        return phrase != null && phrase.proclitics().startsWith("و") ? phrase : null;
    }

    /** The nearest party that ends at or before a token and not before a limit, and can act. */
    @Nullable
    Phrase nearestActorBefore(int token, int limit) {
        Phrase best = null;
        for (ActorMatch actor : reading.actors()) {
            if (actor.end() <= token && actor.first() >= limit && canAct(actor)) {
                best = of(actor);
            }
        }
        return best;
    }

    /** The first party from a token on and before a limit that can act. */
    @Nullable
    Phrase firstActorFrom(int token, int limit) {
        for (ActorMatch actor : reading.actors()) {
            if (actor.first() >= token && actor.end() <= limit && canAct(actor)) {
                return of(actor);
            }
        }
        return null;
    }

    /** A country after a preposition of place is a place. */
    boolean canAct(ActorMatch actor) {
        if (isAdjective(actor)) {
            return false;
        }
        Token before = actor.first() == 0 ? null : reading.token(actor.first() - 1);
        boolean located = before != null && words.is(Kind.LOCATIVE, before);
        boolean name = actor.actor() != null && actor.end() - actor.first() <= 2;
        return !(located && name && actor.kind() == org.rasid.extraction.actor.Actor.Kind.STATE);
    }

    /** The adjectives of nationality that follow each other from the first between two tokens, or at the second. */
    List<Phrase> nationals(int from, int to) {
        List<Phrase> adjectives = new ArrayList<>();
        Phrase next = national(from, to);
        while (next != null) {
            adjectives.add(next);
            next = national(next.end(), next.end());
        }
        return adjectives;
    }

    /** The adjective of nationality between two tokens, or at the second; null where there is none. */
    @Nullable
    Phrase national(int from, int to) {
        for (int i = from; i <= to && i < reading.size(); i++) {
            String country = reading.nations().get(i);
            if (country != null) {
                return new Phrase(i, i + 1, "", null, country, NATIONALITY);
            }
        }
        return null;
    }
}
