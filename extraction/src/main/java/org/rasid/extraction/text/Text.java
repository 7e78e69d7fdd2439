package org.rasid.extraction.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into sentences. All spans are UTF-16 offsets into {@link #original()}; {@link #codePointOffset} turns them
 * into what mentions carry. Used by one thread.
 */
public final class Text {
    /** Distance of the offsets that are counted in advance. */
    private static final int STRIDE = 1024;

    private final String original;
    private final List<Sentence> sentences;
    private int[] counts = new int[0];

    private Text(String original, List<Sentence> sentences) {
        this.original = original;
        this.sentences = List.copyOf(sentences);
    }

    /** Reads a text by itself, in time linear in its length. */
    public static Text of(String original) {
        return of(original, new Vocabulary());
    }

    /** Reads a text in time linear in its length; texts read with one vocabulary share their words. */
    public static Text of(String original, Vocabulary vocabulary) {
        Tokenizer tokenizer = new Tokenizer(original, vocabulary);
        List<Sentence> sentences = new ArrayList<>();
        for (Span span : SentenceSplitter.split(original)) {
            List<Token> tokens = tokenizer.tokenize(span.start(), span.end());
            if (!tokens.isEmpty()) {
                sentences.add(new Sentence(sentences.size(), span, tokens));
            }
        }
        return new Text(original, sentences);
    }

    public String original() {
        return original;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /** Number of Unicode code points before a UTF-16 offset. */
    public int codePointOffset(int utf16Offset) {
        if (counts.length == 0) {
            counts = new int[original.length() / STRIDE + 1];
            for (int i = 1; i < counts.length; i++) {
                counts[i] = counts[i - 1] + original.codePointCount((i - 1) * STRIDE, i * STRIDE);
                boolean split = Character.isHighSurrogate(original.charAt(i * STRIDE - 1))
                        && Character.isLowSurrogate(original.charAt(i * STRIDE));
                // a pair that the border cuts apart is counted once, with what follows
                counts[i] -= split ? 1 : 0;
            }
        }
        int block = utf16Offset / STRIDE;
        return counts[block] + original.codePointCount(block * STRIDE, utf16Offset);
    }
}
