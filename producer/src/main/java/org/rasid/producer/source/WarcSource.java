package org.rasid.producer.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a web archive: an item for each record, in their order. While a page is read on a thread of its own, the
 * records behind it are unpacked.
 */
final class WarcSource implements Source {
    /** Most records that wait for a page before them. */
    private static final int MOST_WAITING = 1000;

    private record Waiting(FutureTask<Item> item, int bytes, Position after) {}

    private final WarcRecords records;
    private final Runnable close;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final ExecutorService pages = Executors.newSingleThreadExecutor(WarcSource::thread);
    private long waitingBytes;
    private Position position;
    private boolean ended;

    /** @param close lets go of the archive */
    WarcSource(WarcRecords records, Runnable close, Position from) {
        this.records = records;
        this.close = close;
        position = from;
    }

    @Override
    public @Nullable Item next() {
        boolean more = !ended;
        while (isWaiting() && more) {
            if (waiting.size() < MOST_WAITING && waitingBytes < Limits.MAX_BYTES) {
                more = readOne();
            } else {
                help();
            }
        }
        Waiting first = ended ? null : waiting.poll();
        if (first == null) {
            return null;
        }
        waitingBytes -= first.bytes;
        position = first.after;
        return made(first.item);
    }

    /** Whether the next item is not there yet. */
    private boolean isWaiting() {
        Waiting first = waiting.peek();
        return first == null || !first.item.isDone();
    }

    private boolean readOne() {
        WarcRecords.Step step = records.next();
        if (step == null) {
            return false;
        }
        WarcItems.Yield yield = step.yield();
        FutureTask<Item> item = new FutureTask<>(yield.item()::get);
        if (yield.bytes() == 0) {
            item.run();
        } else {
            pages.execute(item);
        }
        waiting.add(new Waiting(item, yield.bytes(), step.after()));
        waitingBytes += yield.bytes();
        return true;
    }

    /**
     * Reads the last page that is not done here, for the other thread begins with the first; waits for that one if it is
     * alone. The other thread may be done with all of them at any time.
     */
    private void help() {
        Iterator<Waiting> backwards = waiting.descendingIterator();
        while (backwards.hasNext()) {
            FutureTask<Item> item = backwards.next().item;
            if (!item.isDone()) {
                if (backwards.hasNext()) {
                    item.run();
                } else {
                    made(item);
                }
                return;
            }
        }
    }

    private static Item made(FutureTask<Item> item) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return item.get();
                } catch (InterruptedException e) {
                    // a page takes some milliseconds, and whoever asked for the item looks at the flag
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("a page of the archive could not be read", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "pages of an archive");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public void close() {
        ended = true;
        pages.shutdownNow();
        close.run();
    }
}
