package org.rasid.monitor.filter;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Event;

/** An event under test by many filters: its words are cut once, by the first that asks. Thread-safe. */
public final class Subject {
    private final Event event;
    private volatile @Nullable Set<String> words;

    /** Takes an event that does not change any more. */
    public Subject(Event event) {
        this.event = event;
    }

    Event event() {
        return event;
    }

    Set<String> words() {
        Set<String> known = words;
        if (known == null) {
            known = EventText.words(EventText.of(event));
            words = known;
        }
        return known;
    }
}
