package org.rasid.schemas.header;

import java.util.List;
import org.rasid.schemas.topic.Topics;

/**
 * The headers of dead letters, beside those that the parked record came with. Those with underscores are named as Kafka
 * Streams names them in its own dead letters.
 */
public final class DeadLetterHeaders {
    public static final HeaderSpec EXCEPTION = new HeaderSpec(
            "__streams.errors.exception",
            true,
            "Class of the exception.",
            "org.apache.kafka.common.errors.SerializationException");

    public static final HeaderSpec MESSAGE = new HeaderSpec(
            "__streams.errors.message",
            true,
            "Its message, at most 1,000 characters.",
            "topic " + Topics.ARTICLES_RAW.name() + ": not a readable Avro message: the bytes end within the record");

    public static final HeaderSpec STACKTRACE = new HeaderSpec(
            "__streams.errors.stacktrace",
            true,
            "Its stack trace, at most 8,000 characters.",
            "org.apache.kafka.common.errors.SerializationException: …");

    public static final HeaderSpec TOPIC = new HeaderSpec(
            "__streams.errors.topic", true, "Topic of the record that broke.", Topics.ARTICLES_RAW.name());

    public static final HeaderSpec PARTITION =
            new HeaderSpec("__streams.errors.partition", true, "Its partition.", "3");

    public static final HeaderSpec OFFSET = new HeaderSpec("__streams.errors.offset", true, "Its offset.", "1024");

    public static final HeaderSpec TIMESTAMP = new HeaderSpec(
            "rasid-timestamp",
            true,
            "Its timestamp in milliseconds since 1970; the letter has the time of its parking.",
            "1773031200000");

    public static final HeaderSpec OMITTED = new HeaderSpec(
            "rasid-omitted",
            false,
            "Where the record is too large for a letter: bytes of its key, value and headers, which are left out. It still"
                    + " stands at its place.",
            "12582912");

    /** All of them. */
    public static final List<HeaderSpec> ALL =
            List.of(EXCEPTION, MESSAGE, STACKTRACE, TOPIC, PARTITION, OFFSET, TIMESTAMP, OMITTED);

    private DeadLetterHeaders() {}
}
