package org.rasid.producer.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The meta elements of a page, by name in lower case; the first of a name that is not blank counts. */
final class Meta {
    private final Map<String, String> contents = new HashMap<>();

    private Meta() {}

    static Meta of(PageElements elements) {
        Meta meta = new Meta();
        for (Element element : elements.tagged("meta")) {
            String content = Plain.line(element.attr("content"));
            for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
                String name = element.attr(attribute).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    meta.contents.putIfAbsent(name, content);
                }
            }
        }
        return meta;
    }

    /** The content of the first of the names that is there. */
    Optional<String> first(String... names) {
        for (String name : names) {
            String content = contents.get(name);
            if (content != null) {
                return Optional.of(content);
            }
        }
        return Optional.empty();
    }
}
