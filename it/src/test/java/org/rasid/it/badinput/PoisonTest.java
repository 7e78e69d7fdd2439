package org.rasid.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Article;
import org.rasid.avro.Event;
import org.rasid.avro.EventType;
import org.rasid.avro.RejectedArticle;
import org.rasid.avro.RejectionReason;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.Records;
import org.rasid.it.cluster.StreamsProcess;
import org.rasid.it.pipeline.Rasid;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.Topics;

class PoisonTest {
    private static final byte[] NOT_AVRO = "no Avro at all".getBytes(StandardCharsets.UTF_8);
    private static final byte[] UNKNOWN_SCHEMA =
            ByteBuffer.allocate(9).put((byte) 0).putInt(999_999).putInt(7).array();

    @Test
    @Timeout(180)
    void shouldParkWhatCannotBeReadAndGoOn(@TempDir Path folder) throws Exception {
        try (LocalStack stack = LocalStack.start(StackOptions.temporary(), line -> {})) {
            Cluster cluster = Cluster.of(stack).setUp();
            try (StreamsProcess streams = StreamsProcess.start(cluster, folder)) {
                List<ProducerRecord<byte[], byte[]>> poison = poison(cluster);
                Records.send(cluster, poison);
                Rasid.Result good = cluster.rasid()
                        .run("ingest", News.strike("good", folder).toString());
                assertThat(good.exitCode()).as(good.err()).isZero();

                streams.awaitCaughtUp();

                assertThat(events(cluster))
                        .anySatisfy(event -> assertThat(event.getArticles()).isEqualTo(1));
                List<ConsumerRecord<byte[], byte[]>> letters = Records.all(cluster, Topics.ARTICLES_DEAD);
                assertThat(contents(letters)).isEqualTo(unreadable());
                assertThat(letters).hasSize(unreadable().size()).allSatisfy(letter -> {
                    assertThat(header(letter, "__streams.errors.topic")).isEqualTo("articles.raw");
                    assertThat(header(letter, "__streams.errors.offset")).containsOnlyDigits();
                    assertThat(header(letter, "__streams.errors.exception")).contains("SerializationException");
                });
                assertThat(Records.values(cluster, Topics.ARTICLES_REJECTED, RejectedArticle.class))
                        .singleElement()
                        .satisfies(rejected -> {
                            assertThat(rejected.getReason()).isEqualTo(RejectionReason.MISSING_FIELD);
                            assertThat(rejected.getDetail()).contains("no key");
                            assertThat(rejected.getOrigin()).contains("articles.raw");
                        });
                assertThat(streams.isAlive()).as(streams.said()).isTrue();
            }
        }
    }

    /** Unreadable bytes on every partition, and an article that has no key. */
    private static List<ProducerRecord<byte[], byte[]>> poison(Cluster cluster) {
        List<ProducerRecord<byte[], byte[]>> poison = new ArrayList<>();
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            poison.add(onRaw(partition, bytes("text-" + partition), NOT_AVRO));
            poison.add(onRaw(partition, bytes("schema-" + partition), UNKNOWN_SCHEMA));
        }
        poison.add(onRaw(0, null, article(cluster)));
        return poison;
    }

    private static Set<String> unreadable() {
        Set<String> contents = new TreeSet<>();
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            contents.add("text-" + partition + "=" + hex(NOT_AVRO));
            contents.add("schema-" + partition + "=" + hex(UNKNOWN_SCHEMA));
        }
        return contents;
    }

    private static Set<String> contents(List<ConsumerRecord<byte[], byte[]>> letters) {
        Set<String> contents = new TreeSet<>();
        letters.forEach(
                letter -> contents.add(new String(letter.key(), StandardCharsets.UTF_8) + "=" + hex(letter.value())));
        return contents;
    }

    private static byte[] article(Cluster cluster) {
        Article article = Article.newBuilder()
                .setId("keyless")
                .setTitle(News.TITLE)
                .setBody(News.BODY)
                .setVersion(Instant.EPOCH)
                .setContentHash("0".repeat(64))
                .build();
        try (Serializer<Article> serializer =
                AvroSerdes.load(Article.class, cluster.client(), false).serializer()) {
            return serializer.serialize(Topics.ARTICLES_RAW.name(), article);
        }
    }

    private static List<Event> events(Cluster cluster) {
        return Records.values(cluster, Topics.events(EventType.STRIKE), Event.class);
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(
                Objects.requireNonNull(letter.headers().lastHeader(name), name).value(), StandardCharsets.UTF_8);
    }

    private static ProducerRecord<byte[], byte[]> onRaw(int partition, byte @Nullable [] key, byte[] value) {
        return new ProducerRecord<>(Topics.ARTICLES_RAW.name(), partition, key, value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
