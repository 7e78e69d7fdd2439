package org.rasid.it.order;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Article;

/**
 * A record of articles.raw.
 *
 * @param article null for a deletion
 * @param time of the record; of a deletion also its version
 */
public record Delivery(String articleId, @Nullable Article article, Instant time) {
    /** The version that counts is the greatest in this order, see decision 0002. */
    public static final Comparator<Delivery> VERSIONS = Comparator.comparing(Delivery::version)
            .thenComparing(Delivery::isDeletion)
            .thenComparing(delivery -> delivery.article == null ? "" : delivery.article.getContentHash());

    /** A version of an article. */
    public static Delivery of(Article article, Instant published) {
        return new Delivery(article.getId(), article, published);
    }

    /** Whether it deletes the article. */
    public boolean isDeletion() {
        return article == null;
    }

    private Instant version() {
        return article == null ? time : article.getVersion();
    }
}
