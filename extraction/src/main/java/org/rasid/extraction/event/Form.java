package org.rasid.extraction.event;

/**
 * One inflected form of a trigger.
 *
 * @param text one or more words
 * @param number how many events the form names
 * @param definite whether it carries the article
 */
record Form(String text, Plurality number, boolean definite, Tense tense) {
    /** Grammatical number of a noun; verbs are {@link #SINGULAR}. */
    enum Plurality {
        SINGULAR,
        DUAL,
        PLURAL
    }

    /** Tense of a verb; NONE for nouns and masdars. */
    enum Tense {
        NONE,
        PAST,
        PRESENT
    }

    boolean isVerb() {
        return tense != Tense.NONE;
    }
}
