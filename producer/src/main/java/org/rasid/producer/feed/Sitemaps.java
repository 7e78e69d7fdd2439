package org.rasid.producer.feed;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.page.Pages;

/** Reads sitemaps, with the extension for news, and indexes of sitemaps. */
public final class Sitemaps {
    /** Most addresses of a sitemap by the protocol. */
    public static final int MAX_ENTRIES = 50_000;

    private static final int MAX_ELEMENTS = 40 * MAX_ENTRIES;

    private Sitemaps() {}

    /**
     * The sitemap, from whatever charset its bytes are in.
     *
     * @param contentType header of the response; null where not known
     * @throws FeedException where it is no sitemap, or not one that is safe to read
     */
    public static Sitemap read(byte[] bytes, @Nullable String contentType) throws FeedException {
        String xml = HealedXml.of(Pages.text(bytes, contentType));
        if (FeedKind.of(xml) != FeedKind.SITEMAP) {
            throw new FeedException("is no sitemap");
        }
        try {
            return read(SafeXml.open(xml, MAX_ELEMENTS));
        } catch (XMLStreamException e) {
            throw SafeXml.failure(e);
        }
    }

    private static Sitemap read(XMLStreamReader xml) throws XMLStreamException, FeedException {
        List<String> sitemaps = new ArrayList<>();
        List<FeedEntry> pages = new ArrayList<>();
        Map<String, String> fields = new HashMap<>();
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == START_ELEMENT) {
                text.setLength(0);
            } else if (event == CHARACTERS || event == CDATA || event == SPACE) {
                text.append(xml.getText());
            } else if (event == END_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("sitemap") && fields.containsKey("loc")) {
                    sitemaps.add(fields.getOrDefault("loc", ""));
                } else if (name.equals("url") && fields.containsKey("loc")) {
                    pages.add(page(fields));
                } else {
                    if (!isMedia(xml.getNamespaceURI())) {
                        fields.putIfAbsent(name, text.toString().strip());
                    }
                    continue;
                }
                fields.clear();
                if (sitemaps.size() + pages.size() > MAX_ENTRIES) {
                    throw new FeedException("lists more than " + MAX_ENTRIES + " addresses");
                }
            }
        }
        return new Sitemap(sitemaps, pages);
    }

    /** Images and videos of a page have addresses and titles too. */
    private static boolean isMedia(@Nullable String namespace) {
        return namespace != null && (namespace.contains("sitemap-image") || namespace.contains("sitemap-video"));
    }

    private static FeedEntry page(Map<String, String> fields) {
        String published = fields.get("publication_date");
        String changed = fields.get("lastmod");
        return new FeedEntry(
                null,
                fields.get("loc"),
                EntryMarkup.line(fields.getOrDefault("title", "")),
                "",
                published == null ? null : Pages.date(published).orElse(null),
                changed == null ? null : Pages.date(changed).orElse(null),
                fields.getOrDefault("name", "").isEmpty() ? null : fields.get("name"));
    }
}
