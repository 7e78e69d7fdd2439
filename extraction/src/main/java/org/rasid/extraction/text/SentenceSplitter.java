package org.rasid.extraction.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into sentences at line breaks and at {@code . ! ? ؟ …} that stand neither inside a number nor after a single
 * letter (an abbreviation such as د.). A closing quote or bracket after the mark stays with its sentence. A sentence of
 * more than {@value #LONGEST} characters is cut at the next white space.
 */
final class SentenceSplitter {
    static final int LONGEST = 2_000;

    private SentenceSplitter() {}

    static List<Span> split(String text) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean tooLong = i - start >= LONGEST && Character.isWhitespace(c);
            if (isLineBreak(c) || tooLong) {
                add(spans, text, start, i);
                start = ++i;
            } else if (isMark(c) && endsSentence(text, i)) {
                i++;
                while (i < text.length() && (isMark(text.charAt(i)) || isCloser(text.charAt(i)))) {
                    i++;
                }
                add(spans, text, start, i);
                start = i;
            } else {
                i++;
            }
        }
        add(spans, text, start, text.length());
        return spans;
    }

    private static boolean endsSentence(String text, int i) {
        if (text.charAt(i) != '.') {
            return true;
        }
        boolean insideNumber = i > 0
                && i + 1 < text.length()
                && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1));
        boolean afterSingleLetter = i > 0
                && Character.isLetter(text.charAt(i - 1))
                && (i == 1
                        || (!Character.isLetterOrDigit(text.charAt(i - 2)) && !Folding.isRemoved(text.charAt(i - 2))));
        boolean insideLatinWord =
                i + 1 < text.length() && isLatin(text.charAt(i + 1)) && i > 0 && isLatin(text.charAt(i - 1));
        return !insideNumber && !afterSingleLetter && !insideLatinWord;
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isMark(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u061F' || c == '\u2026';
    }

    private static boolean isCloser(char c) {
        return c == '"' || c == '\'' || c == '\u201D' || c == '\u2019' || c == '\u00BB' || c == ')' || c == ']';
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    private static void add(List<Span> spans, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            spans.add(new Span(from, to));
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
