package org.rasid.bench.monitor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Readers that ask at the same time, in a process of their own. */
public final class Readers {
    private static final double WARM_UP_SECONDS = 10;

    private Readers() {}

    /**
     * Arguments: address of the monitor, number of events in it, readers, seconds, and requests of a reader a second, 0 for
     * as many as it gets answered. Prints what they saw as JSON.
     */
    public static void main(String[] args) throws InterruptedException {
        long count = Long.parseLong(args[1]);
        InventedEvents events = new InventedEvents();
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            readers.add(new Reader(args[0], new Requests(events, count, new Random(i))));
        }
        double aSecond = Double.parseDouble(args[4]);
        long between = aSecond == 0 ? 0 : (long) (1e9 / aSecond);
        run(readers, WARM_UP_SECONDS, between);
        readers.forEach(Reader::clear);
        double seconds = run(readers, Double.parseDouble(args[3]), between);
        System.out.println(told(readers, seconds).put("aSecond", aSecond));
    }

    /** Seconds that it took. */
    private static double run(List<Reader> readers, double seconds, long between) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Thread> threads = readers.stream()
                .map(reader -> new Thread(() -> reader.runUntil(end, between)))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static ObjectNode told(List<Reader> readers, double seconds) {
        ObjectNode kinds = JsonNodeFactory.instance.objectNode();
        Latencies all = new Latencies();
        for (Kind kind : Kind.values()) {
            Latencies ofKind = new Latencies();
            readers.forEach(reader -> ofKind.addAll(reader.took().getOrDefault(kind, new Latencies())));
            all.addAll(ofKind);
            kinds.set(kind.name().toLowerCase(Locale.ROOT), ofKind.summary());
        }
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("readers", readers.size());
        told.put("requestsASecond", Math.round(all.count() / seconds));
        told.put(
                "bytesASecond",
                Math.round(readers.stream().mapToLong(Reader::bytes).sum() / seconds));
        told.put("errors", readers.stream().mapToInt(Reader::errors).sum());
        told.set("all", all.summary());
        told.set("kinds", kinds);
        return told;
    }
}
