package org.rasid.producer.fetch;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of a fetch. */
public sealed interface Outcome {
    /**
     * The content was given.
     *
     * @param content unpacked, at most {@link FetchOptions#maxBytes} bytes
     * @param contentType header as sent; null where there is none
     * @param url where it was found in the end, after redirects
     * @param etag to ask with the next time; null where there is none
     * @param lastModified header as sent, to ask with the next time; null where there is none
     */
    @SuppressWarnings("ArrayRecordComponent") // handed from fetcher to reader, never compared
    record Fetched(
            byte[] content,
            @Nullable String contentType,
            String url,
            @Nullable String etag,
            @Nullable String lastModified)
            implements Outcome {
        public Fetched {
            Objects.requireNonNull(content, "content");
            Objects.requireNonNull(url, "url");
        }
    }

    /** It is what it was when the validators were given. */
    record NotModified() implements Outcome {}

    /**
     * It is not fetched, for a rule of ours or of the site.
     *
     * @param reason in a few words, the same for all of a kind
     * @param detail what is wrong and what to do about it
     */
    record Refused(String reason, String detail) implements Outcome {}

    /**
     * It could not be had.
     *
     * @param retryable whether it may be had another time
     * @param detail what is wrong
     * @param retryAt before when it need not be tried; null where nothing tells
     */
    record Failed(
            boolean retryable, String detail, @Nullable Instant retryAt) implements Outcome {}
}
