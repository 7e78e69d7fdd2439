package org.rasid.it.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Article;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.extraction.Outcome;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.Records;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.ops.Progress;
import org.rasid.streams.runtime.StreamsApp;
import org.rasid.streams.runtime.StreamsRuntime;
import org.rasid.streams.topology.Extraction;

class LetterOnBrokerTest {
    private static final String FATAL = "fatal";
    private static final Duration COMMIT_IS_DUE = Duration.ofMillis(20);

    /**
     * A thread takes a record of each partition, commits, and takes the next of each: so the transaction of the first
     * round ends when the unreadable record is the next one, and the one that it is taken in is aborted.
     */
    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void shouldWriteOneLetterWhereTheAppDiesAsTheRecordIsTaken(@TempDir Path state) throws Exception {
        try (LocalStack stack = LocalStack.start(StackOptions.temporary(), line -> {})) {
            Cluster cluster = Cluster.of(stack).setUp();
            StreamsSettings settings = settings(cluster, state);
            try (Serde<Article> serde = AvroSerdes.load(Article.class, cluster.client(), false)) {
                Records.send(
                        cluster,
                        List.of(
                                record(0, "good", value(serde, "good")),
                                record(0, "unreadable", new byte[] {9, 9}),
                                record(1, "other", value(serde, "other")),
                                record(1, FATAL, value(serde, FATAL))));
            }

            try (StreamsRuntime dying = StreamsApp.start(settings, extraction(true))) {
                assertThat(dying.awaitStopped()).isEqualTo(1);
            }
            try (StreamsRuntime app = StreamsApp.start(settings, extraction(false));
                    Progress progress = Progress.upToNow(settings)) {
                while (!progress.remaining().caughtUp()) {
                    assertThat(app.failure()).isNull();
                    Thread.onSpinWait();
                }
            }

            assertThat(Records.all(cluster, Topics.ARTICLES_DEAD))
                    .extracting(letter -> new String(letter.key(), UTF_8))
                    .containsExactly("unreadable");
        }
    }

    private static StreamsSettings settings(Cluster cluster, Path state) {
        Map<String, String> settings = new HashMap<>(cluster.client());
        settings.put("state.dir", state.toString());
        settings.put("num.stream.threads", "1");
        settings.put("commit.interval.ms", "1");
        return StreamsSettings.of(settings);
    }

    private static Extraction extraction(boolean dies) {
        return new Extraction(
                article -> {
                    if (dies && article.body().equals(FATAL)) {
                        throw new OutOfMemoryError("thrown by the test");
                    }
                    LockSupport.parkNanos(COMMIT_IS_DUE.toNanos());
                    return new Outcome.NothingFound();
                },
                "test");
    }

    private static ProducerRecord<byte[], byte[]> record(int partition, String key, byte[] value) {
        return new ProducerRecord<>(Topics.ARTICLES_RAW.name(), partition, key.getBytes(UTF_8), value);
    }

    private static byte[] value(Serde<Article> serde, String id) {
        return serde.serializer()
                .serialize(
                        Topics.ARTICLES_RAW.name(),
                        Article.newBuilder()
                                .setId(id)
                                .setTitle("")
                                .setBody(id)
                                .setVersion(Instant.ofEpochMilli(1))
                                .setContentHash(id)
                                .build());
    }
}
