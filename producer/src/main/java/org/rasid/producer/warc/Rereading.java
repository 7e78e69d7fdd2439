package org.rasid.producer.warc;

/**
 * How much of an archive is read again behind damage, and whether more may be. Counted are bytes as stored that reading went
 * back over, and bytes that were unpacked of them again: either alone can be made to grow a thousandfold.
 */
final class Rereading {
    /**
     * Bytes that may be read again of any archive, 32 MiB: members that do not end run over all that is kept (up to 2 MiB),
     * so that this is enough for some of them. Without a bound each of them would be unpacked to the end of the input, which
     * takes time that grows with the square of their number.
     */
    static final long MOST = 32 << 20;

    /**
     * Bytes that may be read again besides for each byte of the input so far. A damaged member costs about its own length
     * unless it seems to go on behind its end, so that an archive does not come to this even if all its members are damaged.
     */
    static final int MOST_PER_BYTE = 4;

    private long furthest;
    private long bytes;

    /** @param position bytes of the input that were read before, of which nothing is read again */
    Rereading(long position) {
        furthest = position;
    }

    /** Notes that reading goes on at {@code to} instead of {@code from}, which is not before it. */
    void back(long from, long to) {
        furthest = Math.max(furthest, from);
        bytes += from - to;
    }

    /** Notes that so many bytes were unpacked of what is stored behind a position. */
    void unpacked(long position, int count) {
        bytes += position < furthest ? count : 0;
    }

    /**
     * Whether reading may go back from a position. What that costs shows only afterwards, so that the bound may be passed by
     * what is kept, and what it unpacks to, once.
     */
    boolean isAllowed(long position) {
        return bytes <= MOST + MOST_PER_BYTE * Math.max(furthest, position);
    }

    /** Bytes that were read again, as stored and as unpacked together. */
    long bytes() {
        return bytes;
    }
}
