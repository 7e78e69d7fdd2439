package org.rasid.producer.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.original.Markup;
import org.rasid.producer.page.DateBasis;
import org.rasid.producer.page.Page;
import org.rasid.producer.page.PageException;
import org.rasid.producer.page.Pages;
import org.rasid.producer.page.StatedDate;

/**
 * What a web page yields.
 *
 * @param origin where it was read
 * @param bytes of the input that were read for it
 * @param fileDate the day that the name of its file begins with; null where it does not
 */
record PageItem(String origin, long bytes, @Nullable LocalDate fileDate) {
    /**
     * The article, or why there is none.
     *
     * @param html the page as served; where it is too large, one byte more than may be is enough
     * @param contentType header of the response; null where not known
     * @param url where the page was read; null where not known
     */
    Item of(byte[] html, @Nullable String contentType, @Nullable String url) {
        if (html.length > Limits.MAX_BYTES) {
            return refused(
                    RejectionReason.TOO_LARGE,
                    "has more than " + Limits.MAX_BYTES + " bytes; one page is one article, give many as JSONL");
        }
        try {
            return item(Pages.read(html, contentType, url), new Markup(html));
        } catch (PageException e) {
            return refused(RejectionReason.TOO_LARGE, String.valueOf(e.getMessage()));
        }
    }

    private Item item(Page page, Markup markup) {
        if (!Pages.hasSentence(page.text())) {
            return refused(
                    page,
                    RejectionReason.EMPTY,
                    "has no main text of at least a sentence; it may be a list, a video, or written by a script");
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
                markup);
    }

    private Item refused(Page page, RejectionReason reason, String detail) {
        return new Item.Refused(new Rejection(reason, detail, origin, bytes, null, page.siteName(), page.url()));
    }

    private Item refused(RejectionReason reason, String detail) {
        return new Item.Refused(Rejection.of(reason, detail, origin, bytes));
    }
}
