package org.rasid.producer.send;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.rasid.avro.Article;
import org.rasid.avro.RejectedArticle;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.serde.RegistryFaults;
import org.rasid.schemas.topic.Topics;

/** Reads what earlier runs sent, so that a run that goes on after a crash doubles nothing. */
public final class ReadBack implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<String, byte[]> consumer;
    private final Deserializer<Article> articles;
    private final Deserializer<RejectedArticle> rejections;
    private final Map<String, String> client;
    private final Faults faults;

    ReadBack(
            Consumer<String, byte[]> consumer,
            Deserializer<Article> articles,
            Deserializer<RejectedArticle> rejections,
            Map<String, String> client,
            Faults faults) {
        this.consumer = consumer;
        this.articles = articles;
        this.rejections = rejections;
        this.client = client;
        this.faults = faults;
    }

    /** Connects; {@code client} holds the settings of the Kafka client and of the serializers. */
    public static ReadBack connect(Map<String, String> client) throws SendException {
        Faults faults = new Faults(client);
        try {
            Map<String, Object> settings = new HashMap<>(client);
            settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "rasid-ingest-readback");
            settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
            settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
            settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
            settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
            Map<String, String> serde = ClientSettings.serde(client);
            return new ReadBack(
                    new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
                    AvroSerdes.load(Article.class, serde, false).deserializer(),
                    AvroSerdes.load(RejectedArticle.class, serde, false).deserializer(),
                    client,
                    faults);
        } catch (KafkaException e) {
            throw faults.broker(e, Topics.ARTICLES_RAW.name());
        }
    }

    /** Where the topics of the producer end now. */
    public TopicEnds ends() throws SendException {
        Map<String, Long> ends = new HashMap<>();
        for (String topic : List.of(Topics.ARTICLES_RAW.name(), Topics.ARTICLES_REJECTED.name())) {
            ended(topic).forEach((partition, end) -> ends.put(partition.toString(), end));
        }
        return new TopicEnds(ends);
    }

    /**
     * Tells of all that came after {@code since}, and of as many of the latest articles before that.
     *
     * @param latest number of articles in all partitions together, about
     * @throws SendException also where the topics end before {@code since}: they are not those that it is of
     */
    public void read(TopicEnds since, int latest, Arrivals arrivals) throws SendException {
        read(Topics.ARTICLES_RAW.name(), since, latest, (message, late) -> {
            if (message.value() == null) {
                arrivals.deletion(message.key());
            } else {
                value(articles, message).ifPresent(article -> arrivals.article(article, late));
            }
        });
        read(Topics.ARTICLES_REJECTED.name(), since, 0, (message, late) -> {
            if (message.value() != null) {
                value(rejections, message).ifPresent(arrivals::rejection);
            }
        });
    }

    /** What is done with a record. */
    private interface Reader {
        void read(ConsumerRecord<String, byte[]> message, boolean late) throws SendException;
    }

    /** The value; empty where it is none that this producer wrote, which the streams app tells of. */
    private <T> Optional<T> value(Deserializer<T> values, ConsumerRecord<String, byte[]> message) throws SendException {
        try {
            return Optional.of(values.deserialize(message.topic(), message.value()));
        } catch (RuntimeException e) {
            if (RegistryFaults.isOutage(e)) {
                throw faults.serializer(e, message.topic());
            }
            return Optional.empty();
        }
    }

    private void read(String topic, TopicEnds since, int latest, Reader each) throws SendException {
        Map<TopicPartition, Long> ends = ended(topic);
        try {
            Set<TopicPartition> open = begin(topic, since, latest, ends);
            while (!open.isEmpty()) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                    long mark = since.of(topic, message.partition()).orElse(0);
                    each.read(message, message.offset() >= mark);
                }
                open.removeIf(partition -> consumer.position(partition) >= end(ends, partition));
                consumer.pause(consumer.assignment().stream()
                        .filter(partition -> !open.contains(partition))
                        .toList());
            }
        } catch (KafkaException e) {
            throw faults.broker(e, topic);
        }
    }

    /** Places the consumer; returns the partitions in which there is something to read. */
    private Set<TopicPartition> begin(String topic, TopicEnds since, int latest, Map<TopicPartition, Long> ends)
            throws SendException {
        consumer.assign(ends.keySet());
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(ends.keySet());
        for (TopicPartition partition : ends.keySet()) {
            long end = end(ends, partition);
            long mark = since.of(topic, partition.partition()).orElse(0);
            if (mark > end) {
                throw new SendException(
                        "topic " + topic + " on " + client.get("bootstrap.servers") + " ends before what the checkpoint"
                                + " tells, so it is another one; check --bootstrap-servers, or remove the checkpoint"
                                + " to take all in from the beginning",
                        null);
            }
            long from = Math.min(mark, end - latest / ends.size());
            consumer.seek(partition, Math.max(from, beginnings.getOrDefault(partition, 0L)));
        }
        return ends.keySet().stream()
                .filter(partition -> consumer.position(partition) < end(ends, partition))
                .collect(Collectors.toSet());
    }

    private Map<TopicPartition, Long> ended(String topic) throws SendException {
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map((PartitionInfo info) -> new TopicPartition(topic, info.partition()))
                    .toList();
            return consumer.endOffsets(partitions);
        } catch (KafkaException e) {
            throw faults.broker(e, topic);
        }
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }

    @Override
    public void close() {
        consumer.close();
        articles.close();
        rejections.close();
    }
}
