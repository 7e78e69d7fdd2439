package org.rasid.streams.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;
import org.rasid.streams.dedup.IndexEntry;

/**
 * Keys of one block in the store of mentions: block, zero, a letter for the kind, and
 *
 * <ul>
 *   <li>{@code m}: id of a mention
 *   <li>{@code k}: season of the day, hash of a telling key, day, 1 for a later mention of a chain, time of publication, id; whole numbers are written so that their bytes sort
 *       as they do. What is of one season lies together, so that what is read is not spread over all history
 *   <li>{@code e}: id of an event, zero, id of one of its mentions
 *   <li>{@code f}: id of a mention, zero, id of one that follows it
 * </ul>
 */
final class BlockKeys {
    /** Days of a season: wider than most mentions look around, so that few of them look into a third one. */
    private static final long SEASON_DAYS = 128;

    private static final int SEASON = Integer.BYTES;
    private static final int HASH = Long.BYTES;
    private static final int DAY = Long.BYTES;
    private static final int LATER = 1;
    private static final int PUBLISHED = Long.BYTES;

    private final byte[] head;

    BlockKeys(String block) {
        head = bytes(block + "\0");
    }

    Bytes mention(String id) {
        return key('m', bytes(id));
    }

    Bytes entry(IndexEntry entry) {
        return entry(entry.key(), entry.day(), entry.later(), entry.published(), entry.id());
    }

    /** The last day of the season of a day: up to it, what a key has on these days lies in one range. */
    static long lastOfSeason(long day) {
        return (season(day) + 1L) * SEASON_DAYS - 1;
    }

    private static int season(long day) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, Math.floorDiv(day, SEASON_DAYS)));
    }

    /** Not above any entry of the key on the day. */
    Bytes firstOf(String key, long day) {
        return entry(key, day, false, Long.MIN_VALUE, "");
    }

    /** Above every entry of the key on the day, and not above those of the next. */
    Bytes lastOf(String key, long day) {
        return entry(key, day, true, Long.MAX_VALUE, "\uffff");
    }

    /** The day in the key of an entry. */
    long day(Bytes entry) {
        return ByteBuffer.wrap(entry.get()).getLong(head.length + 1 + SEASON + HASH) ^ Long.MIN_VALUE;
    }

    /** The id at the end of the key of an entry. */
    String id(Bytes entry) {
        return tail(entry, head.length + 1 + SEASON + HASH + DAY + LATER + PUBLISHED);
    }

    Bytes member(String eventId, String id) {
        return key('e', bytes(eventId + "\0" + id));
    }

    Bytes follower(String leaderId, String id) {
        return key('f', bytes(leaderId + "\0" + id));
    }

    /** The second id in the key of a member or follower. */
    String second(Bytes key, String first) {
        return tail(key, head.length + 1 + bytes(first).length + 1);
    }

    private Bytes entry(String key, long day, boolean later, long published, String id) {
        byte[] tail = bytes(id);
        return key(
                'k',
                ByteBuffer.allocate(SEASON + HASH + DAY + LATER + PUBLISHED + tail.length)
                        .putInt(season(day) ^ Integer.MIN_VALUE)
                        .putLong(hash(key))
                        .putLong(day ^ Long.MIN_VALUE)
                        .put((byte) (later ? 1 : 0))
                        .putLong(published ^ Long.MIN_VALUE)
                        .put(tail)
                        .array());
    }

    /** FNV-1a, 64 bits: should two keys of a block share it, mentions are compared in vain, no more. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : bytes(key)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    private Bytes key(char kind, byte[] tail) {
        return new Bytes(ByteBuffer.allocate(head.length + 1 + tail.length)
                .put(head)
                .put((byte) kind)
                .put(tail)
                .array());
    }

    private static String tail(Bytes key, int from) {
        byte[] bytes = key.get();
        return new String(Arrays.copyOfRange(bytes, from, bytes.length), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
