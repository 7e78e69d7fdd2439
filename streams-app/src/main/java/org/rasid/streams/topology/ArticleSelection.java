package org.rasid.streams.topology;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Article;
import org.rasid.streams.mapping.ArticleMapping;

/**
 * Which articles a replay takes.
 *
 * @param from the earliest time; null for any
 * @param until the time from which on they are left out; null for any
 * @param time which of their times counts; an article without a time of publication is left out where that is bounded
 * @param sources names of outlets; empty for all
 * @param articles ids; empty for all
 */
public record ArticleSelection(
        @Nullable Instant from, @Nullable Instant until, Time time, Set<String> sources, Set<String> articles) {
    /** All of them. */
    public static final ArticleSelection ALL = new ArticleSelection(null, null, Time.PUBLICATION, Set.of(), Set.of());

    /** PUBLICATION: when it was published. ARRIVAL: the time of its record. */
    public enum Time {
        PUBLICATION,
        ARRIVAL
    }

    public ArticleSelection {
        sources = Set.copyOf(sources);
        articles = Set.copyOf(articles);
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("nothing is from " + from + " on and before " + until);
        }
    }

    /** Whether all articles are taken. */
    public boolean isAll() {
        return equals(new ArticleSelection(null, null, time, Set.of(), Set.of()));
    }

    /** Whether a record is of an article that is taken. A deletion tells no more than the id. */
    boolean wants(@Nullable String id, @Nullable Article article, long timestamp) {
        if (!articles.isEmpty() && (id == null || !articles.contains(id))) {
            return false;
        }
        if (article == null) {
            return true;
        }
        return (sources.isEmpty() || (article.getSource() != null && sources.contains(article.getSource())))
                && isWithin(
                        time == Time.ARRIVAL ? Instant.ofEpochMilli(timestamp) : ArticleMapping.publishedAt(article));
    }

    private boolean isWithin(@Nullable Instant at) {
        if (from == null && until == null) {
            return true;
        }
        return at != null && (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }
}
