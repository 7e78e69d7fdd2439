package org.rasid.monitor.view;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.rasid.avro.EventType;

/** Counts events by type. */
public final class Tally {
    private static final EventType[] TYPES = EventType.values();

    private final int[] counts = new int[TYPES.length];

    /** Takes the number of a type, as {@link KeywordNumbers} gives it. */
    void add(int type) {
        counts[type]++;
    }

    void add(Tally other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    /** All of them. */
    public int count() {
        int all = 0;
        for (int count : counts) {
            all += count;
        }
        return all;
    }

    /** Those of each type that there is. */
    public Map<EventType, Integer> types() {
        Map<EventType, Integer> types = new EnumMap<>(EventType.class);
        for (int type = 0; type < counts.length; type++) {
            if (counts[type] > 0) {
                types.put(TYPES[type], counts[type]);
            }
        }
        return Collections.unmodifiableMap(types);
    }
}
