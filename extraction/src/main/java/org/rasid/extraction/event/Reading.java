package org.rasid.extraction.event;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.actor.ActorMatch;
import org.rasid.extraction.actor.TargetMatch;
import org.rasid.extraction.place.PlaceMatch;
import org.rasid.extraction.quantity.Quantity;
import org.rasid.extraction.quantity.number.Ordinal;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Token;
import org.rasid.extraction.time.TimeExpression;
import org.rasid.extraction.time.TimeLength;

/**
 * A sentence with everything that was found in it; all lists from left to right.
 *
 * @param timeTokens the tokens of times, also of those that have no date
 * @param nations country by token, for adjectives of nationality
 */
record Reading(
        Sentence sentence,
        Clauses clauses,
        List<Hit> hits,
        List<CueHit> cues,
        List<TimeExpression> times,
        BitSet timeTokens,
        List<TimeLength> lengths,
        List<Ordinal> ordinals,
        List<Quantity> quantities,
        List<PlaceMatch> places,
        List<ActorMatch> actors,
        List<TargetMatch> targets,
        Map<Integer, String> nations) {
    int size() {
        return sentence.size();
    }

    Token token(int i) {
        return sentence.token(i);
    }

    /** The rough stem of a token, {@code #} for a number, {@code ^} before and {@code $} after the sentence. */
    String light(int token) {
        if (token < 0 || token >= size()) {
            return token < 0 ? "^" : "$";
        }
        return token(token).isNumber() ? "#" : token(token).word().light();
    }

    /** The number that starts at a token; null where none does. */
    @Nullable
    Quantity quantityAt(int token) {
        return first(quantities, q -> q.first() == token);
    }

    /** The party that starts at a token; null where none does. */
    @Nullable
    ActorMatch actorAt(int token) {
        return first(actors, a -> a.first() == token);
    }

    @Nullable
    TargetMatch targetAt(int token) {
        return first(targets, t -> t.first() == token);
    }

    @Nullable
    PlaceMatch placeAt(int token) {
        return first(places, p -> p.fullFirst() == token);
    }

    /** Whether a token lies in a time expression. */
    boolean isTime(int token) {
        return timeTokens.get(token);
    }

    private static <T> @Nullable T first(List<T> items, Predicate<T> condition) {
        for (T item : items) {
            if (condition.test(item)) {
                return item;
            }
        }
        return null;
    }
}
