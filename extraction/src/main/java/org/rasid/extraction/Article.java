package org.rasid.extraction;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The article as extraction sees it.
 *
 * @param id never blank
 * @param published calendar day of publication, against which relative dates are resolved; null where unknown
 * @param title may be empty
 * @param body may be empty
 */
public record Article(String id, @Nullable LocalDate published, String title, String body) {
    public Article {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(body, "body");
        if (id.isBlank()) {
            throw new IllegalArgumentException("article without id");
        }
    }

    /** Title, line feed, body: the text into which all offsets point. */
    public String text() {
        return title + "\n" + body;
    }
}
