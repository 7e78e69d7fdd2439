package org.rasid.producer.feed;

import java.util.List;
import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.page.Pages;

/**
 * What an entry states that is lost when Rome reads it. Rome gives instants, and an instant does not tell on which day it
 * was for the outlet.
 *
 * @param published ISO 8601; null where it is not stated
 * @param updated ISO 8601; null where it is not stated, or no other than {@code published}
 * @param link address behind that of a service which counts readers; null where there is none
 * @param base address that its links are relative to; null where it is not stated
 */
record EntryStated(
        @Nullable String published,
        @Nullable String updated,
        @Nullable String link,
        @Nullable String base) {
    static final EntryStated NOTHING = new EntryStated(null, null, null, null);

    private static final List<String> PUBLISHED = List.of("pubDate", "published", "issued", "date", "created");
    private static final List<String> UPDATED = List.of("updated", "modified");

    static EntryStated of(Element entry) {
        String published = date(entry, PUBLISHED);
        String updated = date(entry, UPDATED);
        // Atom demands the date of change only; of what was never changed it is that of publication
        String first = published == null ? updated : published;
        String later = updated == null || updated.equals(first) ? null : updated;
        return new EntryStated(first, later, originalLink(entry), base(entry));
    }

    private static @Nullable String date(Element entry, List<String> names) {
        for (String name : names) {
            for (Element child : entry.getChildren()) {
                if (child.getName().equals(name)) {
                    Optional<String> date = Pages.date(child.getText());
                    if (date.isPresent()) {
                        return date.get();
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable String originalLink(Element entry) {
        return entry.getChildren().stream()
                .filter(child -> child.getName().equals("origLink"))
                .map(Element::getTextTrim)
                .filter(link -> !link.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String base(Element entry) {
        for (Element at = entry; at != null; at = at.getParentElement()) {
            String base = at.getAttributeValue("base", Namespace.XML_NAMESPACE);
            if (base != null && base.contains("://")) {
                return base;
            }
        }
        return null;
    }
}
