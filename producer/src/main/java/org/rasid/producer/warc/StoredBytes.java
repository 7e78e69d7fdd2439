package org.rasid.producer.warc;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** The bytes of an archive as they are stored. Those that were read last can be read again. */
final class StoredBytes {
    /** How far back reading can begin again: the record of a page has some ten thousand bytes. */
    static final int KEPT = 1 << 20;

    private static final int STEP = 64 << 10;

    private final InputStream in;
    private final byte[] bytes = new byte[2 * KEPT];
    private final Rereading rereading;
    private int at;
    private int end;
    private long offset;

    /** @param position bytes of the input that were taken of {@code in} before */
    StoredBytes(InputStream in, long position) {
        this.in = in;
        offset = position;
        rereading = new Rereading(position);
    }

    /** Bytes of the input before the next one. */
    long position() {
        return offset + at;
    }

    boolean atEnd() throws IOException {
        return at == end && !fill();
    }

    /** The next byte. */
    int take() throws IOException {
        if (atEnd()) {
            throw new EOFException("the input ends");
        }
        return bytes[at++] & 0xFF;
    }

    /** As many as there are at the moment, at least one; -1 at the end. */
    int read(byte[] target, int from, int most) throws IOException {
        if (atEnd()) {
            return -1;
        }
        int count = Math.min(most, end - at);
        System.arraycopy(bytes, at, target, from, count);
        at += count;
        return count;
    }

    /** Gives what there is to an inflater; {@link #takeBack} has to follow before anything else is read. */
    void lend(Inflater inflater) throws IOException {
        if (atEnd()) {
            throw new EOFException("the input ends");
        }
        inflater.setInput(bytes, at, end - at);
    }

    /** What the inflater has not used comes next. Of what it has used it unpacked so many bytes. */
    void takeBack(Inflater inflater, int unpacked) {
        rereading.unpacked(position(), unpacked);
        at = end - inflater.getRemaining();
    }

    /** Goes back to a position, or as far as the bytes are kept. */
    void rewind(long position) {
        long before = position();
        at = (int) Math.max(0, position - offset);
        rereading.back(before, position());
    }

    /** Goes back likewise, unless too much was read again; then reading goes on where it is. */
    void rewindIfAllowed(long position) {
        if (rereading.isAllowed(position())) {
            rewind(position);
        }
    }

    /** Bytes that were read again, as stored and as unpacked together. */
    long reread() {
        return rereading.bytes();
    }

    /** Goes on to the next bytes that begin as a gzip member does; false where the input ends before. */
    boolean seekGzip() throws IOException {
        int[] last = new int[3];
        while (!atEnd()) {
            last[0] = last[1];
            last[1] = last[2];
            last[2] = take();
            if (last[0] == 0x1F && last[1] == 0x8B && last[2] == 8) {
                at -= 3;
                return true;
            }
        }
        return false;
    }

    private boolean fill() throws IOException {
        if (end + STEP > bytes.length) {
            int gone = end - KEPT;
            System.arraycopy(bytes, gone, bytes, 0, KEPT);
            offset += gone;
            at -= gone;
            end = KEPT;
        }
        try {
            int count = in.read(bytes, end, STEP);
            end += Math.max(0, count);
            return count > 0;
        } catch (EOFException | ZipException e) {
            // that is what a damaged archive is told by
            throw new IOException(e.getMessage(), e);
        }
    }
}
