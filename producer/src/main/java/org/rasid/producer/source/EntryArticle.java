package org.rasid.producer.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.feed.FeedEntry;
import org.rasid.producer.fetch.Outcome;

/** The articles that entries stand for. */
final class EntryArticle {
    /** Says that the text of the feed was taken, because of what follows. */
    private static final String FEED_TEXT = "page of an entry whose text of the feed was taken: ";

    /** The change of a text whose page is asked for again: before any that the page may state. */
    private static final String BEFORE_ITS_PAGE = "1970-01-01";

    /**
     * What an entry gives.
     *
     * @param items one, after what there is to say of its page
     * @param done whether there would be nothing more to have another time
     */
    record Read(List<Item> items, boolean done) {}

    private final @Nullable WebReader pages;
    private final @Nullable String outlet;

    /**
     * @param pages fetches the pages of entries; null: the text of the feed is taken
     * @param outlet name of the outlet; null: as stated
     */
    EntryArticle(@Nullable WebReader pages, @Nullable String outlet) {
        this.pages = pages;
        this.outlet = outlet;
    }

    Read read(String origin, FeedEntry entry) {
        String link = entry.link();
        if (pages == null || link == null) {
            return new Read(List.of(ofFeed(origin, entry, entry.updated())), true);
        }
        Outcome outcome = pages.fetch(link, null, null);
        if (outcome instanceof Outcome.Fetched fetched) {
            return new Read(ofPage(origin, entry, fetched), true);
        }
        boolean done = !(outcome instanceof Outcome.Failed failed && failed.retryable());
        if (entry.text().isEmpty()) {
            return new Read(List.of(WebReader.missing(origin, outcome)), done);
        }
        String why = outcome instanceof Outcome.Refused refused ? refused.reason() : "not to be had";
        return new Read(insteadOfPage(origin, entry, done ? entry.updated() : BEFORE_ITS_PAGE, why), done);
    }

    private List<Item> ofPage(String origin, FeedEntry entry, Outcome.Fetched page) {
        if (!isPage(page.contentType())) {
            String why = "not HTML";
            return entry.text().isEmpty()
                    ? List.of(new Item.Skipped(origin, "page that is " + why))
                    : insteadOfPage(origin, entry, entry.updated(), why);
        }
        Item item =
                new PageItem(origin, page.content().length, null).of(page.content(), page.contentType(), page.url());
        if (item instanceof Item.Candidate candidate) {
            return List.of(completed(candidate, entry));
        }
        boolean blank = item instanceof Item.Refused refused
                && (refused.rejection().reason() == RejectionReason.EMPTY
                        || refused.rejection().reason() == RejectionReason.TOO_LARGE);
        return blank && !entry.text().isEmpty()
                ? insteadOfPage(origin, entry, entry.updated(), "without main text")
                : List.of(item);
    }

    private List<Item> insteadOfPage(String origin, FeedEntry entry, @Nullable String modified, String why) {
        return List.of(new Item.Skipped(origin, FEED_TEXT + why), ofFeed(origin, entry, modified));
    }

    private Item.Candidate ofFeed(String origin, FeedEntry entry, @Nullable String modified) {
        long bytes = (entry.title() + entry.text()).getBytes(StandardCharsets.UTF_8).length;
        return new Item.Candidate(
                origin,
                bytes,
                entry.link() == null ? entry.id() : null,
                outlet == null ? entry.outlet() : outlet,
                entry.link(),
                entry.title(),
                entry.text(),
                entry.published(),
                modified,
                null);
    }

    /** The page's article, with what only the feed states. */
    private Item.Candidate completed(Item.Candidate page, FeedEntry entry) {
        String source = outlet != null ? outlet : page.source() != null ? page.source() : entry.outlet();
        return new Item.Candidate(
                page.origin(),
                page.bytes(),
                page.id(),
                source,
                page.url(),
                page.title().isBlank() ? entry.title() : page.title(),
                page.body(),
                page.published() == null ? entry.published() : page.published(),
                page.modified(),
                page.fileDate(),
                page.urlDate(),
                page.markup());
    }

    private static boolean isPage(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return type.isEmpty() || type.contains("html") || type.contains("xml") || type.startsWith("text/plain");
    }
}
