package org.rasid.monitor.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.rasid.avro.Alert;
import org.rasid.avro.AlertKind;
import org.rasid.avro.EventType;
import org.rasid.monitor.alert.notice.Notice;
import org.rasid.monitor.alert.notice.SampleAlerts;

class TopicChannelTest {
    private static final Notice NOTICE = Notice.of(SampleAlerts.alert("abc", "r"));

    @Test
    void shouldWriteTheAlertUnderItsId() throws Exception {
        MockProducer<String, byte[]> producer = producer();
        try (Channel channel = channel(producer)) {
            assertThat(channel.send(NOTICE)).isInstanceOf(Outcome.Delivered.class);
        }

        assertThat(producer.history()).singleElement().satisfies(record -> {
            assertThat(record.topic()).isEqualTo("alerts");
            assertThat(record.key()).isEqualTo("abc");
            assertThat(record.timestamp()).isEqualTo(SampleAlerts.AT.toEpochMilli());
            Alert alert = Alert.getDecoder().decode(record.value());
            assertThat(alert.getKind()).isEqualTo(AlertKind.CHANGED);
            assertThat(alert.getEventType()).isEqualTo(EventType.STRIKE);
            assertThat(alert.getChanges().get(0).getAfter()).isEqualTo("5");
            assertThat(alert.getAt()).isEqualTo(SampleAlerts.AT);
        });
    }

    @Test
    void shouldTryAgainUnlessItNeverFits() throws Exception {
        MockProducer<String, byte[]> producer = producer();
        try (Channel channel = channel(producer)) {
            producer.sendException = new TimeoutException("late");
            assertThat(channel.send(NOTICE)).isInstanceOf(Outcome.Failed.class);
            producer.sendException = new RecordTooLargeException("large");
            assertThat(channel.send(NOTICE)).isInstanceOf(Outcome.Refused.class);
        }
    }

    private static MockProducer<String, byte[]> producer() {
        return new MockProducer<>(true, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
    }

    private static Channel channel(MockProducer<String, byte[]> producer) {
        Serializer<Alert> serializer = (topic, alert) -> {
            try {
                return alert.toByteBuffer().array();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        return new TopicChannel("bus", producer, serializer, Duration.ofSeconds(10));
    }
}
