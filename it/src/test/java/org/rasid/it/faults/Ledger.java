package org.rasid.it.faults;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.rasid.it.order.Delivery;

/**
 * What was sent to articles.raw, and what the brokers said they have: in memory, and line by line in a file that knows
 * nothing of the topics.
 */
final class Ledger implements AutoCloseable {
    private final PrintWriter file;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, Long> ends = new HashMap<>();
    private final List<String> failures = new ArrayList<>();
    private int acknowledged;

    Ledger(Path path) throws IOException {
        file = new PrintWriter(Files.newBufferedWriter(path), true);
    }

    /**
     * A record that was sent.
     *
     * @param key of the record, as text; a dash for none
     * @param content hash of its value, or of the body of an article that another program sent
     */
    record Entry(
            String key,
            String content,
            @Nullable Delivery delivery,
            @Nullable Outcome parked) {
        /** What tells it from others. */
        String identity() {
            return key + " " + content;
        }
    }

    synchronized int sent(Entry entry) {
        entries.add(entry);
        file.println("sent\t" + entries.size() + "\t" + entry.key() + "\t" + entry.content() + "\t"
                + Objects.requireNonNullElse(entry.parked(), "by its latest version"));
        return entries.size();
    }

    synchronized void acknowledged(int number, RecordMetadata place) {
        acknowledged++;
        ends.merge(place.partition(), place.offset() + 1, Math::max);
        file.println("acknowledged\t" + number + "\t" + place);
    }

    /** All records from that number on, by a program that says that it has sent them. */
    synchronized void acknowledgedAll(int count) {
        acknowledged += count;
        file.println("acknowledged\t" + count + " of a run");
    }

    synchronized void failed(int number, Exception cause) {
        failures.add(number + ": " + cause);
        file.println("failed\t" + number + "\t" + cause);
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    synchronized int acknowledged() {
        return acknowledged;
    }

    synchronized boolean isSettled() {
        return acknowledged + failures.size() == entries.size();
    }

    synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    /** Behind the last offset that was acknowledged on each partition. */
    synchronized Map<Integer, Long> ends() {
        return Map.copyOf(ends);
    }

    @Override
    public void close() {
        file.close();
    }
}
