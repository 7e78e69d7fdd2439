package org.rasid.streams.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;

/**
 * Keys of the store of mentions: block, zero, then {@code d}, day and id for the mention itself, or {@code i} and id for
 * its day. Days are written so that their bytes sort as they do.
 */
final class BlockKeys {
    private static final byte SEPARATOR = 0;
    private static final byte BY_DAY = 'd';
    private static final byte BY_ID = 'i';

    private BlockKeys() {}

    static Bytes mention(String block, long day, String id) {
        byte[] tail = bytes(id);
        return new Bytes(head(block, BY_DAY, Long.BYTES + tail.length)
                .putLong(day ^ Long.MIN_VALUE)
                .put(tail)
                .array());
    }

    /** Not above any mention of the day. */
    static Bytes firstOf(String block, long day) {
        return mention(block, day, "");
    }

    /** Above every mention of the day, and below those of the next. */
    static Bytes afterLastOf(String block, long day) {
        return day == Long.MAX_VALUE
                ? new Bytes(head(block, (byte) (BY_DAY + 1), 0).array())
                : mention(block, day + 1, "");
    }

    static Bytes day(String block, String id) {
        byte[] tail = bytes(id);
        return new Bytes(head(block, BY_ID, tail.length).put(tail).array());
    }

    private static ByteBuffer head(String block, byte kind, int more) {
        byte[] prefix = bytes(block);
        return ByteBuffer.allocate(prefix.length + 2 + more)
                .put(prefix)
                .put(SEPARATOR)
                .put(kind);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
