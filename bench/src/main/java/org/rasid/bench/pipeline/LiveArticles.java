package org.rasid.bench.pipeline;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.rasid.avro.Article;
import org.rasid.avro.Mention;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.schemas.topic.Topics;

/** Articles that are sent at a steady rate, and how long each takes to its first committed mention. */
final class LiveArticles implements AutoCloseable {
    private static final long AFTERWARDS = Duration.ofSeconds(5).toNanos();

    private final Kind kind;
    private final History history;
    private final Map<String, String> client;
    private final KafkaProducer<String, Article> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Deserializer<Mention> mentions;
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private Future<RecordMetadata> last = CompletableFuture.failedFuture(new IllegalStateException("nothing was sent"));
    private int next;

    /**
     * @param first number of the first article, none of which was sent before
     */
    LiveArticles(Kind kind, History history, int first, Map<String, String> client) {
        this.kind = kind;
        this.history = history;
        this.next = first;
        this.client = client;
        Serializer<Article> values =
                AvroSerdes.load(Article.class, client, false).serializer();
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("compression.type", "zstd");
        settings.put("linger.ms", 2);
        producer = new KafkaProducer<>(settings, new StringSerializer(), values);
        settings.put("isolation.level", "read_committed");
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                consumer
                        .partitionsFor(new TopicSet(kind.suffix())
                                .of(Topics.EVENTS_MENTIONS)
                                .name())
                        .stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        mentions = AvroSerdes.load(Mention.class, client, false).deserializer();
    }

    /** The next article is that of a number, none from which on was sent before. */
    void goOnAt(int number) {
        next = number;
    }

    /** Sends so many as fast as it goes; how long they take is not looked at. */
    void sendAtOnce(int count) throws ExecutionException, InterruptedException {
        history.send(client, next, count);
        next += count;
    }

    /**
     * Sends for a while.
     *
     * @return nanoseconds that each article with mentions took, in ascending order
     */
    long[] run(int aSecond, Duration duration) {
        int count = (int) (aSecond * duration.toSeconds());
        long start = System.nanoTime();
        Thread sender = new Thread(() -> send(count, aSecond, start), "sender");
        sender.start();
        long[] took = new long[count];
        int seen = 0;
        long end = start + duration.toNanos() + AFTERWARDS;
        while (System.nanoTime() < end) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(5))) {
                Long from = sent.remove(article(record));
                if (from != null) {
                    took[seen++] = System.nanoTime() - from;
                }
            }
        }
        sent.clear();
        return Arrays.stream(took, 0, seen).sorted().toArray();
    }

    /** Sends one article after another until one of them is through; nanoseconds. */
    long untilFirst() {
        long start = System.nanoTime();
        while (true) {
            send(history.article(next++));
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(20))) {
                if (sent.containsKey(article(record))) {
                    sent.clear();
                    return System.nanoTime() - start;
                }
            }
        }
    }

    /** Throws IllegalStateException where the last article did not arrive. */
    void awaitSent() throws InterruptedException {
        try {
            last.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("articles were not sent", e);
        }
    }

    private void send(int count, int aSecond, long start) {
        for (int i = 0; i < count; i++) {
            long due = start + i * 1_000_000_000L / aSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            send(history.article(next++));
        }
        producer.flush();
    }

    private void send(Article article) {
        sent.put(article.getId(), System.nanoTime());
        last = producer.send(new ProducerRecord<>(
                Topics.ARTICLES_RAW.name(), null, article.getVersion().toEpochMilli(), article.getId(), article));
    }

    private String article(ConsumerRecord<String, byte[]> record) {
        return kind == Kind.SHAPE || record.value() == null
                ? record.key()
                : mentions.deserialize(record.topic(), record.value()).getArticleId();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
