package org.rasid.extraction.actor;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Someone or something that can be hit, named by a common noun with what belongs to it (القواعد العسكرية الأمريكية), as
 * a range of tokens.
 *
 * @param proclitics the particles written onto the first token, "" if none; ends in لل where the article is written into
 *     the particle ل, and has to be restored (للعراق)
 * @param country ISO 3166-1 alpha-2 of its nationality; null where not stated
 */
public record TargetMatch(
        int first,
        int end,
        String proclitics,
        TargetNoun noun,
        @Nullable String country,
        String rule) {
    public TargetMatch {
        Objects.requireNonNull(proclitics, "proclitics");
        Objects.requireNonNull(noun, "noun");
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("bad target range " + first + " " + end);
        }
    }
}
