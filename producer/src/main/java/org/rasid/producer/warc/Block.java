package org.rasid.producer.warc;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes of an archive, in an array that belongs to somebody else. */
public final class Block {
    private final byte[] array;
    private final int from;
    private final int to;

    /** The bytes from {@code from} up to {@code to}. */
    public Block(byte[] array, int from, int to) {
        this.array = array;
        this.from = from;
        this.to = to;
    }

    /** The array, of which this is a part. */
    public byte[] array() {
        return array;
    }

    /** Index of the first byte. */
    public int from() {
        return from;
    }

    /** Index behind the last byte. */
    public int to() {
        return to;
    }

    /** Number of bytes. */
    public int length() {
        return to - from;
    }

    /** The bytes behind so many of them. */
    Block after(int count) {
        return new Block(array, from + count, to);
    }

    /** A view, not a copy. */
    ByteBuffer buffer() {
        return ByteBuffer.wrap(array, from, length());
    }

    /** A copy that stays. */
    public byte[] copy() {
        return Arrays.copyOfRange(array, from, to);
    }
}
