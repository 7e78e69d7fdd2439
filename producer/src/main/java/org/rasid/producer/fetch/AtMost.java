package org.rasid.producer.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of which no more than so many bytes are taken; to go on would fail with a {@link TooLargeException}. */
final class AtMost extends FilterInputStream {
    private final long max;
    private long taken;

    AtMost(InputStream in, long max) {
        super(in);
        this.max = max;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws TooLargeException {
        taken += read;
        if (taken > max) {
            throw new TooLargeException(max);
        }
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        taken += skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
