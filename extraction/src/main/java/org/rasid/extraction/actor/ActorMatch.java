package org.rasid.extraction.actor;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A party named in a sentence: the shortest naming phrase, as a range of tokens.
 *
 * @param proclitics the particles written onto the first token, "" if none; ends in لل where the article is written into
 *     the particle ل, and has to be restored (للعراق)
 * @param actor the entry of the list, or the government, military or police of a country; null where it is neither
 * @param country ISO 3166-1 alpha-2; null where unknown or none
 * @param rule stable identifier of the rule that found it
 */
public record ActorMatch(
        int first,
        int end,
        String proclitics,
        @Nullable Actor actor,
        @Nullable String country,
        Actor.Kind kind,
        String rule) {
    public ActorMatch {
        Objects.requireNonNull(proclitics, "proclitics");
        Objects.requireNonNull(kind, "kind");
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("bad actor range " + first + " " + end);
        }
    }
}
