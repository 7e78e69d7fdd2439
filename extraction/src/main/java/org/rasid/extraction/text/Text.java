package org.rasid.extraction.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into sentences. All spans are UTF-16 offsets into {@link #original()}; {@link #codePointOffset} turns them
 * into what mentions carry.
 */
public final class Text {
    private final String original;
    private final List<Sentence> sentences;
    private final int[] codePoints;

    private Text(String original, List<Sentence> sentences, int[] codePoints) {
        this.original = original;
        this.sentences = List.copyOf(sentences);
        this.codePoints = codePoints;
    }

    /** Reads a text in time linear in its length. */
    public static Text of(String original) {
        List<Sentence> sentences = new ArrayList<>();
        for (Span span : SentenceSplitter.split(original)) {
            List<Token> tokens = Tokenizer.tokenize(original, span.start(), span.end());
            if (!tokens.isEmpty()) {
                sentences.add(new Sentence(sentences.size(), span, tokens));
            }
        }
        int[] codePoints = new int[original.length() + 1];
        int count = 0;
        for (int i = 0; i < original.length(); i++) {
            codePoints[i] = count;
            boolean pair = Character.isHighSurrogate(original.charAt(i))
                    && i + 1 < original.length()
                    && Character.isLowSurrogate(original.charAt(i + 1));
            count += pair ? 0 : 1;
        }
        codePoints[original.length()] = count;
        return new Text(original, sentences, codePoints);
    }

    public String original() {
        return original;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /** Number of Unicode code points before a UTF-16 offset. */
    public int codePointOffset(int utf16Offset) {
        return codePoints[utf16Offset];
    }
}
