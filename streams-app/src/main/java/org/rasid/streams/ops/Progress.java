package org.rasid.streams.ops;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.topology.EventTopology;

/**
 * How far the app is with the articles that were in articles.raw at one moment. Not for use by several threads.
 *
 * <p>Comparing offsets would not do: the marker at the end of a transaction has an offset too, and nobody commits it. So
 * the rest of a partition is read, and only a record in it counts as work left.
 */
public final class Progress implements AutoCloseable {
    private static final Duration READ_TIMEOUT = Duration.ofMillis(500);

    private final StreamsSettings settings;
    private final Admin admin;
    private final Consumer<byte[], byte[]> reader;
    private final Map<TopicPartition, Long> articles;

    private Progress(StreamsSettings settings, @Nullable Map<TopicPartition, Long> ends) {
        this.settings = settings;
        admin = Clients.admin(settings);
        reader = Clients.reader(settings);
        articles = ends == null
                ? ends(List.of(Topics.ARTICLES_RAW.name()), IsolationLevel.READ_UNCOMMITTED)
                : Map.copyOf(ends);
    }

    /**
     * Progress towards all that is in articles.raw now.
     *
     * @throws IllegalStateException where the brokers cannot be asked
     */
    public static Progress upToNow(StreamsSettings settings) {
        return new Progress(settings, null);
    }

    /**
     * Progress towards some offsets of articles.raw.
     *
     * @param ends by partition, exclusive
     */
    public static Progress upTo(StreamsSettings settings, Map<TopicPartition, Long> ends) {
        return new Progress(settings, ends);
    }

    /** Records that articles.raw held at that moment; an upper bound, since it counts markers. */
    public long total() {
        Map<TopicPartition, Long> first =
                offsets(articles.keySet().stream().toList(), OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
        return articles.entrySet().stream()
                .mapToLong(end -> end.getValue() - first.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /**
     * What is left to do.
     *
     * @param articles records of articles.raw still to be read; an upper bound, since it counts markers
     * @param mentions changes of mentions still to be deduplicated; an upper bound too, and 0 while articles are left
     * @param unseenResults whether results are written that no reader of committed records sees yet
     */
    public record Remaining(long articles, long mentions, boolean unseenResults) {
        /** Whether all is done, and its results can be read. */
        public boolean caughtUp() {
            return articles == 0 && mentions == 0 && !unseenResults;
        }
    }

    /**
     * Asks the brokers.
     *
     * @throws IllegalStateException where they cannot be asked
     */
    public Remaining remaining() {
        long articlesLeft = left(articles);
        if (articlesLeft > 0) {
            return new Remaining(articlesLeft, 0, false);
        }
        // Asked only now: an article and what it sends are committed together, so by now all of it is written.
        Map<TopicPartition, Long> mentions =
                ends(List.of(EventTopology.mentionsByBlock(settings.applicationId())), IsolationLevel.READ_UNCOMMITTED);
        long mentionsLeft = left(mentions);
        return new Remaining(0, mentionsLeft, mentionsLeft == 0 && unseenResults());
    }

    @Override
    public void close() {
        reader.close();
        admin.close();
    }

    private long left(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> starts = starts(ends);
        long left = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            long start = starts.getOrDefault(end.getKey(), 0L);
            if (start < end.getValue() && hasRecord(end.getKey(), start, end.getValue())) {
                left += end.getValue() - start;
            }
        }
        return left;
    }

    /** Where the app goes on: its committed offset, else the first one there is. */
    private Map<TopicPartition, Long> starts(Map<TopicPartition, Long> partitions) {
        Map<TopicPartition, Long> starts = new HashMap<>(
                offsets(partitions.keySet().stream().toList(), OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED));
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(settings.applicationId())
                    .partitionsToOffsetAndMetadata()
                    .get();
            committed.forEach((partition, offset) -> {
                if (offset != null) {
                    starts.merge(partition, offset.offset(), Math::max);
                }
            });
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw TopicCheck.unreachable(settings, e);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        return starts;
    }

    /** False only where it is sure that no committed record is from start to end, and none can come. */
    private boolean hasRecord(TopicPartition partition, long start, long end) {
        reader.assign(List.of(partition));
        reader.seek(partition, start);
        boolean found = !reader.poll(READ_TIMEOUT).isEmpty();
        while (!found && reader.position(partition) < end) {
            long before = reader.position(partition);
            found = !reader.poll(READ_TIMEOUT).isEmpty();
            if (!found && reader.position(partition) == before) {
                // An open transaction holds the reader back: what it holds may yet be work.
                return true;
            }
        }
        // A record beyond the end came after the moment that is asked for.
        return found && reader.position(partition) <= end;
    }

    private boolean unseenResults() {
        return hidesRecords(
                settings.topics().outputs().stream().map(TopicSpec::name).toList());
    }

    /**
     * Whether the topics hold something that no reader of committed records sees yet: a transaction is open, and hides what
     * others have committed behind it too.
     *
     * @throws IllegalStateException where the brokers cannot be asked
     */
    public boolean hidesRecords(List<String> topics) {
        Map<TopicPartition, Long> written = ends(topics, IsolationLevel.READ_UNCOMMITTED);
        return !ends(topics, IsolationLevel.READ_COMMITTED).equals(written);
    }

    /** The ends of all partitions of the topics; a topic that does not exist has none. */
    private Map<TopicPartition, Long> ends(List<String> topics, IsolationLevel isolation) {
        List<TopicPartition> partitions = new ArrayList<>();
        admin.describeTopics(topics).topicNameValues().forEach((topic, description) -> {
            try {
                TopicDescription found = description.get();
                found.partitions().forEach(p -> partitions.add(new TopicPartition(topic, p.partition())));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw TopicCheck.unreachable(settings, e);
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        });
        return offsets(partitions, OffsetSpec.latest(), isolation);
    }

    private Map<TopicPartition, Long> offsets(
            List<TopicPartition> partitions, OffsetSpec spec, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> query = new HashMap<>();
        partitions.forEach(partition -> query.put(partition, spec));
        ListOffsetsResult result = admin.listOffsets(query, new ListOffsetsOptions(isolation));
        Map<TopicPartition, Long> offsets = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (TopicPartition partition : partitions) {
            try {
                offsets.put(partition, result.partitionResult(partition).get().offset());
            } catch (ExecutionException e) {
                throw TopicCheck.unreachable(settings, e);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
        return offsets;
    }

    private IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return TopicCheck.unreachable(settings, e);
    }
}
