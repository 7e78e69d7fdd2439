package org.rasid.monitor.alert.outbox;

import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * What the alerts must not forget, in one file. All that is done in a {@link #step} is kept or lost together: MVStore
 * writes the changes of all maps as one chunk with a checksum, and begins after a crash from the last whole chunk. It
 * commits nowhere else, for its own timer and limit of memory are off; and each chunk is forced to the disk.
 */
public final class Outbox implements AutoCloseable {
    /** Chunks are written anew where less than this share of them, in percent, is still needed. */
    private static final int FILL_RATE = 50;

    private static final int COMPACTED_BYTES = 4 << 20;

    private final MVStore store;
    private final ReentrantLock lock = new ReentrantLock();
    private final Progress progress;
    private final Emissions emissions;
    private final Windows windows;
    private final Deliveries deliveries;

    private Outbox(MVStore store) {
        this.store = store;
        // what the last commits no longer need is overwritten at once: each was forced to the disk
        store.setRetentionTime(0);
        progress = new Progress(texts("progress"));
        emissions = new Emissions(numbers("emitted"), numbers("events"), texts("recent"), progress);
        windows = new Windows(numbers("windows"), texts("thresholds"));
        deliveries = new Deliveries(texts("pending"), texts("dead"), progress);
    }

    /**
     * Opens the file, or begins it.
     *
     * @throws IllegalStateException that names the file, where it is in use or not as it was left
     */
    public static Outbox open(Path file) {
        try {
            Outbox outbox = new Outbox(new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .open());
            outbox.step(() -> true);
            return outbox;
        } catch (MVStoreException e) {
            throw new IllegalStateException(
                    "the outbox of alerts " + file + " cannot be opened (" + e.getMessage()
                            + "); see that no other monitor uses it. Put away, it is begun anew, and forgets what was told",
                    e);
        }
    }

    /** Does something as a whole: when this returns it is on the disk; when it throws nothing was done. */
    public <T> T step(Supplier<T> work) {
        lock.lock();
        try {
            T done = work.get();
            store.commit();
            store.sync();
            return done;
        } catch (RuntimeException e) {
            if (!store.isClosed()) {
                store.rollback();
            }
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** Looks something up, not in the middle of a step. */
    public <T> T look(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Writes some of what is still needed anew, so that the space of the rest can be used again. Takes a fraction of a
     * second.
     */
    public void compact() {
        // MVStore's other ways of compaction move chunks, which fails now and then after a crash (h2database#4086)
        boolean unused = step(() -> store.compact(FILL_RATE, COMPACTED_BYTES));
    }

    /** How far the changes were looked at. */
    public Progress progress() {
        return progress;
    }

    /** What was told. */
    public Emissions emissions() {
        return emissions;
    }

    /** What the thresholds count. */
    public Windows windows() {
        return windows;
    }

    /** What is to be delivered. */
    public Deliveries deliveries() {
        return deliveries;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            store.close();
        } finally {
            lock.unlock();
        }
    }

    private MVMap<String, String> texts(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<String, String>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
    }

    private MVMap<String, Long> numbers(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<String, Long>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(LongDataType.INSTANCE));
    }
}
