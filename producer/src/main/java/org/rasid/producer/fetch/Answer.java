package org.rasid.producer.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param content unpacked; empty unless the status is 200
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Answer(
        int status,
        byte[] content,
        @Nullable String contentType,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String location,
        @Nullable String retryAfter) {
    /** Whether it sends us on to another address. */
    boolean isRedirect() {
        return location != null && (status == 301 || status == 302 || status == 303 || status == 307 || status == 308);
    }

    /** Whether the server says that it has too much to do, or that something is amiss with it. */
    boolean isTrouble() {
        return status == 429 || status >= 500;
    }
}
