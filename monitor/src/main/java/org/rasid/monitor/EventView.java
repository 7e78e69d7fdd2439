package org.rasid.monitor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.rasid.avro.Event;

/** The latest state of every event, rebuilt from the compacted topics at each start. Thread-safe. */
final class EventView {
    private final Map<String, EventChange> latest = new HashMap<>();
    private final Set<Consumer<EventChange>> listeners = new CopyOnWriteArraySet<>();
    private long sequence;

    /** Takes in a new state and tells the listeners. */
    void accept(Event event, String kind, long revision) {
        EventChange change;
        synchronized (this) {
            change = new EventChange(++sequence, event, kind, revision);
            latest.put(event.getId(), change);
        }
        listeners.forEach(listener -> listener.accept(change));
    }

    /** The events that a reader wants, the latest change first. */
    synchronized List<EventChange> list(Predicate<Event> wanted, int limit) {
        List<EventChange> changes = new ArrayList<>();
        for (EventChange change : latest.values()) {
            if (wanted.test(change.event())) {
                changes.add(change);
            }
        }
        changes.sort(Comparator.comparingLong(EventChange::sequence).reversed());
        return List.copyOf(changes.subList(0, Math.min(limit, changes.size())));
    }

    synchronized Optional<EventChange> get(String id) {
        return Optional.ofNullable(latest.get(id));
    }

    synchronized int size() {
        return latest.size();
    }

    /** Calls the listener, on the thread that reads the topics, for every later change; it must not block. */
    void subscribe(Consumer<EventChange> listener) {
        listeners.add(listener);
    }

    void unsubscribe(Consumer<EventChange> listener) {
        listeners.remove(listener);
    }
}
