package org.rasid.producer.page;

import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Text as people read it: one line, single blanks, no invisible marks. */
final class Plain {
    private static final int TATWEEL = 0x0640;

    private Plain() {}

    static String line(String text) {
        char[] line = text.toCharArray();
        int length = 0;
        boolean blank = false;
        for (char c : line) {
            if (isBlank(c)) {
                blank = true;
            } else if (!isMark(c)) {
                if (blank) {
                    line[length++] = ' ';
                }
                line[length++] = c;
                blank = false;
            }
        }
        return new String(line, 0, length).strip();
    }

    private static boolean isBlank(char c) {
        return c == ' '
                || (c >= '\t' && c <= '\r')
                || c == '\u00A0'
                || (c >= '\u2002' && c <= '\u200A')
                || c == '\u202F'
                || c == '\u3000';
    }

    /** Signs that are not seen: of direction, of where a word may be divided, of byte order. */
    private static boolean isMark(char c) {
        return c == '\u00AD'
                || c == '\u200B'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2069')
                || c == '\uFEFF';
    }

    /** The text of an element as a line; empty where it is longer than {@code max} characters, blanks counted. */
    static String line(Element element, int max) {
        return line(element, max, inner -> false);
    }

    /** The same without the elements that are left out. */
    static String line(Element element, int max, Predicate<Element> leftOut) {
        StringBuilder text = new StringBuilder();
        element.filter((node, depth) -> {
            if (node instanceof TextNode piece) {
                text.append(piece.getWholeText());
            } else if (node instanceof Element inner && depth > 0 && leftOut.test(inner)) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            } else if (node instanceof Element inner
                    && (inner.isBlock() || inner.normalName().equals("br"))) {
                text.append(' ');
            }
            return text.length() > max ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
        return text.length() > max ? "" : line(text.toString());
    }

    /** The line; null where it is null or blank. */
    static @Nullable String lineOrNull(@Nullable String text) {
        String line = text == null ? "" : line(text);
        return line.isEmpty() ? null : line;
    }

    /** Letters and digits only, to compare what may differ in punctuation and vowel signs. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isWord(c)) {
                if (blank && !letters.isEmpty()) {
                    letters.append(' ');
                }
                blank = false;
                letters.appendCodePoint(c);
            } else {
                blank |= !isWithinWord(c);
            }
        }
        return letters.toString();
    }

    private static boolean isWord(int c) {
        return switch (Character.getType(c)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> c != TATWEEL && Character.isLetterOrDigit(c);
        };
    }

    /** Vowel signs, tatweel, and marks that nobody sees. */
    private static boolean isWithinWord(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.NON_SPACING_MARK -> true;
            default -> c == TATWEEL;
        };
    }

    /** With the digits 0 to 9 for those of other scripts; of the same length. */
    static String asciiDigits(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c > '9' && Character.isDigit(c)) {
                out.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return out.toString();
    }
}
