package org.rasid.streams.mapping;

import org.rasid.extraction.Mention;

/**
 * A sentence cut to what a record carries: at most {@link #LIMIT} code points, with the trigger in them.
 *
 * @param start offset of the text, in code points of the article
 */
record Excerpt(String text, int start) {
    static final int LIMIT = 2_000;

    static Excerpt of(Mention mention) {
        String sentence = mention.sentence();
        int length = sentence.codePointCount(0, sentence.length());
        if (length <= LIMIT) {
            return new Excerpt(sentence, mention.sentenceStart());
        }
        int trigger = mention.triggerStart() - mention.sentenceStart();
        int from = Math.max(0, Math.min(trigger - LIMIT / 2, length - LIMIT));
        int first = sentence.offsetByCodePoints(0, from);
        int end = sentence.offsetByCodePoints(first, LIMIT);
        return new Excerpt(sentence.substring(first, end), mention.sentenceStart() + from);
    }
}
