package org.rasid.streams.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;
import org.rasid.avro.Article;
import org.rasid.avro.Redriven;
import org.rasid.avro.RejectedArticle;
import org.rasid.avro.RejectionStage;
import org.rasid.schemas.serde.InternalSerde;
import org.rasid.schemas.topic.Topics;

class LetterValuesTest {
    private static final Place REJECT = new Place(Topics.ARTICLES_REJECTED.name(), 0, 3);

    private final Deserializer<RejectedArticle> rejects = (topic, bytes) -> {
        throw new SerializationException("no Avro");
    };
    private final InternalSerde<Article> articles = new InternalSerde<>(Article.class);
    private final Deserializer<Redriven> notes = (topic, bytes) -> {
        throw new SerializationException("no Avro");
    };
    private final LetterValues values = new LetterValues(rejects, articles.deserializer(), notes);

    @Test
    void shouldTellTheOutletOfALetterThatHoldsAnArticle() {
        Article article = Article.newBuilder()
                .setId("a")
                .setSource("outlet")
                .setTitle("title")
                .setBody("text")
                .setVersion(Instant.EPOCH)
                .setContentHash("")
                .build();
        byte[] value = articles.serializer().serialize("", article);
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(Topics.ARTICLES_DEAD.name(), 0, 1, null, value);

        assertThat(values.outlet(values.letter(record))).contains("outlet");
        assertThat(values.outlet(Letters.reject(RejectionStage.EXTRACT, "a", null)))
                .contains("Outlet");
    }

    @Test
    void shouldTellNoOutletOfWhatCannotBeRead() {
        assertThat(values.outlet(new Letter.Dead(Letters.record(REJECT, 1, "a", "no Avro"))))
                .isEmpty();
        assertThat(values.outlet(new Letter.Dead(new ConsumerRecord<>("t", 0, 1, null, null))))
                .isEmpty();
        assertThat(values.outlet(new Letter.Unreadable(REJECT, Letters.PARKED, "")))
                .isEmpty();
    }

    @Test
    void shouldShowARejectThatCannotBeRead() {
        assertThat(values.letter(Letters.record(REJECT, 5, "a", "no Avro")))
                .isEqualTo(new Letter.Unreadable(REJECT, Instant.ofEpochMilli(5), "not a readable rejection"));
    }

    /** Else its letter would be sent twice. */
    @Test
    void shouldStopAtANoteThatCannotBeRead() {
        Place place = new Place(Topics.ARTICLES_REDRIVEN.name(), 2, 9);

        assertThatThrownBy(() -> values.note(place, Letters.bytes("note")))
                .hasMessageContaining("articles.redriven-2@9")
                .hasMessageContaining("--schema-registry");
        assertThat(values.note(place, null)).isEmpty();
    }

    /** Else good rejects would be told of as unreadable. */
    @Test
    void shouldStopWhereTheRegistryIsAway() {
        LetterValues cutOff = new LetterValues(
                (topic, bytes) -> {
                    throw new SerializationException("away", new ConnectException("refused"));
                },
                articles.deserializer(),
                notes);

        assertThatThrownBy(() -> cutOff.letter(Letters.record(REJECT, 5, "a", "value")))
                .isInstanceOf(SerializationException.class);
    }
}
