package org.rasid.producer.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Mends what feeds get wrong so often that every reader bears it. Lines stay where they are. */
final class HealedXml {
    private static final Pattern LEADING = Pattern.compile("^[\\s\\uFEFF]+");
    private static final Pattern DECLARATION = Pattern.compile("^\\s*<\\?xml\\s[^>]{0,200}\\?>");
    private static final Pattern AMPERSAND =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));|&");
    private static final String VERBATIM = "<![CDATA[";
    private static final String VERBATIM_END = "]]>";

    private HealedXml() {}

    /**
     * Control characters become blanks; entities of HTML become what they stand for, an ampersand that begins none a plain
     * one; the declaration goes, for the text has been decoded and blanks may stand before it.
     */
    static String of(String text) {
        String blank = blanked(
                LEADING.matcher(text).replaceFirst(match -> match.group().replace('\uFEFF', ' ')));
        Matcher declaration = DECLARATION.matcher(blank);
        if (declaration.find()) {
            String lines = declaration.group().replaceAll("[^\\n]", " ");
            blank = lines + blank.substring(declaration.end());
        }
        StringBuilder out = new StringBuilder(blank.length());
        int at = 0;
        while (at < blank.length()) {
            int verbatim = blank.indexOf(VERBATIM, at);
            int end = verbatim < 0 ? blank.length() : verbatim;
            out.append(healed(blank.substring(at, end)));
            int after = verbatim < 0 ? -1 : blank.indexOf(VERBATIM_END, verbatim);
            at = after < 0 ? blank.length() : after + VERBATIM_END.length();
            out.append(blank, end, at);
        }
        return out.toString();
    }

    private static String healed(String text) {
        return AMPERSAND
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        healed(match.group(), match.group(1), match.group(2), match.group(3))));
    }

    private static String healed(
            String all, @Nullable String decimal, @Nullable String hexadecimal, @Nullable String name) {
        if (all.length() == 1) {
            return "&amp;";
        }
        if (decimal != null || hexadecimal != null) {
            int c = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(String.valueOf(hexadecimal), 16);
            return isXml(c) ? all : "\uFFFD";
        }
        if (name == null || name.matches("amp|lt|gt|quot|apos")) {
            return all;
        }
        String stood = Entities.getByName(name);
        return stood.isEmpty()
                ? "&amp;" + all.substring(1)
                : stood.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String blanked(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\uFFFE' || c == '\uFFFF') {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, ' ');
            }
        }
        return out == null ? text : out.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c < 0xFFFE)
                || (c >= 0x10000 && c <= Character.MAX_CODE_POINT);
    }
}
