package org.rasid.producer.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.text.Mojibake;

/** Reads web pages. */
public final class Pages {
    /** Browsers write where they saved a page from. */
    private static final Pattern SAVED =
            Pattern.compile("<!--\\s*saved from url=\\(\\d+\\)(\\S+)\\s*-->", Pattern.CASE_INSENSITIVE);

    private static final int HEAD = 4096;
    private static final int MIN_WORDS = 8;

    /** Least letters of a word on average. */
    private static final int MIN_LETTERS = 3;

    /** Blanks that indented markup puts around a headline. */
    private static final int MARKUP_BLANKS = 200;

    private Pages() {}

    /**
     * The article of a page. What the page does not state is absent; nothing is guessed.
     *
     * @param html the page as served
     * @param contentType header of the response; null where not known
     * @param url where the page was read; null where not known
     * @throws PageException where the page is too much markup to be an article
     */
    public static Page read(byte[] html, @Nullable String contentType, @Nullable String url) throws PageException {
        PageCharset decoded = PageCharset.decode(html, contentType);
        Mojibake repaired = Mojibake.repair(decoded.text());
        PageElements elements = PageElements.of(Dom.parse(repaired.text()));
        Meta meta = Meta.of(elements);
        Titles titles = Titles.of(elements, meta);
        LinkedArticle linked = LinkedArticle.of(LinkedData.of(elements), titles.shown());
        Headline headline = titles.best(linked);
        String title = headline.text();

        Element heading = headline.shown() == null ? heading(elements, title) : headline.shown();
        Clutter clutter = new Clutter(elements, heading);
        Units units = Units.of(elements.page().body(), clutter);
        List<Unit> text = MainText.of(units.bare(), heading, title);
        List<String> paragraphs = ArticleBody.reconcile(Lines.paragraphs(text, title), linked.body());

        String address = address(url, repaired.text(), elements, meta, linked);
        Dates dates = new Dates(elements, meta, linked, clutter::isChrome, span(units.all(), heading, text));
        return new Page(
                title,
                String.join("\n", paragraphs),
                dates.published(address),
                dates.modified(),
                author(elements, meta, linked),
                Plain.lineOrNull(
                        meta.first("article:section", "parsely-section").orElse(linked.section())),
                address,
                Plain.lineOrNull(meta.first("og:site_name", "application-name").orElse(linked.publisher())),
                language(elements, meta, linked),
                decoded.charset().name(),
                decoded.basis(),
                repaired.words());
    }

    /**
     * The bytes of a document as text: by their byte order mark, else by what is declared unless it is plainly wrong for
     * them, else by what they look like. Words that had been read in a wrong charset before are restored.
     *
     * @param contentType header of the response; null where not known
     */
    public static String text(byte[] bytes, @Nullable String contentType) {
        return Mojibake.repair(PageCharset.decode(bytes, contentType).text()).text();
    }

    /** The date that a program or a person wrote, as {@link StatedDate#iso}; empty where it is none. */
    public static Optional<String> date(String text) {
        return MachineDate.parse(text);
    }

    /**
     * Whether bytes hold as many Arabic letters as a sentence, in whatever charset or notation. Where they do not,
     * {@link #read} finds no Arabic article in them; to ask costs a small part of reading.
     *
     * @param bytes a page as served, from {@code from} up to {@code to}
     * @param contentType header of the response; null where not known
     */
    public static boolean hasArabicLetters(byte[] bytes, int from, int to, @Nullable String contentType) {
        return ArabicLetters.areIn(bytes, from, to, contentType, MIN_WORDS * MIN_LETTERS);
    }

    /** The day in the path of an address, as {@code /2026/03/08/}; empty where there is none. */
    public static Optional<LocalDate> day(String address) {
        return PageAddress.date(address);
    }

    /** Whether a text has at least one sentence of some length. */
    public static boolean hasSentence(String text) {
        return text.lines().anyMatch(line -> Plain.letters(line).split(" ", -1).length >= MIN_WORDS);
    }

    private static @Nullable Element heading(PageElements elements, String title) {
        if (title.isEmpty()) {
            return null;
        }
        for (String tag : List.of("h1", "h2", "h3", "h4", "b", "strong", "font", "span", "td", "div", "p")) {
            for (Element element : elements.tagged(tag)) {
                String text = Plain.line(element, 2 * title.length() + MARKUP_BLANKS);
                if (text.length() <= 2 * title.length() && Titles.agree(text, title) && Dom.link(element) == null) {
                    return element;
                }
            }
        }
        return null;
    }

    private static @Nullable Element first(List<Element> elements) {
        return elements.isEmpty() ? null : elements.get(0);
    }

    private static ArticleSpan span(List<Unit> all, @Nullable Element heading, List<Unit> text) {
        int from = 0;
        while (heading != null && from < all.size() && !all.get(from).shows(heading)) {
            from++;
        }
        from = from == all.size() ? 0 : from;
        int to = all.size();
        if (!text.isEmpty()) {
            Unit last = text.get(text.size() - 1);
            int found = all.lastIndexOf(last);
            to = found < 0 ? to : found + 1;
        }
        return new ArticleSpan(all, heading, from, to);
    }

    private static @Nullable String address(
            @Nullable String url, String html, PageElements elements, Meta meta, LinkedArticle linked) {
        Matcher saved = SAVED.matcher(html.substring(0, Math.min(html.length(), HEAD)));
        String read = url == null && saved.find() ? saved.group(1) : url;
        List<@Nullable String> stated = new ArrayList<>();
        Element base = first(elements.tagged("base"));
        elements.having("rel", "canonical").forEach(link -> stated.add(resolved(base, link.attr("href"))));
        stated.add(meta.first("og:url").orElse(null));
        stated.add(linked.url());
        return PageAddress.choose(read, stated);
    }

    private static String resolved(@Nullable Element base, String address) {
        String absolute =
                base == null ? "" : StringUtil.resolve(base.attr("href").strip(), address.strip());
        return absolute.isEmpty() ? address : absolute;
    }

    private static @Nullable String author(PageElements elements, Meta meta, LinkedArticle linked) {
        return Optional.ofNullable(linked.author())
                .or(() -> meta.first("author", "article:author", "parsely-author", "sailthru.author", "dc.creator"))
                .or(() -> elements.having("itemprop", "author").stream()
                        .map(Element::text)
                        .findFirst())
                .or(() -> elements.having("rel", "author").stream()
                        .map(Element::text)
                        .findFirst())
                .map(Plain::lineOrNull)
                .filter(name -> !name.contains("://") && name.length() <= 200)
                .orElse(null);
    }

    private static @Nullable String language(PageElements elements, Meta meta, LinkedArticle linked) {
        Element root = first(elements.tagged("html"));
        String declared = root == null ? "" : root.attr("lang") + root.attr("xml:lang");
        return Plain.lineOrNull(
                declared.isBlank()
                        ? Optional.ofNullable(linked.language())
                                .or(() -> meta.first("og:locale", "content-language"))
                                .orElse(null)
                        : root == null || !root.hasAttr("lang") ? declared : root.attr("lang"));
    }
}
