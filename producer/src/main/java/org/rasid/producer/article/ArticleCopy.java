package org.rasid.producer.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Article;

/** Articles that differ from others in one field. By hand: Avro's builder copies an enum only if its class is trusted. */
public final class ArticleCopy {
    private ArticleCopy() {}

    static Article withVersion(Article article, Instant version) {
        return of(article, version, article.getOriginal());
    }

    /** The same article, whose page is kept under that name. */
    public static Article withOriginal(Article article, String original) {
        return of(article, article.getVersion(), original);
    }

    private static Article of(Article article, Instant version, @Nullable String original) {
        return new Article(
                article.getId(),
                article.getSource(),
                article.getUrl(),
                article.getTitle(),
                article.getBody(),
                article.getPublishedAt(),
                article.getPublishedOn(),
                article.getPublishedBasis(),
                version,
                article.getContentHash(),
                article.getOrigin(),
                original);
    }
}
