package org.rasid.producer.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** The texts of entries, which are markup or plain, as people read them. */
final class EntryMarkup {
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]*>|&(?:#?\\w{2,31});|<!--");
    private static final Pattern TWICE = Pattern.compile(
            "</?(?:p|br|div|span|a|img|strong|b|em)\\b[^<>]*>|&(?:quot|amp|lt|gt|nbsp|laquo|raquo|#\\d{2,5});");
    private static final Pattern MARKS =
            Pattern.compile("[\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2002-\\u200A\\u202F\\u3000]+");
    private static final Pattern CUT = Pattern.compile("(?<!\\s)\\s*\\[(?:…|\\.{3})]\\s*$");

    /** What a publishing system puts below each entry. */
    private static final Pattern NOTICE = Pattern.compile(
            "^(?:ظهرت (?:المقالة|التدوينة)\\b.*\\bأولاً على\\b.*|The post .* (?:appeared )?first (?:appeared )?on .*"
                    + "|L['’]article .* est apparu en premier sur .*)$");

    private static final Set<String> UNREAD = Set.of(
            "script", "style", "noscript", "iframe", "figcaption", "template", "form", "button", "select", "svg");
    private static final int MAX_DEPTH = 200;

    /** More would be too many elements to hold; such a text is not rendered, its tags only go. */
    private static final int MAX_TAGS = 200_000;

    private static final int MAX_NOTICE = 1000;

    private EntryMarkup() {}

    /** As one line. */
    static String line(String text) {
        return String.join(" ", lines(text));
    }

    /** As paragraphs, separated by line feeds. */
    static String paragraphs(String text) {
        List<String> lines = lines(text);
        int last = lines.size() - 1;
        if (last >= 0
                && lines.get(last).length() <= MAX_NOTICE
                && NOTICE.matcher(lines.get(last)).matches()) {
            lines.remove(last--);
        }
        if (last >= 0) {
            lines.set(last, CUT.matcher(lines.get(last)).replaceFirst("…"));
        }
        return String.join("\n", lines);
    }

    private static List<String> lines(String text) {
        List<String> lines = MARKUP.matcher(text).find() ? rendered(text) : plain(text);
        String joined = String.join("\n", lines);
        // some feeds escape their markup twice
        return TWICE.matcher(joined).find() ? rendered(joined) : lines;
    }

    private static List<String> plain(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> add(lines, line));
        return lines;
    }

    private static List<String> rendered(String html) {
        if (html.chars().filter(c -> c == '<').count() > MAX_TAGS) {
            return plain(html.replaceAll("<[^<>]*>", " ").replace("<", ""));
        }
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(MAX_DEPTH));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        page.body().filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof Element element) {
                    if (UNREAD.contains(element.normalName())) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    breakAt(element, lines, line);
                } else if (node instanceof TextNode piece) {
                    line.append(piece.getWholeText());
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element) {
                    breakAt(element, lines, line);
                }
                return FilterResult.CONTINUE;
            }
        });
        add(lines, line.toString());
        return lines;
    }

    private static void breakAt(Element element, List<String> lines, StringBuilder line) {
        if (element.isBlock() || element.normalName().equals("br")) {
            add(lines, line.toString());
            line.setLength(0);
        }
    }

    private static void add(List<String> lines, String text) {
        String line = BLANKS.matcher(MARKS.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }
}
