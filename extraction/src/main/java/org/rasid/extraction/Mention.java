package org.rasid.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event as one sentence states it.
 *
 * @param trigger the word or phrase that names the event, verbatim
 * @param triggerStart offset of the trigger in Unicode code points into {@link Article#text()}
 * @param sentence the sentence, verbatim, holding the trigger
 * @param sentenceStart offset of the sentence, as {@code triggerStart}
 * @param date when it takes place; null where the text gives nothing. A deadline has its date in {@link Details.Deadline#due()}
 * @param location where; null where unknown
 * @param parties in the order of the text
 * @param rules ids of the rules that made the mention, the trigger's first; never empty
 * @param confidence 0 to 1
 * @param chain number of the chain in its article: mentions that share it most likely tell of one event; null for a
 *     series, which is no event
 */
public record Mention(
        String trigger,
        int triggerStart,
        String sentence,
        int sentenceStart,
        Assertion assertion,
        Scope scope,
        @Nullable DateSpan date,
        @Nullable Location location,
        List<Party> parties,
        Details details,
        List<String> rules,
        double confidence,
        @Nullable Integer chain) {
    public Mention {
        parties = List.copyOf(parties);
        rules = List.copyOf(rules);
        if (trigger.isEmpty() || triggerStart < sentenceStart || sentenceStart < 0) {
            throw new IllegalArgumentException(
                    "trigger at " + triggerStart + " outside the sentence at " + sentenceStart);
        }
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("mention without a rule");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
    }

    public EventType type() {
        return details.type();
    }
}
