package org.rasid.producer.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One article of a web page. */
final class PageArticle {
    private final String origin;
    private final InputStream in;
    private final @Nullable LocalDate fileDate;

    /** Reads the page from its first byte, its byte order mark where it has one. */
    PageArticle(String origin, InputStream in, @Nullable LocalDate fileDate) {
        this.origin = origin;
        this.in = in;
        this.fileDate = fileDate;
    }

    /** The article, or why there is none. */
    Item read() {
        byte[] html;
        try {
            html = in.readNBytes(Limits.MAX_BYTES + 1);
        } catch (IOException e) {
            return Reading.broke(origin, "", e);
        }
        return new PageItem(origin, html.length, fileDate).of(html, null, null);
    }
}
