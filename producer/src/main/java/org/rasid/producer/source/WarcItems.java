package org.rasid.producer.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.page.Pages;
import org.rasid.producer.text.Language;
import org.rasid.producer.warc.ArchiveEntry;
import org.rasid.producer.warc.ArchivedResponse;
import org.rasid.producer.warc.Block;

/**
 * What the records of a web archive yield: pages that were served with status 200, texts of such pages, and the reason why
 * the others yield nothing.
 */
final class WarcItems {
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> WITHOUT_PAGE = Set.of("warcinfo", "request", "metadata", "revisit");

    private final String input;
    private final Hosts hosts;
    private final boolean anyScript;

    WarcItems(String input, ReadOptions options) {
        this.input = input;
        hosts = new Hosts(options.hosts());
        anyScript = options.languages().contains(Language.OTHER);
    }

    /**
     * What comes of a record.
     *
     * @param item makes the item; needs nothing of the archive
     * @param bytes that making it takes; 0 where it is there
     */
    record Yield(Supplier<Item> item, int bytes) {
        static Yield of(Item item) {
            return new Yield(() -> item, 0);
        }
    }

    /** What comes of an entry. */
    Yield of(ArchiveEntry entry) {
        String origin = input + "#" + entry.place();
        if (entry instanceof ArchiveEntry.Archived record) {
            return of(origin, record);
        }
        if (entry instanceof ArchiveEntry.Broken broken) {
            return refused(
                    origin, RejectionReason.MALFORMED, "is a broken record of an archive: " + broken.detail(), null);
        }
        return Yield.of(new Item.Unreadable(origin, "the archive ends within a record; fetch it again"));
    }

    private Yield of(String origin, ArchiveEntry.Archived entry) {
        String type = entry.type();
        boolean wanted = type.equals("response") || type.equals("resource") || type.equals("conversion");
        if (!wanted) {
            return skipped(origin, (WITHOUT_PAGE.contains(type) ? type : "another") + " record");
        }
        String url = entry.target().orElse(null);
        if (!hosts.want(url == null ? "" : url)) {
            return skipped(origin, "page of another host");
        }
        return switch (type) {
            case "response" -> response(origin, entry, url);
            case "resource" -> resource(origin, entry, url);
            default -> text(origin, entry, url);
        };
    }

    private Yield response(String origin, ArchiveEntry.Archived entry, @Nullable String url) {
        if (!"application/http".equals(mediaType(entry.header("Content-Type").orElse("application/http")))) {
            return skipped(origin, "response of another protocol");
        }
        ArchivedResponse response = ArchivedResponse.of(entry.block()).orElse(null);
        if (response == null) {
            return refused(origin, RejectionReason.MALFORMED, "has a malformed HTTP head", url);
        }
        if (response.status() != 200) {
            return skipped(origin, "response of another status than 200");
        }
        Optional<String> contentType = response.contentType();
        if (!PAGES.contains(mediaType(contentType
                .or(() -> entry.header("WARC-Identified-Payload-Type"))
                .orElse("")))) {
            return skipped(origin, "response that is no page");
        }
        if (!entry.isWhole()) {
            return tooLarge(origin, url);
        }
        try {
            return page(origin, response.body(Limits.MAX_BYTES + 1), contentType.orElse(null), url);
        } catch (IOException e) {
            return refused(origin, RejectionReason.MALFORMED, "has a broken transfer or content encoding", url);
        }
    }

    private Yield resource(String origin, ArchiveEntry.Archived entry, @Nullable String url) {
        String contentType = entry.header("Content-Type").orElse("");
        if (!PAGES.contains(mediaType(contentType))) {
            return skipped(origin, "resource that is no page");
        }
        return entry.isWhole() ? page(origin, entry.block(), contentType, url) : tooLarge(origin, url);
    }

    private Yield page(String origin, Block body, @Nullable String contentType, @Nullable String url) {
        if (body.length() > Limits.MAX_BYTES) {
            return tooLarge(origin, url);
        }
        if (!anyScript && !Pages.hasArabicLetters(body.array(), body.from(), body.to(), contentType)) {
            return skipped(origin, "page without Arabic letters");
        }
        byte[] html = body.copy();
        return new Yield(() -> new PageItem(origin, html.length, null).of(html, contentType, url), html.length);
    }

    /** A day in the address is that of publication, that of the record is the day when it was fetched. */
    private Yield text(String origin, ArchiveEntry.Archived entry, @Nullable String url) {
        if (!entry.isWhole()) {
            return tooLarge(origin, url);
        }
        Block block = entry.block();
        if (!anyScript
                && !Pages.hasArabicLetters(block.array(), block.from(), block.to(), "text/plain; charset=utf-8")) {
            return skipped(origin, "page without Arabic letters");
        }
        Item item = new TextArticle(origin, new ByteArrayInputStream(block.array(), block.from(), block.length()), null)
                .read();
        return Yield.of(
                item instanceof Item.Candidate text && url != null
                        ? new Item.Candidate(
                                origin,
                                text.bytes(),
                                null,
                                null,
                                url,
                                text.title(),
                                text.body(),
                                null,
                                null,
                                null,
                                Pages.day(url).orElse(null),
                                null)
                        : item);
    }

    private static String mediaType(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static Yield skipped(String origin, String why) {
        return Yield.of(new Item.Skipped(origin, why));
    }

    private static Yield tooLarge(String origin, @Nullable String url) {
        return refused(origin, RejectionReason.TOO_LARGE, "is a page of more than " + Limits.MAX_BYTES + " bytes", url);
    }

    private static Yield refused(String origin, RejectionReason reason, String detail, @Nullable String url) {
        return Yield.of(new Item.Refused(new Rejection(reason, detail, origin, 0, null, null, url)));
    }
}
