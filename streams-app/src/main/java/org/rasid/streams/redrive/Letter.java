package org.rasid.streams.redrive;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.rasid.avro.RejectedArticle;
import org.rasid.schemas.header.DeadLetterHeaders;

/** A parked record. */
sealed interface Letter {
    /** Where it is parked. */
    Place place();

    /** When it was parked. */
    Instant parked();

    /** Class of the exception, or code of the rejection; {@value #UNKNOWN} where the record does not tell. */
    String reason();

    /** The reason in words; may be empty. */
    String detail();

    String UNKNOWN = "unknown";

    /** A record that broke something: key, value and headers as found, and the headers of its failure. */
    record Dead(ConsumerRecord<byte[], byte[]> record) implements Letter {
        @Override
        public Place place() {
            return placeOf(record);
        }

        @Override
        public Instant parked() {
            return Instant.ofEpochMilli(record.timestamp());
        }

        Headers headers() {
            return record.headers();
        }

        @Override
        public String reason() {
            return DeadLetterHeaders.EXCEPTION.of(record.headers()).orElse(UNKNOWN);
        }

        @Override
        public String detail() {
            return DeadLetterHeaders.MESSAGE.of(record.headers()).orElse("");
        }
    }

    /** An article that was refused. */
    record Reject(Place place, Instant parked, RejectedArticle rejected) implements Letter {
        @Override
        public String reason() {
            return rejected.getReason().name();
        }

        @Override
        public String detail() {
            return rejected.getDetail();
        }
    }

    /** What stands among the rejects and cannot be read as one. */
    record Unreadable(Place place, Instant parked, String detail) implements Letter {
        @Override
        public String reason() {
            return UNKNOWN;
        }
    }

    static Place placeOf(ConsumerRecord<?, ?> record) {
        return new Place(record.topic(), record.partition(), record.offset());
    }
}
