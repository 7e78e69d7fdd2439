package org.rasid.producer.send;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Article;
import org.rasid.avro.RejectedArticle;
import org.rasid.producer.article.Rejections;
import org.rasid.producer.source.Rejection;
import org.rasid.schemas.header.TraceContext;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.Topics;

/**
 * Sends articles and rejections, each once and in order, and counts what the broker acknowledges. Memory is bounded: a
 * call waits while too much is on its way.
 */
public final class Sender implements ArticleSink {
    private static final Duration CLOSE = Duration.ofSeconds(10);
    private static final int MAX_REFUSED_LINES = 20;

    private final Producer<String, byte[]> producer;
    private final Serializer<Article> articles;
    private final Serializer<RejectedArticle> rejections;
    private final Faults faults;
    private final Traces traces;

    private final AtomicLong handedOver = new AtomicLong();
    private final AtomicLong onTheWay = new AtomicLong();
    private final Map<String, Long> ends = new ConcurrentHashMap<>();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong rejectionsSent = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable SendException> fatal = new AtomicReference<>();

    Sender(
            Producer<String, byte[]> producer,
            Serializer<Article> articles,
            Serializer<RejectedArticle> rejections,
            Faults faults,
            Traces traces) {
        this.producer = producer;
        this.articles = articles;
        this.rejections = rejections;
        this.faults = faults;
        this.traces = traces;
    }

    /**
     * Connects, after a look whether the broker answers and has the topics.
     *
     * @param client settings of the Kafka client and of the serializers, under their own names
     * @param job the trace that all articles shall be part of; null where each begins its own
     */
    public static Sender connect(Map<String, String> client, @Nullable TraceContext job) throws SendException {
        Faults faults = new Faults(client);
        List<String> topics = List.of(Topics.ARTICLES_RAW.name(), Topics.ARTICLES_REJECTED.name());
        ClusterCheck.check(client, topics, faults);
        Serializer<Article> articles;
        Serializer<RejectedArticle> rejections;
        try {
            Map<String, String> serde = ClientSettings.serde(client);
            articles = AvroSerdes.load(Article.class, serde, false).serializer();
            rejections = AvroSerdes.load(RejectedArticle.class, serde, false).serializer();
        } catch (ConfigException e) {
            throw new SendException(String.valueOf(e.getMessage()), e);
        }
        try {
            return new Sender(
                    new KafkaProducer<>(
                            ClientSettings.producer(client), new StringSerializer(), new ByteArraySerializer()),
                    articles,
                    rejections,
                    faults,
                    Traces.of(job));
        } catch (KafkaException e) {
            throw faults.broker(e, topics.get(0));
        }
    }

    @Override
    public void send(Article article, long timestamp) throws SendException {
        String topic = Topics.ARTICLES_RAW.name();
        handedOver.incrementAndGet();
        byte[] value = serialize(articles, topic, article);
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, null, timestamp, article.getId(), value);
        traces.next().put(message.headers());
        send(message, () -> {
            sent.incrementAndGet();
            bytes.addAndGet(value.length);
        });
    }

    @Override
    public void reject(Rejection rejection, Instant now) throws SendException {
        String topic = Topics.ARTICLES_REJECTED.name();
        byte[] value = serialize(rejections, topic, Rejections.toAvro(rejection));
        send(
                new ProducerRecord<>(topic, null, now.toEpochMilli(), Rejections.key(rejection), value),
                rejectionsSent::incrementAndGet);
    }

    private <T> byte[] serialize(Serializer<T> serializer, String topic, T value) throws SendException {
        throwIfFailed();
        try {
            return serializer.serialize(topic, value);
        } catch (RuntimeException e) {
            throw faults.serializer(e, topic);
        }
    }

    private void send(ProducerRecord<String, byte[]> message, Runnable acknowledged) throws SendException {
        try {
            // the callback tells the outcome
            onTheWay.incrementAndGet();
            Future<RecordMetadata> unused = producer.send(message, (metadata, fault) -> {
                if (fault == null) {
                    acknowledged.run();
                    ends.merge(metadata.topic() + "-" + metadata.partition(), metadata.offset() + 1, Math::max);
                } else {
                    failed(message, fault);
                }
                onTheWay.decrementAndGet();
            });
        } catch (KafkaException e) {
            throw faults.broker(e, message.topic());
        }
    }

    private void failed(ProducerRecord<String, byte[]> message, Exception fault) {
        if (!(fault instanceof RecordTooLargeException)) {
            fatal.compareAndSet(null, faults.broker(fault, message.topic()));
        } else if (refused.size() < MAX_REFUSED_LINES) {
            refused.add(message.key() + ": larger than topic " + message.topic()
                    + " takes; raise its max.message.bytes with: rasid topics apply");
        }
    }

    @Override
    public void finish() throws SendException {
        try {
            producer.flush();
        } catch (KafkaException e) {
            throw faults.broker(e, Topics.ARTICLES_RAW.name());
        }
        throwIfFailed();
    }

    private void throwIfFailed() throws SendException {
        SendException failure = fatal.get();
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public boolean isSettled() {
        return onTheWay.get() == 0 && fatal.get() == null;
    }

    @Override
    public TopicEnds ends() {
        return new TopicEnds(ends);
    }

    @Override
    public long sent() {
        return sent.get();
    }

    @Override
    public Delivery delivery() {
        long acknowledged = sent.get();
        return new Delivery(
                acknowledged,
                handedOver.get() - acknowledged,
                rejectionsSent.get(),
                bytes.get(),
                false,
                List.copyOf(refused));
    }

    @Override
    public void close() {
        // Kafka would drop what is on its way if the thread were interrupted
        boolean interrupted = Thread.interrupted();
        try {
            producer.close(CLOSE);
        } finally {
            articles.close();
            rejections.close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
