package org.rasid.bench.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.rasid.avro.Event;

/**
 * All that is published: at first so many events, every {@value #CHANGED_EARLY}th of them in {@value #EARLY_VERSIONS}
 * versions, and then one change after another.
 */
final class History {
    /** Revisions of later changes are greater than this, and tell which change it is. */
    static final long FIRST_CHANGE = 1_000_000_000;

    static final int CHANGED_EARLY = 50;
    private static final int EARLY_VERSIONS = 3;

    private final InventedEvents events = new InventedEvents();
    private final Map<String, String> client;
    private final long count;

    History(Map<String, String> client, long count) {
        this.client = client;
        this.count = count;
    }

    void fill(int threads) throws Exception {
        ExecutorService fillers = Executors.newFixedThreadPool(threads);
        List<Future<?>> filling = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int first = i;
            filling.add(fillers.submit((Callable<?>) () -> {
                fill(first, threads);
                return first;
            }));
        }
        for (Future<?> filler : filling) {
            filler.get();
        }
        fillers.shutdown();
    }

    Publisher publisher() {
        return new Publisher(client, 0);
    }

    /** The change of that number. */
    Change change(long serial) {
        long number = serial % count;
        int version = versions(number) + Math.toIntExact(serial / count);
        return new Change(FIRST_CHANGE + serial, events.event(number, version), events.event(number, version + 1));
    }

    /** An event that changes. */
    record Change(long revision, Event before, Event after) {
        void publish(Publisher publisher, Instant at) {
            publisher.publish(after, "updated", revision, at);
        }
    }

    private void fill(int first, int step) throws Exception {
        try (Publisher publisher = new Publisher(client, 100)) {
            for (long number = first; number < count; number += step) {
                for (int version = 1; version <= versions(number); version++) {
                    Event event = events.event(number, version);
                    publisher.publish(event, version == 1 ? "created" : "updated", version, event.getLastReported());
                }
            }
            publisher.flush();
        }
    }

    private static int versions(long number) {
        return number % CHANGED_EARLY == 0 ? EARLY_VERSIONS : 1;
    }
}
