package org.rasid.extraction.actor;

import org.rasid.extraction.text.Sentence;

/** Quotation marks and brackets around names. */
final class Quotes {
    private Quotes() {}

    /** Whether such a mark stands at an index; false outside the sentence. */
    static boolean isAt(Sentence sentence, int i) {
        return i >= 0
                && i < sentence.size()
                && sentence.token(i).isPunctuation()
                && "\"'\u00AB\u00BB\u201C\u201D\u2018\u2019()"
                        .contains(sentence.token(i).folded());
    }
}
