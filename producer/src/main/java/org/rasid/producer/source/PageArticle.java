package org.rasid.producer.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.page.DateBasis;
import org.rasid.producer.page.Page;
import org.rasid.producer.page.PageException;
import org.rasid.producer.page.Pages;
import org.rasid.producer.page.StatedDate;

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
        if (html.length > Limits.MAX_BYTES) {
            return refused(
                    RejectionReason.TOO_LARGE,
                    "has more than " + Limits.MAX_BYTES + " bytes; one page is one article, give many as JSONL",
                    html.length);
        }
        try {
            return item(Pages.read(html, null, null), html.length);
        } catch (PageException e) {
            return refused(RejectionReason.TOO_LARGE, String.valueOf(e.getMessage()), html.length);
        }
    }

    private Item item(Page page, long bytes) {
        if (!Pages.hasSentence(page.text())) {
            return refused(
                    page,
                    RejectionReason.EMPTY,
                    "has no main text of at least a sentence; it may be a list, a video, or written by a script",
                    bytes);
        }
        if (Pages.isAnotherLanguage(page.text())) {
            return refused(page, RejectionReason.NOT_ARABIC, "is in Arabic script but in another language", bytes);
        }
        StatedDate published = page.published();
        StatedDate modified = page.modified();
        boolean byUrl = published != null && published.basis() == DateBasis.URL;
        return new Item.Candidate(
                origin,
                bytes,
                null,
                page.siteName(),
                page.url(),
                page.title(),
                page.text(),
                published == null || byUrl ? null : published.iso(),
                modified == null ? null : modified.iso(),
                fileDate,
                byUrl && published != null ? LocalDate.parse(published.iso()) : null,
                page.key());
    }

    private Item refused(Page page, RejectionReason reason, String detail, long bytes) {
        return new Item.Refused(new Rejection(reason, detail, origin, bytes, null, page.siteName(), page.url()));
    }

    private Item refused(RejectionReason reason, String detail, long bytes) {
        return new Item.Refused(Rejection.of(reason, detail, origin, bytes));
    }
}
