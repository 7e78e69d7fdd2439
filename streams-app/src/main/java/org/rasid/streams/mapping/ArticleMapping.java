package org.rasid.streams.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Article;

/** Articles on their way into extraction. */
public final class ArticleMapping {
    private static final int NOON = 12;

    private ArticleMapping() {}

    /** What extraction needs; the day of publication is that of the outlet, else that of the instant in UTC. */
    public static Article toDomain(org.rasid.avro.Article article) {
        LocalDate day = article.getPublishedOn();
        Instant instant = article.getPublishedAt();
        if (day == null && instant != null) {
            day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        }
        return new Article(article.getId(), day, article.getTitle(), article.getBody());
    }

    /** Instant of publication; noon UTC where only the day is known; null where nothing is. */
    public static @Nullable Instant publishedAt(org.rasid.avro.Article article) {
        Instant instant = article.getPublishedAt();
        LocalDate day = article.getPublishedOn();
        if (instant != null || day == null) {
            return instant;
        }
        return day.atTime(NOON, 0).toInstant(ZoneOffset.UTC);
    }

    /**
     * SHA-256, in hexadecimal, of all that the mentions of an article depend on. Articles of one fingerprint have the
     * same mentions.
     */
    public static String fingerprint(org.rasid.avro.Article article) {
        MessageDigest digest = sha256();
        for (Object part : new @Nullable Object[] {
            article.getTitle(),
            article.getBody(),
            article.getSource(),
            article.getUrl(),
            article.getPublishedAt(),
            article.getPublishedOn()
        }) {
            byte[] bytes = part == null ? new byte[0] : part.toString().getBytes(StandardCharsets.UTF_8);
            // The length keeps apart what would be the same in a row; null is not empty.
            digest.update(((part == null ? -1 : bytes.length) + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
