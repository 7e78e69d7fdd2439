package org.rasid.extraction;

import java.util.List;

/** What happened to one article. Every article has exactly one outcome. */
public sealed interface Outcome {
    /** At least one mention was found; they stand in the order of their triggers in the text. */
    record Extracted(List<Mention> mentions) implements Outcome {
        public Extracted {
            mentions = List.copyOf(mentions);
            if (mentions.isEmpty()) {
                throw new IllegalArgumentException("extracted without mentions");
            }
        }
    }

    /** The article was read and holds no event. */
    record NothingFound() implements Outcome {}

    /** The article can not be processed; {@code detail} says why in words and holds no article text. */
    record Rejected(Reason reason, String detail) implements Outcome {}

    /** Codes are kept in Kafka: add new ones, never rename. */
    enum Reason {
        EMPTY,
        NOT_ARABIC,
        TOO_LARGE
    }
}
