package org.rasid.producer.checkpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.feed.FeedState;
import org.rasid.producer.send.TopicEnds;
import org.rasid.producer.source.Position;

/**
 * One line of the file: a state of an input, what is known of a feed, or where the topics ended when all lines before it
 * were true.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JournalLine(
        @Nullable String input,
        @Nullable String stamp,
        @Nullable Long record,
        @Nullable Long offset,
        @Nullable Boolean done,
        @Nullable KnownFeed feed,
        @Nullable Map<String, Long> ends) {
    /** What is known of a feed, by its address. A list, for Jackson's sets forget the order. */
    record KnownFeed(
            String address, @Nullable String etag, @Nullable String lastModified, List<String> seen) {}

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    static JournalLine of(InputState state) {
        Position position = state.position();
        return new JournalLine(
                state.input(), state.stamp(), position.record(), position.offset(), state.done(), null, null);
    }

    static JournalLine of(TopicEnds ends) {
        return new JournalLine(null, null, null, null, null, null, ends.offsets());
    }

    /** @throws IllegalArgumentException for anything that is no such line */
    static JournalLine parse(String text) {
        try {
            @Nullable JournalLine line = JSON.readValue(text, JournalLine.class);
            if (line == null) {
                throw new IllegalArgumentException("is null");
            }
            long kinds = Stream.of(line.input, line.feed, line.ends)
                    .filter(Objects::nonNull)
                    .count();
            if (kinds != 1 || (line.input != null && (line.record == null || line.offset == null))) {
                throw new IllegalArgumentException("is neither a state nor a feed nor an end");
            }
            if (line.isIncomplete()) {
                throw new IllegalArgumentException("has null where a value must be, or a number below 0");
            }
            return line;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("is not JSON of a checkpoint", e);
        }
    }

    /** Whether what is there lacks a part: JSON knows no such bounds. */
    private boolean isIncomplete() {
        return (record != null && record < 0)
                || (offset != null && offset < 0)
                || (ends != null && ends.containsValue(null))
                || (feed != null && (feed.address == null || feed.seen == null || feed.seen.contains(null)));
    }

    static JournalLine of(String address, FeedState feed) {
        KnownFeed known = new KnownFeed(address, feed.etag(), feed.lastModified(), List.copyOf(feed.seen()));
        return new JournalLine(null, null, null, null, null, known, null);
    }

    /** The state of an input; of such a line only. */
    InputState state() {
        return new InputState(
                Objects.requireNonNull(input),
                stamp,
                new Position(Objects.requireNonNull(record), Objects.requireNonNull(offset)),
                Boolean.TRUE.equals(done));
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts and numbers has a JSON form", e);
        }
    }
}
