package org.rasid.producer.article;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rasid.avro.Article;

/**
 * Knows the articles of one run, so that each version of an article goes out once, and later ones of the same run have
 * later versions. It remembers a bounded number of articles; what it has forgotten goes out again, which does no harm:
 * an unchanged article is not extracted twice.
 */
public final class Repeats {
    /** Articles remembered by default: about 30 MB. */
    public static final int DEFAULT_CAPACITY = 100_000;

    private record Seen(String contentHash, Instant version, boolean stated) {}

    private final Map<String, Seen> latest;

    public Repeats(int capacity) {
        latest = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
                return size() > capacity;
            }
        };
    }

    /**
     * The article to send; empty where the latest one of the same id has the same content, and the same version if that
     * is stated. Of two without a stated version, the later in the run is later by a millisecond at least.
     */
    public Optional<Article> fresh(Admission.Accepted accepted) {
        Article article = accepted.article();
        Seen before = latest.get(article.getId());
        Instant version = article.getVersion();
        if (before != null) {
            boolean sameVersion = !accepted.versionStated() || version.equals(before.version());
            if (sameVersion && article.getContentHash().equals(before.contentHash())) {
                return Optional.empty();
            }
            if (!accepted.versionStated() && !before.stated() && !version.isAfter(before.version())) {
                version = before.version().plusMillis(1);
            }
        }
        latest.put(article.getId(), new Seen(article.getContentHash(), version, accepted.versionStated()));
        return Optional.of(version.equals(article.getVersion()) ? article : ArticleCopy.withVersion(article, version));
    }

    /** Remembers an article that was sent by an earlier run. */
    public void restore(Article article) {
        latest.put(article.getId(), new Seen(article.getContentHash(), article.getVersion(), false));
    }

    /** Forgets a deleted article, so that it may come again. */
    public void forget(String id) {
        latest.remove(id);
    }
}
