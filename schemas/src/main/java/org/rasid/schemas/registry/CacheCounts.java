package org.rasid.schemas.registry;

import java.util.concurrent.atomic.LongAdder;

/** What caches were asked for, and how much they hold together. Thread-safe. */
final class CacheCounts {
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder size = new LongAdder();

    void hit() {
        hits.increment();
    }

    void miss() {
        misses.increment();
    }

    void resized(int by) {
        size.add(by);
    }

    long hits() {
        return hits.sum();
    }

    long misses() {
        return misses.sum();
    }

    long size() {
        return size.sum();
    }
}
