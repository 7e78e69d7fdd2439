package org.rasid.streams.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasid.avro.RejectionStage;
import org.rasid.schemas.header.DeadLetterHeaders;
import org.rasid.schemas.topic.Topics;

class FatesTest {
    private static final String RAW = Topics.ARTICLES_RAW.name();
    private static final String BLOCKS = "rasid-mentions-by-block-repartition";
    private static final Place ARTICLE = new Place(RAW, 2, 7);

    private final ConsumerRecord<byte[], byte[]> article = Letters.record(ARTICLE, Letters.TIMESTAMP, "a", "article");
    private int sentAs;
    private @Nullable TopicPartition missing;

    private final Fates fates = new Fates(
            3,
            place -> sentAs,
            partition -> !partition.equals(missing),
            place -> place.equals(ARTICLE) ? Optional.of(article) : Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"articles.raw", BLOCKS})
    void shouldSendALetterBackToWhereItCameFromAsItWas(String topic) {
        Letter.Dead letter = Letters.dead(topic);

        ProducerRecord<byte[], byte[]> record = sent(fates.of(letter));

        assertThat(record.topic()).isEqualTo(topic);
        assertThat(record.partition()).isEqualTo(2);
        assertThat(record.timestamp()).isEqualTo(Letters.TIMESTAMP);
        assertThat(record.key()).isEqualTo(Letters.bytes("a"));
        assertThat(record.value()).isEqualTo(Letters.bytes("bytes"));
        assertThat(record.headers().toArray())
                .extracting(Header::key)
                .containsExactlyInAnyOrder("own", "rasid-redrive-attempts");
        assertThat(Attempts.of(record.headers())).isEqualTo(1);
        assertThat(DeadLetterHeaders.EXCEPTION.of(letter.headers())).isPresent();
    }

    /** Its value is null, as that of a deletion. */
    @Test
    void shouldSendNothingOfALetterThatHadNoRoomForItsRecord() {
        Letter.Dead letter = Letters.dead(RAW);
        DeadLetterHeaders.OMITTED.put(letter.headers(), "12582912");

        assertThat(fates.of(letter).outcome()).isEqualTo(Outcome.OMITTED);
        assertThat(fates.of(letter).record()).isNull();
    }

    @Test
    void shouldCountAttemptsAndSendNoMoreThanAllowed() {
        Letter.Dead letter = Letters.dead(RAW);
        Attempts.put(letter.headers(), 2);
        assertThat(Attempts.of(sent(fates.of(letter)).headers())).isEqualTo(3);

        Attempts.put(letter.headers(), 3);
        assertThat(fates.of(letter).outcome()).isEqualTo(Outcome.ATTEMPTS_USED);
        assertThat(fates.of(letter).attempts()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "many", "1.5", "99999999999"})
    void shouldTakeACountThatIsNoneForNoAttempt(String count) {
        Letter.Dead letter = Letters.dead(RAW);
        letter.headers().add("rasid-redrive-attempts", Letters.bytes(count));

        assertThat(fates.of(letter).attempts()).isZero();
    }

    @Test
    void shouldSendNothingTwice() {
        sentAs = 2;

        for (Letter letter : new Letter[] {Letters.dead(RAW), reject("a", RAW + "/2/7")}) {
            assertThat(fates.of(letter).outcome()).isEqualTo(Outcome.REDRIVEN_BEFORE);
            assertThat(fates.of(letter).attempts()).isEqualTo(2);
        }
    }

    @Test
    void shouldSayWhyALetterStays() {
        assertThat(fates.of(Letters.dead(Topics.EVENTS_MENTIONS.name())).outcome())
                .isEqualTo(Outcome.NO_INPUT);
        assertThat(fates.of(Letters.dead(Topics.ARTICLES_DEAD.name())).outcome())
                .isEqualTo(Outcome.NO_INPUT);
        assertThat(fates.of(Letters.dead("rasid-block-events-v1-changelog")).outcome())
                .isEqualTo(Outcome.NO_INPUT);
        missing = new TopicPartition(BLOCKS, 2);
        assertThat(fates.of(Letters.dead(BLOCKS)).outcome()).isEqualTo(Outcome.NO_TOPIC);
        missing = null;

        for (var header : DeadLetterHeaders.ALL.subList(3, 7)) {
            Letter.Dead letter = Letters.dead(RAW);
            letter.headers().remove(header.name());
            assertThat(fates.of(letter).outcome()).as(header.name()).isEqualTo(Outcome.UNREADABLE);
        }
        assertThat(fates.of(new Letter.Unreadable(ARTICLE, Letters.PARKED, "")).outcome())
                .isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void shouldSendTheArticleBehindARejectAnew() {
        article.headers().add("traceparent", Letters.bytes("trace"));
        Attempts.put(article.headers(), 1);

        Fate fate = fates.of(reject("a", RAW + "/2/7"));

        ProducerRecord<byte[], byte[]> record = sent(fate);
        assertThat(record.topic()).isEqualTo(RAW);
        assertThat(record.partition()).isEqualTo(2);
        assertThat(record.timestamp()).isEqualTo(Letters.TIMESTAMP);
        assertThat(record.value()).isEqualTo(Letters.bytes("article"));
        assertThat(record.headers().lastHeader("traceparent")).isNotNull();
        assertThat(fate.attempts()).isEqualTo(1);
        assertThat(Attempts.of(record.headers())).isEqualTo(2);
        assertThat(Attempts.of(article.headers())).isEqualTo(1);

        Attempts.put(article.headers(), 3);
        assertThat(fates.of(reject("a", RAW + "/2/7")).outcome()).isEqualTo(Outcome.ATTEMPTS_USED);
    }

    @Test
    void shouldSayWhyARejectStays() {
        assertThat(fates.of(Letters.reject(RejectionStage.INGEST, "a", "stdin:30"))
                        .outcome())
                .isEqualTo(Outcome.INGEST_AGAIN);
        assertThat(fates.of(reject("a", null)).outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(fates.of(reject("a", "stdin:30")).outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(fates.of(reject("a", BLOCKS + "/2/7")).outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(fates.of(reject("a", RAW + "/2/8")).outcome()).isEqualTo(Outcome.NO_RECORD);
        assertThat(fates.of(reject("of-a-topic-before", RAW + "/2/7")).outcome())
                .isEqualTo(Outcome.NO_RECORD);
        assertThat(fates.of(reject(null, RAW + "/2/7")).outcome()).isEqualTo(Outcome.NO_RECORD);
        missing = new TopicPartition(RAW, 2);
        assertThat(fates.of(reject("a", RAW + "/2/7")).outcome()).isEqualTo(Outcome.NO_TOPIC);
    }

    private static Letter reject(@Nullable String id, @Nullable String origin) {
        return Letters.reject(RejectionStage.EXTRACT, id, origin);
    }

    private static ProducerRecord<byte[], byte[]> sent(Fate fate) {
        assertThat(fate.outcome()).isEqualTo(Outcome.REDRIVEN);
        return Objects.requireNonNull(fate.record());
    }
}
