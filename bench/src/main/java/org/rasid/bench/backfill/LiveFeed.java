package org.rasid.bench.backfill;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.rasid.avro.Mention;
import org.rasid.producer.article.Admission;
import org.rasid.producer.article.Intake;
import org.rasid.producer.send.SendException;
import org.rasid.producer.send.Sender;
import org.rasid.producer.source.Item;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.Topics;

/** Articles that come in one after another, and how long each takes to its committed mention. */
final class LiveFeed implements AutoCloseable {
    private static final String BODY =
            "قتل جنديان عراقيان، اليوم الاثنين، في هجوم بطائرة مسيرة على قاعدة عين الأسد في محافظة الأنبار.";
    /** A Monday, as the text says. */
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Sender sender;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Deserializer<Mention> mentions;
    private int number;

    LiveFeed(Map<String, String> client) throws SendException {
        sender = Sender.connect(client, null);
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.EVENTS_MENTIONS.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        mentions = AvroSerdes.load(Mention.class, client, false).deserializer();
    }

    /**
     * Sends articles and waits for their mentions.
     *
     * @return milliseconds that each took, in ascending order
     */
    List<Double> latencies(int articles, Duration between) throws SendException, InterruptedException {
        Map<String, Long> sent = new HashMap<>();
        List<Double> took = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        long next = System.nanoTime();
        long end = next + between.multipliedBy(articles).plus(LONGEST).toNanos();
        for (int left = articles; left > 0 || took.size() < articles; ) {
            if (left > 0 && System.nanoTime() >= next) {
                String id = "live-" + number++;
                sent.put(id, System.nanoTime());
                send(id);
                next += between.toNanos();
                left--;
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(1))) {
                if (record.value() != null) {
                    String id =
                            mentions.deserialize(record.topic(), record.value()).getArticleId();
                    Long from = sent.get(id);
                    if (from != null && seen.add(id)) {
                        took.add((System.nanoTime() - from) / 1e6);
                    }
                }
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(articles - took.size() + " live articles did not come through");
            }
            TimeUnit.MICROSECONDS.sleep(100);
        }
        took.sort(null);
        return took;
    }

    private void send(String id) throws SendException {
        Instant now = InstantSource.system().instant();
        Item.Candidate candidate = new Item.Candidate(
                id,
                0,
                id,
                "live",
                null,
                "هجوم على قاعدة عين الأسد",
                BODY,
                FIRST.plusWeeks(number).toString(),
                null,
                null);
        Admission.Accepted accepted = (Admission.Accepted) Intake.admit(candidate, now);
        sender.send(accepted.article(), accepted.timestamp());
    }

    @Override
    public void close() {
        sender.close();
        consumer.close();
    }
}
