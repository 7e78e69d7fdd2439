package org.rasid.monitor.view;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.rasid.avro.EventType;

/** Counts events by type. */
public final class Tally {
    private final Map<EventType, Integer> types = new EnumMap<>(EventType.class);
    private int count;

    void add(EventType type) {
        add(type, 1);
    }

    void add(Tally other) {
        other.types.forEach(this::add);
    }

    /** All of them. */
    public int count() {
        return count;
    }

    /** Those of each type that there is. */
    public Map<EventType, Integer> types() {
        return Collections.unmodifiableMap(types);
    }

    private void add(EventType type, int more) {
        types.merge(type, more, Integer::sum);
        count += more;
    }
}
