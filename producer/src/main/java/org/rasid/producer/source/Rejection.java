package org.rasid.producer.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;

/**
 * Why an article was refused.
 *
 * @param detail the reason in words, with what to do about it; never holds text of the article
 * @param origin where it was read
 * @param size bytes read for it
 * @param id article id; null where it was refused before it had one
 * @param source name of the outlet; null where not known
 * @param url where it was published; null where not known
 */
public record Rejection(
        RejectionReason reason,
        String detail,
        String origin,
        long size,
        @Nullable String id,
        @Nullable String source,
        @Nullable String url) {
    public Rejection {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(origin, "origin");
        if (size < 0) {
            throw new IllegalArgumentException(origin + ": negative size " + size);
        }
    }

    /** A rejection of something of which nothing but the place is known. */
    public static Rejection of(RejectionReason reason, String detail, String origin, long size) {
        return new Rejection(reason, detail, origin, size, null, null, null);
    }

    /** One line for a user. */
    public String line() {
        return origin + ": " + reason + ": " + detail;
    }
}
