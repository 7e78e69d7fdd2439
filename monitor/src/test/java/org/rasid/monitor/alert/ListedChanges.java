package org.rasid.monitor.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.rasid.avro.Event;
import org.rasid.monitor.view.Change;

/** A log of changes in memory. */
final class ListedChanges implements Changes {
    private final List<Change> all = new ArrayList<>();
    private final Map<String, Event> states = new HashMap<>();
    private String epoch = "first";
    private boolean complete = true;

    /** Opens when somebody asks for changes, which is after it began at the end. */
    final CountDownLatch asked = new CountDownLatch(1);

    synchronized void add(Event event, Instant at) {
        long sequence = all.size() + 1L;
        all.add(new Change(sequence, at, "seen", sequence, event, states.put(event.getId(), event)));
    }

    /** It is not complete then. */
    synchronized void beginAnew() {
        epoch = "second";
        complete = false;
        all.clear();
        states.clear();
    }

    synchronized void complete() {
        complete = true;
    }

    @Override
    public synchronized String epoch() {
        return epoch;
    }

    @Override
    public synchronized boolean isComplete() {
        return complete;
    }

    @Override
    public synchronized List<Change> after(long sequence, int atMost) {
        asked.countDown();
        return all.stream()
                .filter(change -> change.sequence() > sequence)
                .limit(atMost)
                .toList();
    }

    @Override
    public synchronized long last() {
        return all.size();
    }
}
