package org.rasid.producer.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.rasid.avro.Article;
import org.rasid.avro.PublishedBasis;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.source.Rejection;

class SenderTest {
    private final MockProducer<String, byte[]> producer = Senders.producer(false);
    private final Sender sender = Senders.of(producer);

    @Test
    void shouldCountOnlyWhatIsAcknowledged() throws SendException {
        sender.send(article("a"), 5);
        sender.send(article("b"), 6);
        sender.reject(Rejection.of(RejectionReason.EMPTY, "d", "o", 1), Instant.ofEpochMilli(7));
        assertThat(sender.delivery().sent()).isZero();
        assertThat(sender.delivery().unsent()).isEqualTo(2);

        producer.completeNext();
        assertThat(sender.sent()).isEqualTo(1);
        assertThat(sender.delivery().bytes())
                .isEqualTo(producer.history().get(0).value().length);
        sender.finish();

        assertThat(sender.delivery().sent()).isEqualTo(2);
        assertThat(sender.delivery().unsent()).isZero();
        assertThat(sender.delivery().rejectionsSent()).isEqualTo(1);
    }

    @Test
    void shouldAddressRecordsByTopicKeyAndTime() throws SendException {
        sender.send(article("a"), 5);
        sender.reject(Rejection.of(RejectionReason.EMPTY, "d", "o", 1), Instant.ofEpochMilli(7));

        assertThat(producer.history())
                .extracting(message -> message.topic() + " " + message.key() + " " + message.timestamp())
                .containsExactly("articles.raw a 5", "articles.rejected o 7");
    }

    @Test
    void shouldStopAtTheFirstFailureAndNameTheSetting() throws SendException {
        sender.send(article("a"), 5);
        sender.send(article("b"), 6);
        producer.completeNext();
        producer.errorNext(new TimeoutException("expired"));

        assertThatThrownBy(() -> sender.send(article("c"), 7))
                .isInstanceOf(SendException.class)
                .hasMessageContaining("broker:9092")
                .hasMessageContaining("--bootstrap-servers");
        assertThatThrownBy(sender::finish).isInstanceOf(SendException.class);
        assertThat(sender.delivery().sent()).isEqualTo(1);
        assertThat(sender.delivery().unsent()).isEqualTo(2);
    }

    @Test
    void shouldGoOnAfterAnArticleThatTheBrokerAloneFindsTooLarge() throws SendException {
        sender.send(article("a"), 5);
        producer.errorNext(new RecordTooLargeException("too large"));
        sender.send(article("b"), 6);
        producer.completeNext();
        sender.finish();

        assertThat(sender.delivery().sent()).isEqualTo(1);
        assertThat(sender.delivery().unsent()).isEqualTo(1);
        assertThat(sender.delivery().refused()).singleElement().asString().contains("a:", "max.message.bytes");
    }

    @Test
    void shouldWaitForWhatIsOnItsWayEvenWhenInterrupted() throws SendException {
        sender.send(article("a"), 5);
        Thread.currentThread().interrupt();

        sender.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(producer.closed()).isTrue();
    }

    private static Article article(String id) {
        return Article.newBuilder()
                .setId(id)
                .setTitle("")
                .setBody("نص")
                .setPublishedBasis(PublishedBasis.NONE)
                .setVersion(Instant.EPOCH)
                .setContentHash("0")
                .build();
    }
}
