package org.rasid.streams.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rasid.avro.Redriven;
import org.rasid.schemas.serde.InternalSerde;
import org.rasid.schemas.topic.Topics;

class SendingTest {
    private static final Instant NOW = Instant.parse("2026-03-11T08:00:00Z");

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final InternalSerde<Redriven> serde = new InternalSerde<>(Redriven.class);
    private final Sending sending =
            new Sending(producer, serde.serializer(), Map.of(Topics.ARTICLES_DEAD.name(), "id"), "operator");

    private final Fate fate = new Fates(3, place -> 0, partition -> true, place -> Optional.empty())
            .of(Letters.dead(Topics.ARTICLES_RAW.name()));

    @BeforeEach
    void begin() {
        producer.initTransactions();
    }

    @Test
    void shouldSendARecordAndItsNoteInOneTransaction() {
        sending.send(List.of(fate), NOW);

        assertThat(producer.commitCount()).isEqualTo(1);
        assertThat(producer.history())
                .extracting(ProducerRecord::topic)
                .containsExactly(Topics.ARTICLES_RAW.name(), Topics.ARTICLES_REDRIVEN.name());
        ProducerRecord<byte[], byte[]> note = producer.history().get(1);
        assertThat(note.key()).isEqualTo(Letters.bytes("articles.dead-1@17"));
        Redriven value = serde.deserializer().deserialize("", note.value());
        assertThat(value.getTopicId()).isEqualTo("id");
        assertThat(value.getRedrivenAt()).isEqualTo(NOW);
        assertThat(value.getBy()).isEqualTo("operator");
        assertThat(value.getAttempt()).isEqualTo(1);
        assertThat(Place.ofOrigin(value.getTarget())).map(Place::topic).contains(Topics.ARTICLES_RAW.name());
    }

    @Test
    void shouldBeginNoTransactionForNothing() {
        sending.send(List.of(), NOW);

        assertThat(producer.commitCount()).isZero();
        assertThat(producer.transactionInFlight()).isFalse();
    }

    @Test
    void shouldSendNothingWhereAnotherRunHasBegun() {
        producer.commitTransactionException = new ProducerFencedException("fenced");

        assertThatThrownBy(() -> sending.send(List.of(fate), NOW)).hasMessageContaining("another run");
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void shouldNameTheRemedyWhereARecordIsTooLarge() {
        producer.sendException = new RecordTooLargeException("8 MiB");

        assertThatThrownBy(() -> sending.send(List.of(fate), NOW)).hasMessageContaining("max.message.bytes");
        assertThat(producer.history()).isEmpty();
    }
}
