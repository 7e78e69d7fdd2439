package org.rasid.streams.topology;

import java.util.Comparator;
import org.rasid.avro.Article;
import org.rasid.streams.mapping.ArticleMapping;
import org.rasid.streams.state.ArticleState;

/**
 * Orders the versions of an article. The order is total for versions that differ in anything that mentions depend on, so
 * that the greatest of a set is the same in whatever order they come.
 *
 * @param time milliseconds since the epoch
 * @param deleted a deletion is greater than an article of the same time
 */
record ArticleVersion(long time, boolean deleted, String contentHash, String fingerprint)
        implements Comparable<ArticleVersion> {
    private static final Comparator<ArticleVersion> ORDER = Comparator.comparingLong(ArticleVersion::time)
            .thenComparing(ArticleVersion::deleted)
            .thenComparing(ArticleVersion::contentHash)
            .thenComparing(ArticleVersion::fingerprint);

    static ArticleVersion of(Article article) {
        return new ArticleVersion(
                article.getVersion().toEpochMilli(),
                false,
                article.getContentHash(),
                ArticleMapping.fingerprint(article));
    }

    static ArticleVersion deletion(long timestamp) {
        return new ArticleVersion(timestamp, true, "", "");
    }

    static ArticleVersion of(ArticleState state) {
        return new ArticleVersion(
                state.getVersion(), state.getDeleted(), state.getContentHash(), state.getFingerprint());
    }

    boolean sameContentAs(ArticleVersion other) {
        return deleted == other.deleted && fingerprint.equals(other.fingerprint);
    }

    @Override
    public int compareTo(ArticleVersion other) {
        return ORDER.compare(this, other);
    }
}
