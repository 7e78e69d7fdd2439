package org.rasid.producer.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.fetch.Fetcher;
import org.rasid.producer.fetch.Outcome;

/** Fetches for one input, and counts what it took. */
final class WebReader {
    private final Fetcher fetcher;
    private long bytesRead;

    WebReader(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    Outcome fetch(String address, @Nullable String etag, @Nullable String lastModified) {
        Outcome outcome = fetcher.fetch(address, etag, lastModified);
        if (outcome instanceof Outcome.Fetched fetched) {
            bytesRead += fetched.content().length;
        }
        return outcome;
    }

    /** Bytes of all that was fetched. */
    long bytesRead() {
        return bytesRead;
    }

    /** What to tell of something that was not had. */
    static Item missing(String origin, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return new Item.Skipped(origin, refused.reason());
        }
        if (outcome instanceof Outcome.Failed failed && failed.retryable()) {
            String when = failed.retryAt() == null ? "" : "; try again after " + failed.retryAt();
            return new Item.Unreadable(origin, "cannot be fetched: " + failed.detail() + when);
        }
        return new Item.Skipped(origin, "page that is not given");
    }

    /** The content, unpacked where it is gzipped itself. */
    static byte[] unpacked(String origin, byte[] content) throws IOException {
        try (Content opened = Content.ofStream(origin, new ByteArrayInputStream(content))) {
            byte[] unpacked = opened.stream().readNBytes(Limits.MAX_BYTES + 1);
            if (unpacked.length > Limits.MAX_BYTES) {
                throw new IOException("has more than " + Limits.MAX_BYTES + " bytes");
            }
            return unpacked;
        }
    }
}
