package org.rasid.extraction.event;

import java.util.List;
import org.rasid.extraction.EventType;
import org.rasid.extraction.event.Words.Kind;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Token;

/**
 * What an article is about, by counts of words: an attack on a goal, negotiations over a player and a deadline for
 * taxes stand in other articles than those of a conflict.
 *
 * @param tokens length of the article
 * @param conflict words and strong triggers of conflict
 * @param settlement words of diplomacy and settlement
 * @param other words of sport, markets and entertainment
 */
record Topic(int tokens, int conflict, int settlement, int other) {
    /** An article of this many words needs one more word of its topic than a short one. */
    private static final int WORDS_PER_EVIDENCE = 200;

    private static final double STRONG = 0.9;

    /**
     * The topic of an article.
     *
     * @param hits the triggers of all its sentences
     */
    static Topic of(List<Sentence> sentences, List<Hit> hits, Words words) {
        int tokens = 0;
        int conflict = 0;
        int settlement = 0;
        int other = 0;
        for (Sentence sentence : sentences) {
            tokens += sentence.size();
            for (Token token : sentence.tokens()) {
                long classes = words.of(token);
                if (classes != 0) {
                    conflict += (classes & Words.bit(Kind.CONFLICT)) != 0 ? 1 : 0;
                    settlement += (classes & Words.bit(Kind.SETTLEMENT)) != 0 ? 1 : 0;
                    other += (classes & Words.bit(Kind.OTHER_TOPIC)) != 0 ? 1 : 0;
                }
            }
        }
        for (Hit hit : hits) {
            boolean strong =
                    hit.trigger().type() == EventType.STRIKE && hit.trigger().confidence() >= STRONG;
            conflict += strong ? 1 : 0;
        }
        return new Topic(tokens, conflict, settlement, other);
    }

    /** Whether any of the triggers of an article can be expected to name an event. */
    boolean admitsAny(List<Hit> hits) {
        for (Hit hit : hits) {
            if (!hit.trigger().faint() && admits(hit)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an event of the type can be expected in such an article. */
    boolean admits(Hit hit) {
        int needed = 1 + tokens / WORDS_PER_EVIDENCE;
        boolean strong = hit.trigger().confidence() >= STRONG;
        return switch (hit.trigger().type()) {
            case STRIKE -> conflict >= needed && conflict * 2 > other;
            case TALKS ->
                strong
                        ? conflict + settlement >= tokens / (2 * WORDS_PER_EVIDENCE)
                                && 2 * (conflict + settlement) >= other
                        : conflict + settlement >= needed && conflict + settlement > other;
            default -> conflict + settlement >= needed && conflict + settlement > other;
        };
    }
}
