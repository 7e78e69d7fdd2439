package org.rasid.producer.source;

import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.feed.FeedEntry;

/** The entries of a feed, or of sitemaps, one after another. */
interface Entries {
    /**
     * One place in the list.
     *
     * @param entry what is listed there; null where {@code instead} is what there is to say
     */
    record Listed(
            String origin,
            @Nullable FeedEntry entry,
            @Nullable Item instead) {}

    /** The next place, or null at the end. */
    @Nullable
    Listed next();

    /** Tells apart lists of other content, as far as they were read: 0 to 2^32 - 1. */
    long stamp();

    /** Whether all that belongs to the list was had. */
    boolean whole();

    /** A stamp of bytes that come after others. */
    static long stamp(long before, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(Long.toString(before).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        crc.update(content);
        return crc.getValue();
    }
}
