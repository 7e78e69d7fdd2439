package org.rasid.producer.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The elements of a page by tag and by attribute, each list in the order of the page. A page is walked over once for all. */
final class PageElements {
    private static final List<String> ATTRIBUTES = List.of("itemprop", "rel", "property", "title");

    private final Document page;
    private final List<Element> all = new ArrayList<>();
    private final Map<String, List<Element>> byTag = new HashMap<>();
    private final Map<String, List<Element>> byAttribute = new HashMap<>();

    private PageElements(Document page) {
        this.page = page;
    }

    static PageElements of(Document page) {
        PageElements elements = new PageElements(page);
        page.stream().forEach(elements::add);
        return elements;
    }

    private void add(Element element) {
        all.add(element);
        byTag.computeIfAbsent(element.normalName(), added -> new ArrayList<>()).add(element);
        if (element.attributesSize() == 0) {
            return;
        }
        for (String attribute : ATTRIBUTES) {
            if (element.hasAttr(attribute)) {
                byAttribute
                        .computeIfAbsent(attribute, added -> new ArrayList<>())
                        .add(element);
            }
        }
    }

    Document page() {
        return page;
    }

    List<Element> all() {
        return all;
    }

    List<Element> tagged(String tag) {
        return byTag.getOrDefault(tag, List.of());
    }

    /** @param attribute {@code itemprop}, {@code rel}, {@code property} or {@code title} */
    List<Element> having(String attribute) {
        if (!ATTRIBUTES.contains(attribute)) {
            throw new IllegalArgumentException("elements are not kept by " + attribute);
        }
        return byAttribute.getOrDefault(attribute, List.of());
    }

    /** Those whose attribute has that value, whatever the case of its letters and the blanks around it. */
    List<Element> having(String attribute, String value) {
        return having(attribute).stream()
                .filter(element ->
                        value.equalsIgnoreCase(element.attr(attribute).strip()))
                .toList();
    }
}
