package org.rasid.streams.redrive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectedArticle;
import org.rasid.avro.RejectionReason;
import org.rasid.avro.RejectionStage;
import org.rasid.schemas.header.DeadLetterHeaders;
import org.rasid.schemas.topic.Topics;

/** Letters to test with. */
final class Letters {
    static final Instant PARKED = Instant.parse("2026-03-10T12:00:00Z");
    static final long TIMESTAMP = Instant.parse("2026-03-09T04:40:00Z").toEpochMilli();

    private Letters() {}

    /** A letter whose record broke at offset 7 of partition 2 of the topic. */
    static Letter.Dead dead(String topic) {
        ConsumerRecord<byte[], byte[]> record =
                record(new Place(Topics.ARTICLES_DEAD.name(), 1, 17), PARKED.toEpochMilli(), "a", "bytes");
        Headers headers = record.headers();
        headers.add("own", bytes("kept"));
        DeadLetterHeaders.EXCEPTION.put(headers, "java.lang.IllegalStateException");
        DeadLetterHeaders.MESSAGE.put(headers, "told to Break");
        DeadLetterHeaders.STACKTRACE.put(headers, "at");
        DeadLetterHeaders.TOPIC.put(headers, topic);
        DeadLetterHeaders.PARTITION.put(headers, "2");
        DeadLetterHeaders.OFFSET.put(headers, "7");
        DeadLetterHeaders.TIMESTAMP.put(headers, String.valueOf(TIMESTAMP));
        return new Letter.Dead(record);
    }

    static Letter.Reject reject(RejectionStage stage, @Nullable String id, @Nullable String origin) {
        return new Letter.Reject(
                new Place(Topics.ARTICLES_REJECTED.name(), 0, 3),
                PARKED,
                RejectedArticle.newBuilder()
                        .setId(id)
                        .setReason(RejectionReason.NOT_ARABIC)
                        .setDetail("0 % of its letters are Arabic")
                        .setOrigin(origin)
                        .setSource("Outlet")
                        .setStage(stage)
                        .build());
    }

    static ConsumerRecord<byte[], byte[]> record(Place place, long timestamp, String key, String value) {
        return new ConsumerRecord<>(
                place.topic(),
                place.partition(),
                place.offset(),
                timestamp,
                TimestampType.CREATE_TIME,
                key.length(),
                value.length(),
                bytes(key),
                bytes(value),
                new RecordHeaders(),
                Optional.empty());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
