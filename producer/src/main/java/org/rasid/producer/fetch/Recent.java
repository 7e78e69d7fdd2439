package org.rasid.producer.fetch;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was not asked for the longest time. */
final class Recent<K, V> extends LinkedHashMap<K, V> {
    private final int capacity;

    Recent(int capacity) {
        super(16, 0.75f, true);
        this.capacity = capacity;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > capacity;
    }
}
