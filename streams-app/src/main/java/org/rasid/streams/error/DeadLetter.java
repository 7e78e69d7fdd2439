package org.rasid.streams.error;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.header.DeadLetterHeaders;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.header.HeaderSpec;
import org.rasid.schemas.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * A record that broke, as it is parked: key and value as found, its headers, and the headers of Kafka Streams' own
 * dead letters. Of one that no letter has room for there are the latter alone, and {@link DeadLetterHeaders#OMITTED}: it
 * still stands where it came from, and must not stop the app. The letter has the time of its parking, so that the letter
 * of an old article is not old; the record's own time is in {@link DeadLetterHeaders#TIMESTAMP}.
 */
final class DeadLetter {
    static final int MESSAGE_CAP = 1_000;
    static final int STACKTRACE_CAP = 8_000;

    /** Bytes of key, value and headers: what the topic takes, less what the failure adds. */
    static final int ROOM = Topics.ARTICLES_DEAD.maxMessageBytes() - (1 << 16);

    private static final int MOST_BYTES_OF_A_CHARACTER = 3;

    private DeadLetter() {}

    static ProducerRecord<byte[], byte[]> of(
            String letters,
            ErrorHandlerContext context,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Exception exception) {
        Header[] headers =
                context.headers() == null ? new Header[0] : context.headers().toArray();
        long bytes = bytes(key) + bytes(value) + bytes(headers);
        boolean fits = bytes <= ROOM;
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(letters, null, fits ? key : null, fits ? value : null);
        if (fits) {
            List.of(headers).forEach(letter.headers()::add);
        } else {
            put(letter, DeadLetterHeaders.OMITTED, String.valueOf(bytes));
        }
        put(letter, DeadLetterHeaders.EXCEPTION, exception.getClass().getName());
        put(letter, DeadLetterHeaders.MESSAGE, capped(String.valueOf(exception.getMessage()), MESSAGE_CAP));
        put(letter, DeadLetterHeaders.STACKTRACE, capped(stackTrace(exception), STACKTRACE_CAP));
        put(letter, DeadLetterHeaders.TOPIC, String.valueOf(context.topic()));
        put(letter, DeadLetterHeaders.PARTITION, String.valueOf(context.partition()));
        put(letter, DeadLetterHeaders.OFFSET, String.valueOf(context.offset()));
        put(letter, DeadLetterHeaders.TIMESTAMP, String.valueOf(context.timestamp()));
        return letter;
    }

    /** Says which record was parked and what failed on it; its bytes, if there was room, and its message are in the letter. */
    static void tell(Logger log, String letters, ErrorHandlerContext context, Exception exception) {
        LoggingEventBuilder line = log.atInfo()
                .addKeyValue("origin", context.topic() + "/" + context.partition() + "/" + context.offset());
        Optional<String> article =
                context.headers() == null ? Optional.empty() : HeaderCatalogue.ARTICLE.of(context.headers());
        article.map(id -> line.addKeyValue("article", id))
                .orElse(line)
                .log("Parked in {}: {}", letters, exception.getClass().getName());
    }

    /** A redriven record may bring the headers of its last failure: the new ones take their place. */
    private static void put(ProducerRecord<byte[], byte[]> letter, HeaderSpec header, String value) {
        header.put(letter.headers(), value);
    }

    private static long bytes(byte @Nullable [] field) {
        return field == null ? 0 : field.length;
    }

    private static long bytes(Header[] headers) {
        long bytes = 0;
        for (Header header : headers) {
            bytes += (long) header.key().length() * MOST_BYTES_OF_A_CHARACTER + bytes(header.value());
        }
        return bytes;
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
