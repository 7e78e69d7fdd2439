package org.rasid.streams.topology;

import org.jspecify.annotations.Nullable;
import org.rasid.avro.Article;
import org.rasid.avro.RejectionReason;

/** A fault of an article that its schema does not rule out. Whoever writes to articles.raw may be no producer of ours. */
record ArticleCheck(RejectionReason reason, String detail) {
    static final int ID_CAP = 256;
    static final int BODY_CAP = 1_000_000;
    static final int NAME_CAP = 4_096;

    /** More than any digest has; what orders the versions of an article is part of its state. */
    static final int HASH_CAP = 256;

    /** The first fault; null where there is none. */
    static @Nullable ArticleCheck of(Article article) {
        if (article.getId().isBlank() || article.getId().length() > ID_CAP) {
            return invalid("id must have 1 to " + ID_CAP + " characters");
        }
        if (article.getBody().length() > BODY_CAP) {
            return new ArticleCheck(RejectionReason.TOO_LARGE, "body has more than " + BODY_CAP + " characters");
        }
        if (length(article.getTitle()) > NAME_CAP) {
            return invalid("title has more than " + NAME_CAP + " characters");
        }
        if (length(article.getUrl()) > NAME_CAP) {
            return invalid("url has more than " + NAME_CAP + " characters");
        }
        if (length(article.getSource()) > NAME_CAP) {
            return invalid("source has more than " + NAME_CAP + " characters");
        }
        return null;
    }

    private static ArticleCheck invalid(String detail) {
        return new ArticleCheck(RejectionReason.INVALID_FIELD, detail);
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
