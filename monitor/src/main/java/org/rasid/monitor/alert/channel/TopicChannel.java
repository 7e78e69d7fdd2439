package org.rasid.monitor.alert.channel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.rasid.monitor.alert.notice.Alert;
import org.rasid.monitor.alert.notice.Notice;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.Topics;

/** Writes each alert of the notice to the topic {@code alerts}, under its id. */
final class TopicChannel implements Channel {
    private final String name;
    private final Producer<String, byte[]> producer;
    private final Serializer<org.rasid.avro.Alert> serializer;
    private final Duration timeout;

    TopicChannel(
            String name,
            Producer<String, byte[]> producer,
            Serializer<org.rasid.avro.Alert> serializer,
            Duration timeout) {
        this.name = name;
        this.producer = producer;
        this.serializer = serializer;
        this.timeout = timeout;
    }

    /** Connects in the background. What no record may be lost or doubled by cannot be overridden. */
    static TopicChannel connect(String name, Map<String, String> kafka, Duration timeout) {
        Map<String, Object> serde = new HashMap<>(Map.of("auto.register.schemas", "false"));
        serde.putAll(kafka);
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "rasid-alerts-" + name);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) timeout.toMillis() / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout.toMillis());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        Serializer<org.rasid.avro.Alert> serializer =
                AvroSerdes.load(org.rasid.avro.Alert.class, serde, false).serializer();
        return new TopicChannel(
                name,
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()),
                serializer,
                timeout);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.TOPIC;
    }

    @Override
    public Outcome send(Notice notice) throws InterruptedException {
        String topic = Topics.ALERTS.name();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try {
            for (Alert alert : notice.alerts()) {
                byte[] value = serializer.serialize(topic, AvroAlert.of(alert));
                sent.add(producer.send(
                        new ProducerRecord<>(topic, null, alert.at().toEpochMilli(), alert.id(), value)));
            }
            for (Future<RecordMetadata> one : sent) {
                RecordMetadata unused = one.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            }
            return new Outcome.Delivered("on topic " + topic);
        } catch (ExecutionException e) {
            return failure(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            return new Outcome.Failed("no acknowledgement within " + timeout.toMillis() + " ms", null);
        } catch (RuntimeException e) {
            return failure(e);
        }
    }

    private static Outcome failure(Throwable fault) {
        String detail =
                "not taken by the broker or the registry (" + fault.getClass().getSimpleName() + ")";
        return fault instanceof RecordTooLargeException
                ? new Outcome.Refused(detail)
                : new Outcome.Failed(detail, null);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        serializer.close();
    }
}
