package org.rasid.it.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.rasid.it.cluster.Cluster;
import org.rasid.schemas.header.CloudEventAttributes;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.topic.Topics;

/**
 * Reads committed events from the first one on, and sees to it that the revisions of each id go 1, 2, 3 and that nothing
 * comes twice. It also knows when the first event came of what stands behind a place of articles.raw.
 */
final class Witness implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread = new Thread(this::follow, "witness");
    private final Map<String, Long> revisions = new HashMap<>();
    private final Set<String> states = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private Map<Integer, Long> mark = Map.of();
    private final Set<Integer> through = new HashSet<>();
    private long markedAt;
    private long nextNanos;
    private long allNanos;

    Witness(Cluster cluster) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        cluster.bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "none",
                        "enable.auto.commit",
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = Topics.allEvents().stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread.setDaemon(true);
        thread.start();
    }

    /** Something happens now, at which articles.raw ends there on each partition. */
    synchronized void mark(Map<Integer, Long> ends) {
        mark = ends;
        through.clear();
        markedAt = System.nanoTime();
        nextNanos = 0;
        allNanos = 0;
    }

    /** Whether there are events of articles behind the mark, of every partition. */
    synchronized boolean isPastMark() {
        return allNanos > 0;
    }

    /** From the mark to the next committed event; zero where there was none. */
    synchronized Duration toNext() {
        return Duration.ofNanos(nextNanos);
    }

    /** From the mark until there was an event of an article behind the mark from each partition; zero: not yet. */
    synchronized Duration toAll() {
        return Duration.ofNanos(allNanos);
    }

    /** What was wrong. */
    synchronized List<String> faults() {
        return faults.stream().filter(fault -> !fault.startsWith(Poison.KEY)).toList();
    }

    private void follow() {
        try {
            while (true) {
                consumer.poll(Duration.ofMillis(20)).forEach(this::take);
            }
        } catch (WakeupException e) {
            // close() asked for this
        } catch (RuntimeException e) {
            fault("the witness has failed: " + e);
        }
    }

    private synchronized void fault(String what) {
        faults.add(what);
    }

    private synchronized void take(ConsumerRecord<String, byte[]> record) {
        long revision =
                HeaderCatalogue.REVISION.of(record.headers()).map(Long::valueOf).orElse(-1L);
        String change = HeaderCatalogue.CHANGE.of(record.headers()).orElse("");
        long before = revisions.getOrDefault(record.key(), 0L);
        revisions.put(record.key(), revision);
        if (revision != before + 1) {
            faults.add(record.key() + " has revision " + revision + " after " + before);
        }
        if (change.equals("created") != (revision == 1)) {
            faults.add(record.key() + " is told as " + change + " at revision " + revision);
        }
        if (!states.add(CloudEventAttributes.ID.of(record.headers()).orElse(record.key()))) {
            faults.add(record.key() + " has a ce_id twice");
        }
        time(HeaderCatalogue.ORIGIN.of(record.headers()).orElse(""));
    }

    private void time(String origin) {
        String[] place = origin.split("/", -1);
        if (mark.isEmpty() || place.length != 3) {
            return;
        }
        long now = System.nanoTime() - markedAt;
        if (nextNanos == 0) {
            nextNanos = now;
        }
        int partition = Integer.parseInt(place[1]);
        Long end = mark.get(partition);
        if (end != null && Long.parseLong(place[2]) >= end) {
            through.add(partition);
        }
        if (allNanos == 0 && through.containsAll(mark.keySet())) {
            allNanos = now;
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        consumer.close();
    }
}
