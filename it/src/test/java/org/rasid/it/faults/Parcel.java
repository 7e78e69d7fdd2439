package org.rasid.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.rasid.it.order.Delivery;
import org.rasid.schemas.topic.Topics;

/**
 * A record to be sent to articles.raw.
 *
 * @param delivery what it says of an article; null for one that is parked
 * @param parked what is known beforehand to become of it; null where that depends on the versions of its article
 */
record Parcel(
        ProducerRecord<byte[], byte[]> record,
        @Nullable Delivery delivery,
        @Nullable Outcome parked) {
    static Parcel of(Delivery delivery, byte @Nullable [] value) {
        return new Parcel(record(delivery.articleId(), value, delivery.time().toEpochMilli()), delivery, null);
    }

    static Parcel parked(Outcome as, @Nullable String key, byte @Nullable [] value, long time) {
        return new Parcel(record(key, value, time), null, as);
    }

    /** Its key, as text; a dash for none. */
    String key() {
        byte[] key = record.key();
        return key == null ? "-" : new String(key, UTF_8);
    }

    @SuppressWarnings("NullAway") // null keys and values are among what is sent
    private static ProducerRecord<byte[], byte[]> record(@Nullable String key, byte @Nullable [] value, long time) {
        return new ProducerRecord<>(
                Topics.ARTICLES_RAW.name(), null, time, key == null ? null : key.getBytes(UTF_8), value);
    }
}
