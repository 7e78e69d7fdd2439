package org.rasid.producer.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document is, by the name of its first element. */
public enum FeedKind {
    /** RSS or Atom. */
    FEED,
    /** A list of pages, or of such lists. */
    SITEMAP,
    /** Neither. */
    OTHER;

    private static final Pattern DOCUMENT_TYPE = Pattern.compile("<![^>\\[]*+(?:\\[[^\\]]*+])?\\s*>");
    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?(rss|RDF|feed|urlset|sitemapindex)[\\s>/]");

    /**
     * The kind of a document.
     *
     * @param start of it, as many characters as there are at hand; those beyond ASCII do not matter
     */
    public static FeedKind of(String start) {
        int at = 0;
        while (at >= 0 && at < start.length()) {
            if (Character.isWhitespace(start.charAt(at)) || start.charAt(at) == '\uFEFF') {
                at++;
            } else if (start.startsWith("<?", at)) {
                at = after(start, "?>", at);
            } else if (start.startsWith("<!--", at)) {
                at = after(start, "-->", at);
            } else if (start.startsWith("<!", at)) {
                Matcher type = DOCUMENT_TYPE.matcher(start).region(at, start.length());
                at = type.lookingAt() ? type.end() : -1;
            } else {
                Matcher root = ROOT.matcher(start).region(at, start.length());
                return root.lookingAt() ? kind(String.valueOf(root.group(1))) : OTHER;
            }
        }
        return OTHER;
    }

    private static FeedKind kind(String root) {
        return root.equals("urlset") || root.equals("sitemapindex") ? SITEMAP : FEED;
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? -1 : found + end.length();
    }
}
