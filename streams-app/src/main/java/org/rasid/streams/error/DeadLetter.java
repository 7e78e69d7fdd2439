package org.rasid.streams.error;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/**
 * A record that broke, as it is parked: key and value as found, its headers, and the headers of Kafka Streams' own
 * dead letters. The letter has the time of its parking, so that the letter of an old article is not old; the record's
 * own time is in {@link #TIMESTAMP}.
 */
final class DeadLetter {
    static final String EXCEPTION = "__streams.errors.exception";
    static final String MESSAGE = "__streams.errors.message";
    static final String STACKTRACE = "__streams.errors.stacktrace";
    static final String TOPIC = "__streams.errors.topic";
    static final String PARTITION = "__streams.errors.partition";
    static final String OFFSET = "__streams.errors.offset";
    static final String TIMESTAMP = "rasid-timestamp";

    static final int MESSAGE_CAP = 1_000;
    static final int STACKTRACE_CAP = 8_000;

    private DeadLetter() {}

    static ProducerRecord<byte[], byte[]> of(
            String letters,
            ErrorHandlerContext context,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Exception exception) {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(letters, null, key, value);
        if (context.headers() != null) {
            for (Header header : context.headers()) {
                letter.headers().add(header);
            }
        }
        put(letter, EXCEPTION, exception.getClass().getName());
        put(letter, MESSAGE, capped(String.valueOf(exception.getMessage()), MESSAGE_CAP));
        put(letter, STACKTRACE, capped(stackTrace(exception), STACKTRACE_CAP));
        put(letter, TOPIC, String.valueOf(context.topic()));
        put(letter, PARTITION, String.valueOf(context.partition()));
        put(letter, OFFSET, String.valueOf(context.offset()));
        put(letter, TIMESTAMP, String.valueOf(context.timestamp()));
        return letter;
    }

    /** A redriven record may bring the headers of its last failure: the new ones take their place. */
    private static void put(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String stackTrace(Exception exception) {
        StringWriter text = new StringWriter();
        exception.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static String capped(String text, int cap) {
        return text.length() <= cap ? text : text.substring(0, cap);
    }
}
