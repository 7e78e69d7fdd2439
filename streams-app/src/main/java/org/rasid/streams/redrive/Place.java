package org.rasid.streams.redrive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a record stands.
 *
 * @param partition 0 or more
 * @param offset 0 or more
 */
public record Place(String topic, int partition, long offset) {
    private static final Pattern ORIGIN = Pattern.compile("([a-zA-Z0-9._-]{1,249})/(\\d{1,9})/(\\d{1,18})");
    private static final Pattern KEY = Pattern.compile("([a-zA-Z0-9._-]{1,249})-(\\d{1,9})@(\\d{1,18})");

    public Place {
        if (topic.isBlank() || partition < 0 || offset < 0) {
            throw new IllegalArgumentException("no place of a record: " + topic + "-" + partition + "@" + offset);
        }
    }

    /** Reads {@code TOPIC/PARTITION/OFFSET}, as origins are written; empty for anything else. */
    public static Optional<Place> ofOrigin(String text) {
        return of(ORIGIN.matcher(text));
    }

    /** Reads {@code TOPIC-PARTITION@OFFSET}, as the keys of notes are written; empty for anything else. */
    public static Optional<Place> ofKey(String text) {
        return of(KEY.matcher(text));
    }

    private static Optional<Place> of(Matcher text) {
        return text.matches()
                ? Optional.of(new Place(text.group(1), Integer.parseInt(text.group(2)), Long.parseLong(text.group(3))))
                : Optional.empty();
    }

    /** {@code TOPIC/PARTITION/OFFSET}. */
    public String asOrigin() {
        return topic + "/" + partition + "/" + offset;
    }

    /** {@code TOPIC-PARTITION@OFFSET}. */
    public String asKey() {
        return topicPartition() + "@" + offset;
    }

    TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }

    @Override
    public String toString() {
        return asKey();
    }
}
