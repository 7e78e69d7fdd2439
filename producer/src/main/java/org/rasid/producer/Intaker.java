package org.rasid.producer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.checkpoint.CheckpointException;
import org.rasid.producer.progress.Progress;
import org.rasid.producer.progress.Snapshot;
import org.rasid.producer.send.ArticleSink;
import org.rasid.producer.send.SendException;
import org.rasid.producer.source.FeedStates;
import org.rasid.producer.source.Input;
import org.rasid.producer.source.Item;
import org.rasid.producer.source.OpenInput;
import org.rasid.producer.source.Position;

/**
 * Takes inputs in, each from where it was left, and notes how far they are. Several threads may read inputs of their own:
 * they read and fetch side by side, and their items are taken one at a time.
 */
public final class Intaker {
    private final Taking taking;
    private final Bookmarks bookmarks;
    private final ArticleSink sink;
    private final Tally tally;
    private final long limit;
    private final Progress progress;
    private final InstantSource clock;
    private final Instant start;

    Intaker(
            Taking taking,
            Bookmarks bookmarks,
            ArticleSink sink,
            Tally tally,
            long limit,
            Progress progress,
            InstantSource clock,
            Instant start) {
        this.taking = taking;
        this.bookmarks = bookmarks;
        this.sink = sink;
        this.tally = tally;
        this.limit = limit;
        this.progress = progress;
        this.clock = clock;
        this.start = start;
    }

    /** How an input was left. */
    public enum End {
        /** At its end. */
        WHOLE,
        /** At its end, as an earlier run had left it already. */
        BEFORE,
        /** Before it, since the run has sent as many articles as it may. */
        LIMIT,
        /** Before it, since the thread was interrupted. */
        INTERRUPTED
    }

    /** What is known of feeds from one poll to the next, kept with the checkpoint. */
    public FeedStates feeds() {
        return bookmarks;
    }

    /** Is told what became of an item. */
    public interface Witness {
        void took(Item item, Taken taken);
    }

    /** Whether the run has sent as many articles as it may. */
    synchronized boolean isFull() {
        return tally.accepted >= limit;
    }

    /**
     * Takes an input in.
     *
     * @param witness is told of each item, after it
     * @throws SendException where nothing more can be sent
     * @throws CheckpointException where the checkpoint cannot be written
     */
    public End take(Input input, Witness witness) throws SendException, CheckpointException, InterruptedException {
        String stamp = input.stamp();
        Optional<Position> from = begin(input, stamp);
        if (from.isEmpty()) {
            return End.BEFORE;
        }
        try (OpenInput open = input.open(from.get())) {
            return take(input, stamp, open, witness);
        }
    }

    private End take(Input input, @Nullable String stamp, OpenInput open, Witness witness)
            throws SendException, CheckpointException, InterruptedException {
        boolean whole = true;
        long counted = 0;
        while (!isFull()) {
            if (Thread.currentThread().isInterrupted()) {
                return End.INTERRUPTED;
            }
            Item item = open.next();
            boolean broken = item instanceof Item.Unreadable;
            if (broken && Thread.currentThread().isInterrupted()) {
                // it is the interrupt that broke it
                return End.INTERRUPTED;
            }
            whole &= !broken;
            long bytes = open.bytesRead();
            if (item == null) {
                end(input, stamp, open.position(), whole, bytes - counted);
                return End.WHOLE;
            }
            witness.took(item, take(item, input, stamp, open.position(), bytes - counted));
            counted = bytes;
        }
        return End.LIMIT;
    }

    private synchronized Optional<Position> begin(Input input, @Nullable String stamp) {
        return bookmarks.begin(input, stamp);
    }

    private synchronized Taken take(Item item, Input input, @Nullable String stamp, Position after, long bytes)
            throws SendException, CheckpointException, InterruptedException {
        Instant now = clock.instant();
        tally.bytesRead += bytes;
        Taken taken = taking.take(item, now);
        bookmarks.reached(input, stamp, after, false);
        bookmarks.writeWhenDue(sink, now);
        progress.update(new Snapshot(tally.bytesRead, sink.sent(), tally.skipped(), Duration.between(start, now)));
        return taken;
    }

    private synchronized void end(Input input, @Nullable String stamp, Position end, boolean whole, long bytes) {
        tally.bytesRead += bytes;
        Position again = input.again(end);
        bookmarks.reached(input, stamp, again == null ? end : again, whole && again == null);
    }

    /** Counts an input that an earlier run had taken in. */
    synchronized void passedOver(Input input) {
        tally.passedOver(new Item.Skipped(input.name(), "taken in before"));
    }

    /** Writes the checkpoint, if it is time, once all that it stands for has arrived. */
    public synchronized void writeWhenDue() throws SendException, CheckpointException {
        bookmarks.writeWhenDue(sink, clock.instant());
    }
}
