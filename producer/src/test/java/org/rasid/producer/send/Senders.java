package org.rasid.producer.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.rasid.avro.Article;
import org.rasid.schemas.topic.Topics;

/** Senders whose acknowledgements are in the hands of the test. */
public final class Senders {
    private Senders() {}

    public static MockProducer<String, byte[]> producer(boolean acknowledges) {
        return new MockProducer<>(acknowledges, null, new StringSerializer(), new ByteArraySerializer());
    }

    public static Sender of(MockProducer<String, byte[]> producer) {
        return new Sender(
                producer,
                (topic, article) -> bytes(article),
                (topic, rejected) -> rejected.getReason().name().getBytes(UTF_8),
                new Faults(Map.of("bootstrap.servers", "broker:9092", "schema.registry.url", "http://registry:8081")),
                new Traces(new SplittableRandom(1), null));
    }

    /** The articles that were handed to a producer of {@link #of}. */
    public static List<Article> articles(MockProducer<String, byte[]> producer) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (ProducerRecord<String, byte[]> sent : producer.history()) {
            if (sent.topic().equals(Topics.ARTICLES_RAW.name())) {
                articles.add(Article.fromByteBuffer(ByteBuffer.wrap(sent.value())));
            }
        }
        return articles;
    }

    private static byte[] bytes(Article article) {
        try {
            return article.toByteBuffer().array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
