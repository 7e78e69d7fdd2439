package org.rasid.producer.warc;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip members, one at a time (RFC 1952). The streams of libraries do not tell where a member begins, and keep what
 * they unpacked before a fault to themselves.
 */
final class GzipMember implements AutoCloseable {
    private static final int HEADER_CHECK = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    /** Most bytes of a name or comment in a header. */
    private static final int MAX_TEXT = 64 << 10;

    private final StoredBytes stored;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private boolean open;

    GzipMember(StoredBytes stored) {
        this.stored = stored;
    }

    /** Whether a member was begun and its end was not reached. */
    boolean isOpen() {
        return open;
    }

    /** Lets go of a member before its end. */
    void abandon() {
        open = false;
    }

    /** Begins the member that comes next. */
    void begin() throws IOException {
        open = false;
        inflater.reset();
        crc.reset();
        if (stored.take() != 0x1F || stored.take() != 0x8B || stored.take() != 8) {
            throw new ZipException("there is no gzip member");
        }
        int flags = stored.take();
        if ((flags & RESERVED) != 0) {
            throw new ZipException("the gzip header is damaged");
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(stored.take() | stored.take() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CHECK) != 0) {
            skip(2);
        }
        open = true;
    }

    /** Unpacks at least one byte; -1 at the end of the member, which is checked. */
    int read(byte[] target, int from, int most) throws IOException {
        int count = 0;
        while (count == 0) {
            if (inflater.finished()) {
                open = false;
                check();
                return -1;
            }
            if (inflater.needsInput()) {
                stored.lend(inflater);
            }
            try {
                count = inflater.inflate(target, from, most);
            } catch (DataFormatException e) {
                throw new ZipException("the gzip data is damaged");
            } finally {
                stored.takeBack(inflater, count);
            }
            if (inflater.needsDictionary()) {
                throw new ZipException("the gzip data is damaged");
            }
        }
        crc.update(target, from, count);
        return count;
    }

    private void check() throws IOException {
        if (fourBytes() != crc.getValue() || fourBytes() != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new ZipException("the gzip data is damaged, its check sum is wrong");
        }
    }

    private long fourBytes() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            value |= (long) stored.take() << shift;
        }
        return value;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            stored.take();
        }
    }

    private void skipText() throws IOException {
        for (int length = 0; stored.take() != 0; length++) {
            if (length == MAX_TEXT) {
                throw new ZipException("the gzip header is damaged");
            }
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
