package org.rasid.producer.article;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.address.CanonicalUrl;

/**
 * The id of an article, the same for all its versions: the given one, else {@code u-} and 20 hexadecimal digits of the
 * SHA-256 of its {@link CanonicalUrl}, else {@code c-} and the first 20 of its content hash.
 */
final class ArticleId {
    /** The most UTF-16 code units that a given id may have. */
    static final int MAX_LENGTH = 256;

    private static final int DIGITS = 20;

    private ArticleId() {}

    static String of(@Nullable String given, @Nullable String url, String contentHash) {
        return known(given, url).orElseGet(() -> "c-" + contentHash.substring(0, DIGITS));
    }

    /** The id as far as it does not need the content. */
    static Optional<String> known(@Nullable String given, @Nullable String url) {
        if (given != null) {
            return Optional.of(given);
        }
        return Optional.ofNullable(url)
                .flatMap(CanonicalUrl::of)
                .map(canonical -> "u-" + ContentHash.of(canonical).substring(0, DIGITS));
    }
}
