package org.rasid.producer.topic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.source.Input;
import org.rasid.producer.source.Inputs;
import org.rasid.producer.source.Item;
import org.rasid.producer.source.OpenInput;
import org.rasid.producer.source.Position;

/**
 * Reads a topic whose values are articles in JSON, as lines of JSONL files are. Each partition is an input, from where it
 * was left to where it ends when it is opened. One thread at a time.
 */
public final class TopicReader implements AutoCloseable {
    /** What the name of such an input begins with. */
    public static final String SCHEME = "kafka:";

    private final Map<String, String> client;
    private final String topic;
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;

    /**
     * Connects to nothing yet.
     *
     * @param client settings of the Kafka client, {@code bootstrap.servers} among them
     */
    public TopicReader(Map<String, String> client, String topic) {
        this.client = Map.copyOf(client);
        this.topic = topic;
    }

    /** The partitions as they are now; where they cannot be had, one input that says why. */
    public Inputs inputs() {
        List<Input> found = new ArrayList<>();
        try {
            TopicDescription description = describe();
            description.partitions().stream()
                    .sorted(Comparator.comparing(info -> info.partition()))
                    .forEach(info -> found.add(new Partition(
                            new TopicPartition(topic, info.partition()),
                            description.topicId().toString())));
        } catch (IOException e) {
            found.add(new Unread(SCHEME + topic, String.valueOf(e.getMessage())));
        }
        Iterator<Input> inputs = found.iterator();
        return new Inputs() {
            @Override
            public @Nullable Input next() {
                return inputs.hasNext() ? inputs.next() : null;
            }

            @Override
            public void close() {
                // the reader is used again
            }
        };
    }

    private TopicDescription describe() throws IOException {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "rasid-ingest-topic");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 8_000);
        try (Admin admin = Admin.create(settings)) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .values()
                    .iterator()
                    .next();
        } catch (ExecutionException e) {
            throw new IOException("cannot be read: " + String.valueOf(e.getCause()), e);
        } catch (KafkaException e) {
            throw new IOException("cannot be read: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        if (consumer == null) {
            Map<String, Object> settings = new HashMap<>(client);
            settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "rasid-ingest-topic");
            settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
            settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
            settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
            settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
            consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }
        return consumer;
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }

    private final class Partition implements Input {
        private final TopicPartition partition;
        private final String topicId;

        private Partition(TopicPartition partition, String topicId) {
            this.partition = partition;
            this.topicId = topicId;
        }

        @Override
        public String name() {
            return SCHEME + partition;
        }

        @Override
        public String stamp() {
            return topicId;
        }

        @Override
        public Position again(Position end) {
            return end;
        }

        @Override
        public OpenInput open(Position from) {
            return new OpenInput(name(), from, () -> {
                try {
                    PartitionSource source = new PartitionSource(consumer(), partition, from);
                    return new OpenInput.Opened(source, source::bytesRead);
                } catch (KafkaException e) {
                    throw new IOException(e.toString(), e);
                }
            });
        }
    }

    private record Unread(String name, String detail) implements Input {
        @Override
        public @Nullable String stamp() {
            return null;
        }

        @Override
        public OpenInput open(Position from) {
            return OpenInput.ofItem(new Item.Unreadable(name, detail), from);
        }
    }
}
