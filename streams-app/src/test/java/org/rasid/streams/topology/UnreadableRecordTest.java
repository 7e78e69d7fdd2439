package org.rasid.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Mention;
import org.rasid.schemas.serde.InternalSerde;
import org.rasid.streams.error.DeadLetterListener.Stage;
import org.rasid.streams.state.ArticleDelta;
import org.rasid.streams.state.MentionDelta;

class UnreadableRecordTest {
    @TempDir
    private Path stateDir;

    private Pipeline pipeline;

    @BeforeEach
    void open() {
        pipeline = new Pipeline(stateDir, StreamsConfig.EXACTLY_ONCE_V2);
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    void shouldParkWhatIsNoArticleAndGoOn() {
        byte[] key = "a".getBytes(StandardCharsets.UTF_8);
        byte[] junk = {9, 8, 7};
        pipeline.sendBytes(key, junk, 77);
        pipeline.send(Pipeline.article("b", 1, "strike IQ 2026-03-01"));

        TestRecord<byte[], byte[]> letter = pipeline.letters().get(0);
        assertThat(letter.key()).isEqualTo(key);
        assertThat(letter.value()).isEqualTo(junk);
        assertThat(Pipeline.header(letter, "__streams.errors.topic")).isEqualTo("articles.raw");
        assertThat(Pipeline.header(letter, "__streams.errors.partition")).isEqualTo("0");
        assertThat(Pipeline.header(letter, "__streams.errors.offset")).isEqualTo("0");
        assertThat(Pipeline.header(letter, "__streams.errors.exception")).endsWith("SerializationException");
        assertThat(Pipeline.header(letter, "__streams.errors.message")).contains("single-object");
        assertThat(Pipeline.header(letter, "__streams.errors.stacktrace")).contains("InternalSerde");
        assertThat(Pipeline.header(letter, "rasid-timestamp")).isEqualTo("77");
        assertThat(pipeline.mentions()).hasSize(1);
        assertThat(pipeline.counts.letters).containsExactly(Stage.DESERIALIZATION);
    }

    @Test
    void shouldParkAChangeWhoseMentionIsDamaged() {
        byte[] damaged = {1, 2, 3};
        pipeline.sendChange("STRIKE|IQ", new ArticleDelta(List.of(new MentionDelta("m-1", ByteBuffer.wrap(damaged)))));
        pipeline.send(Pipeline.article("b", 1, "strike IQ 2026-03-01"));

        TestRecord<byte[], byte[]> letter = pipeline.letters().get(0);
        assertThat(Pipeline.header(letter, "__streams.errors.message")).contains("m-1", "no readable mention");
        assertThat(pipeline.mentions()).hasSize(1);
        assertThat(pipeline.counts.letters).containsExactly(Stage.PROCESSING);
    }

    @Test
    void shouldParkAChangeThatHoldsAnotherMention() {
        pipeline.send(Pipeline.article("b", 1, "strike IQ 2026-03-01"));
        Mention mention = pipeline.mentions().get(0).value();
        ByteBuffer bytes =
                ByteBuffer.wrap(new InternalSerde<>(Mention.class).serializer().serialize("", mention));

        pipeline.sendChange(mention.getBlock(), new ArticleDelta(List.of(new MentionDelta("m-1", bytes))));
        pipeline.sendChange("TALKS|IQ", new ArticleDelta(List.of(new MentionDelta(mention.getId(), bytes))));

        assertThat(pipeline.letters())
                .hasSize(2)
                .allSatisfy(letter -> assertThat(Pipeline.header(letter, "__streams.errors.message"))
                        .contains("another mention"));
        assertThat(pipeline.mentions()).isEmpty();
    }

    @Test
    void shouldParkABrokenRecordWithoutKey() {
        byte[] junk = {9};
        pipeline.sendBytes(null, junk, 77);

        TestRecord<byte[], byte[]> letter = pipeline.letters().get(0);
        assertThat(letter.key()).isNull();
        assertThat(letter.value()).isEqualTo(junk);
    }
}
