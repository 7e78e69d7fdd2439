package org.rasid.bench.monitor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;

/** Durations in microseconds. For one thread. */
final class Latencies {
    private long[] micros = new long[1 << 10];
    private int count;

    void add(long duration) {
        if (count == micros.length) {
            micros = Arrays.copyOf(micros, 2 * count);
        }
        micros[count++] = duration;
    }

    void addAll(Latencies others) {
        for (int i = 0; i < others.count; i++) {
            add(others.micros[i]);
        }
    }

    int count() {
        return count;
    }

    /** How many there are, and in milliseconds how long the given shares of them and the longest took. */
    ObjectNode summary() {
        Arrays.sort(micros, 0, count);
        return JsonNodeFactory.instance
                .objectNode()
                .put("count", count)
                .put("p50", at(0.50))
                .put("p95", at(0.95))
                .put("p99", at(0.99))
                .put("max", at(1));
    }

    private double at(double share) {
        return count == 0 ? 0 : micros[(int) Math.min(count - 1L, (long) (share * count))] / 1e3;
    }
}
