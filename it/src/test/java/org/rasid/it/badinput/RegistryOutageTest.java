package org.rasid.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Article;
import org.rasid.avro.Event;
import org.rasid.avro.EventType;
import org.rasid.cli.stack.LocalRegistry;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.Records;
import org.rasid.it.cluster.StreamsProcess;
import org.rasid.it.pipeline.Rasid;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistryConfig;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.Topics;

class RegistryOutageTest {
    @Test
    @Timeout(240)
    void shouldLoseNothingWhileTheRegistryIsAway(@TempDir Path folder) throws Exception {
        try (LocalStack stack = LocalStack.start(StackOptions.temporary(), line -> {});
                Serializer<Article> serializer = AvroSerdes.load(
                                Article.class, Cluster.of(stack).client(), false)
                        .serializer()) {
            Cluster cluster = Cluster.of(stack).setUp();
            int newer = registerNewerArticle(cluster);
            try (StreamsProcess streams = StreamsProcess.start(cluster, folder)) {
                send(cluster, "first", serialized(serializer, "first"));
                streams.awaitCaughtUp();
                assertThat(articlesOfTheStrike(cluster)).isEqualTo(1);

                stack.registry().kill();

                send(cluster, "second", serialized(serializer, "second"));
                streams.awaitCaughtUp();

                send(cluster, "third", underSchema(newer, serialized(serializer, "third")));
                Rasid.Result watch = cluster.rasid().run("watch", "--once", "--from", "beginning");
                assertThat(watch.exitCode()).as(watch.err()).isEqualTo(1);
                assertThat(watch.err()).contains(cluster.schemaRegistry(), "schema.registry.url");
                assertThat(streams.awaitExit()).isEqualTo(1);
                assertThat(streams.said()).contains(cluster.schemaRegistry(), "schema.registry.url");
                assertThat(Records.all(cluster, Topics.ARTICLES_DEAD)).isEmpty();
            }
            try (LocalRegistry back = LocalRegistry.start(
                            stack.dataDirectory().resolve("registry"),
                            stack.registry().port());
                    StreamsProcess streams = StreamsProcess.start(cluster, folder)) {
                streams.awaitCaughtUp();

                assertThat(back.isAlive()).isTrue();
                assertThat(articlesOfTheStrike(cluster)).isEqualTo(3);
                assertThat(Records.all(cluster, Topics.ARTICLES_DEAD)).isEmpty();
            }
        }
    }

    /** A schema whose records are the same bytes, under an id that the app has not met. */
    private static int registerNewerArticle(Cluster cluster) {
        Schema newer = new Schema.Parser().parse(Article.getClassSchema().toString());
        newer.addProp("release", "next");
        try (RegistryClient client = new RegistryClient(RegistryConfig.parse(cluster.client()))) {
            int ours = client.register("articles.raw-value", Article.getClassSchema());
            int next = client.register("articles.raw-value", newer);
            assertThat(next).isNotEqualTo(ours);
            return next;
        }
    }

    private static byte[] serialized(Serializer<Article> serializer, String outlet) {
        Article article = Article.newBuilder()
                .setId(outlet)
                .setSource(outlet)
                .setTitle(News.TITLE)
                .setBody(News.BODY + " " + outlet)
                .setPublishedOn(LocalDate.of(2026, 3, 9))
                .setVersion(Instant.parse("2026-03-09T04:40:00Z"))
                .setContentHash(outlet)
                .build();
        return serializer.serialize(Topics.ARTICLES_RAW.name(), article);
    }

    private static byte[] underSchema(int id, byte[] value) {
        java.nio.ByteBuffer.wrap(value).putInt(1, id);
        return value;
    }

    private static void send(Cluster cluster, String id, byte[] value) throws Exception {
        Records.send(
                cluster,
                List.of(new ProducerRecord<>(Topics.ARTICLES_RAW.name(), id.getBytes(StandardCharsets.UTF_8), value)));
    }

    private static int articlesOfTheStrike(Cluster cluster) {
        return Records.values(cluster, Topics.events(EventType.STRIKE), Event.class).stream()
                .mapToInt(Event::getArticles)
                .max()
                .orElse(0);
    }
}
