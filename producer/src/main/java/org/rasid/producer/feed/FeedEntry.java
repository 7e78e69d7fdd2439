package org.rasid.producer.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One article as a feed or sitemap tells of it.
 *
 * @param id by which the feed knows it; null where it gives none
 * @param link address of its page; null where it gives none
 * @param title a line; empty where there is none
 * @param text paragraphs separated by line feeds; empty where there are none
 * @param published ISO 8601 as {@link org.rasid.producer.page.StatedDate}; null where it is not stated
 * @param updated the same, of the last change
 * @param outlet name of the feed or outlet; null where it is not stated
 */
public record FeedEntry(
        @Nullable String id,
        @Nullable String link,
        String title,
        String text,
        @Nullable String published,
        @Nullable String updated,
        @Nullable String outlet) {
    private static final int KEY_BYTES = 12;

    public FeedEntry {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
    }

    /** By which it is known again: 24 characters, other ones when its title or date of change is another. */
    public String key() {
        String name = id != null ? id : link != null ? link : text;
        String all = name + '\n' + title + '\n' + updated;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
