package org.rasid.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * An input whose reads end with an {@link InterruptedIOException} when the thread that reads is interrupted; its interrupt
 * flag stays set. A terminal or an idle pipe would hold the thread until somebody writes. For one reading thread; nothing
 * is read ahead before the first read.
 */
final class InterruptibleInput extends InputStream {
    private static final int CHUNK_BYTES = 1 << 16;
    private static final int CHUNKS_AHEAD = 4;
    private static final byte[] END = {};

    private final InputStream in;
    private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(CHUNKS_AHEAD);
    private volatile @Nullable IOException failure;
    private byte[] current = END;
    private int at;
    private boolean started;
    private boolean ended;

    InterruptibleInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == current.length && !nextChunk()) {
            return -1;
        }
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, into, from, count);
        at += count;
        return count;
    }

    private boolean nextChunk() throws IOException {
        if (ended) {
            return false;
        }
        if (!started) {
            started = true;
            Thread pump = new Thread(this::pump, "rasid-input");
            pump.setDaemon(true);
            pump.start();
        }
        try {
            current = chunks.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted");
            interrupted.initCause(e);
            throw interrupted;
        }
        at = 0;
        ended = current.length == 0;
        IOException broke = failure;
        if (ended && broke != null) {
            throw broke;
        }
        return !ended;
    }

    private void pump() {
        byte[] buffer = new byte[CHUNK_BYTES];
        try {
            for (int count = fill(buffer); count >= 0; count = fill(buffer)) {
                if (count > 0) {
                    chunks.put(Arrays.copyOf(buffer, count));
                }
            }
            chunks.put(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int fill(byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            failure = e;
            return -1;
        }
    }
}
