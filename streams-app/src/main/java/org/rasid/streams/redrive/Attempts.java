package org.rasid.streams.redrive;

import org.apache.kafka.common.header.Headers;
import org.rasid.schemas.header.HeaderCatalogue;

/** How many times a record was sent back: a header that it keeps when it breaks again. */
public final class Attempts {
    private Attempts() {}

    /** The count on a record, which may come from anyone: 0 where the header is absent or holds no such count. */
    public static int of(Headers headers) {
        return HeaderCatalogue.REDRIVE_ATTEMPTS
                .of(headers)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** Sets the count. */
    static void put(Headers headers, int attempts) {
        HeaderCatalogue.REDRIVE_ATTEMPTS.put(headers, String.valueOf(attempts));
    }
}
