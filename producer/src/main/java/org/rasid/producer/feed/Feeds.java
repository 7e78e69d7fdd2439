package org.rasid.producer.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.StAXStreamBuilder;
import org.jdom2.output.XMLOutputter;
import org.jsoup.internal.StringUtil;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.page.Pages;

/** Reads feeds: RSS 0.9x to 2.0, RSS as RDF, Atom. */
public final class Feeds {
    /** As many as a page may have. */
    private static final int MAX_ELEMENTS = 200_000;

    /** Parts of a channel that nothing is read of and that make Rome stumble where they are filled in wrongly. */
    private static final Set<String> UNREAD =
            Set.of("skipHours", "skipDays", "image", "textInput", "textinput", "cloud", "ttl", "generator", "rating");

    private static final Set<String> TEXTS = Set.of("title", "description", "summary", "content", "encoded");
    private static final Set<String> VERSIONS = Set.of("0.91", "0.92", "0.93", "0.94");

    private Feeds() {}

    /**
     * The feed, from whatever charset its bytes are in.
     *
     * @param contentType header of the response; null where not known
     * @param url where it was read, for links that are relative; null where not known
     * @throws FeedException where it is no feed, or not one that is safe to read
     */
    public static Feed read(byte[] bytes, @Nullable String contentType, @Nullable String url) throws FeedException {
        Document document = document(HealedXml.of(Pages.text(bytes, contentType)));
        List<Element> elements = entries(document.getRootElement());
        List<EntryStated> stated = elements.stream().map(EntryStated::of).toList();
        elements.forEach(Feeds::flatten);
        SyndFeed feed = syndicated(document);
        String base = url != null ? url : String.valueOf(orNull(feed.getLink()));
        String title = line(feed.getTitle());
        List<FeedEntry> entries = new ArrayList<>();
        boolean aligned = feed.getEntries().size() == stated.size();
        for (int i = 0; i < feed.getEntries().size(); i++) {
            EntryStated own = aligned ? stated.get(i) : EntryStated.NOTHING;
            entries.add(entry(feed.getEntries().get(i), own, base, title));
        }
        return new Feed(title, entries);
    }

    private static FeedEntry entry(SyndEntry entry, EntryStated stated, String base, String title) {
        String link = stated.link() == null ? orNull(entry.getLink()) : stated.link();
        return new FeedEntry(
                orNull(entry.getUri()),
                link == null ? null : resolved(stated.base() == null ? base : stated.base(), link),
                line(
                        entry.getTitleEx() == null
                                ? entry.getTitle()
                                : entry.getTitleEx().getValue()),
                text(entry),
                stated.published(),
                stated.updated(),
                title.isEmpty() ? null : title);
    }

    private static String resolved(String base, String link) {
        String absolute = StringUtil.resolve(base, link);
        return absolute.isEmpty() || link.contains("://") ? link : absolute;
    }

    /** The whole text where the feed gives one, else the description. */
    private static String text(SyndEntry entry) {
        return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .map(SyndContent::getValue)
                .map(value -> EntryMarkup.paragraphs(value == null ? "" : value))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Document document(String xml) throws FeedException {
        try {
            return new StAXStreamBuilder().build(SafeXml.open(xml, MAX_ELEMENTS));
        } catch (XMLStreamException e) {
            throw SafeXml.failure(e);
        } catch (JDOMException e) {
            if (e.getCause() instanceof XMLStreamException cause) {
                throw SafeXml.failure(cause);
            }
            throw new FeedException("is not well-formed XML", e);
        } catch (RuntimeException e) {
            throw new FeedException("is not well-formed XML", e);
        }
    }

    private static SyndFeed syndicated(Document document) throws FeedException {
        Element root = document.getRootElement();
        prepare(root);
        try {
            return new SyndFeedInput().build(document);
        } catch (com.rometools.rome.io.FeedException | RuntimeException e) {
            throw new FeedException("is XML but no feed that is known, by its element '" + root.getName() + "'", e);
        }
    }

    /** Versions that nobody has defined are read as the last one. */
    private static void prepare(Element root) {
        String version = root.getAttributeValue("version");
        if (root.getName().equals("rss")
                && (version == null || !(version.startsWith("2.0") || VERSIONS.contains(version)))) {
            root.setAttribute("version", "2.0");
        }
        for (Element child : List.copyOf(root.getChildren())) {
            if (UNREAD.contains(child.getName())) {
                child.detach();
            } else if (child.getName().equals("channel")) {
                List.copyOf(child.getChildren()).stream()
                        .filter(part -> UNREAD.contains(part.getName()))
                        .forEach(Element::detach);
            }
        }
    }

    private static List<Element> entries(Element root) {
        return Stream.concat(
                        root.getChildren().stream(),
                        root.getChildren().stream()
                                .filter(child -> child.getName().equals("channel"))
                                .flatMap(channel -> channel.getChildren().stream()))
                .filter(child ->
                        child.getName().equals("item") || child.getName().equals("entry"))
                .toList();
    }

    /** Markup that is not escaped, as if it were. */
    private static void flatten(Element entry) {
        for (Element child : entry.getChildren()) {
            String type = String.valueOf(child.getAttributeValue("type"));
            if (TEXTS.contains(child.getName())
                    && !child.getChildren().isEmpty()
                    && !type.contains("xml")
                    && !type.equals("xhtml")) {
                child.setText(new XMLOutputter().outputString(child.getContent()));
            }
        }
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : EntryMarkup.line(text);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
