package org.rasid.monitor.view;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Numbers the values of a field from 0, in the order in which they turn up; a value keeps its number. Thread-safe. */
final class ValueNumbers {
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final List<String> values = new CopyOnWriteArrayList<>();

    /** Numbers these first. */
    ValueNumbers(List<String> first) {
        first.forEach(this::of);
    }

    int of(String value) {
        Integer known = numbers.get(value);
        return known == null ? add(value) : known;
    }

    String value(int number) {
        return values.get(number);
    }

    /** One more than the greatest number given so far. */
    int size() {
        return values.size();
    }

    private synchronized int add(String value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        int number = values.size();
        values.add(value);
        numbers.put(value, number);
        return number;
    }
}
