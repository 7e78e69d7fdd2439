package org.rasid.streams.redrive;

import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.header.DeadLetterHeaders;
import org.rasid.schemas.header.HeaderSpec;
import org.rasid.schemas.topic.Topics;

/**
 * Where a dead letter came from.
 *
 * @param timestamp the record's own, milliseconds since 1970
 */
record Source(Place place, long timestamp) {
    /** How Kafka Streams ends the names of the topics between two stages of an app; they begin with its id. */
    private static final String INTERNAL = "-repartition";

    /** What the headers of a letter say; empty where one of them is absent or malformed. */
    static Optional<Source> of(Headers letter) {
        Optional<Place> place = DeadLetterHeaders.TOPIC
                .of(letter)
                .flatMap(topic -> Place.ofOrigin(topic + "/"
                        + DeadLetterHeaders.PARTITION.of(letter).orElse("")
                        + "/" + DeadLetterHeaders.OFFSET.of(letter).orElse("")));
        Optional<Long> timestamp = DeadLetterHeaders.TIMESTAMP
                .of(letter)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong);
        return place.flatMap(found -> timestamp.map(time -> new Source(found, time)));
    }

    /** Whether the app reads the topic: articles, or the one between its stages. */
    boolean isInput() {
        return place.topic().equals(Topics.ARTICLES_RAW.name()) || place.topic().endsWith(INTERNAL);
    }

    /**
     * The record as it came, to where it came from: the same partition, since internal topics and stores are shared out
     * by it.
     */
    ProducerRecord<byte[], byte[]> record(Letter.Dead letter, int attempt) {
        return to(
                place,
                timestamp,
                letter.record().key(),
                letter.record().value(),
                withoutFailure(letter.headers()),
                attempt);
    }

    static ProducerRecord<byte[], byte[]> to(
            Place place, long timestamp, byte @Nullable [] key, byte @Nullable [] value, Headers headers, int attempt) {
        Headers own = new RecordHeaders(headers);
        Attempts.put(own, attempt);
        return new ProducerRecord<>(place.topic(), place.partition(), timestamp, key, value, own);
    }

    private static Headers withoutFailure(Headers letter) {
        Headers headers = new RecordHeaders();
        for (Header header : letter) {
            if (DeadLetterHeaders.ALL.stream().map(HeaderSpec::name).noneMatch(header.key()::equals)) {
                headers.add(header);
            }
        }
        return headers;
    }
}
