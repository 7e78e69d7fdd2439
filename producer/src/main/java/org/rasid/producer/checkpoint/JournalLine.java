package org.rasid.producer.checkpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.send.TopicEnds;
import org.rasid.producer.source.Position;

/**
 * One line of the file: a state of an input, or where the topics ended when all states before it were true.
 *
 * @param ends null for a state
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JournalLine(
        @Nullable String input,
        @Nullable String stamp,
        long record,
        long offset,
        boolean done,
        @Nullable Map<String, Long> ends) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    static JournalLine of(InputState state) {
        Position position = state.position();
        return new JournalLine(state.input(), state.stamp(), position.record(), position.offset(), state.done(), null);
    }

    static JournalLine of(TopicEnds ends) {
        return new JournalLine(null, null, 0, 0, false, ends.offsets());
    }

    /** @throws IllegalArgumentException for anything that is no such line */
    static JournalLine parse(String text) {
        try {
            JournalLine line = JSON.readValue(text, JournalLine.class);
            if ((line.input == null) == (line.ends == null)) {
                throw new IllegalArgumentException("is neither a state nor an end");
            }
            return line;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("is not JSON of a checkpoint", e);
        }
    }

    InputState state(String name) {
        return new InputState(name, stamp, new Position(record, offset), done);
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts and numbers has a JSON form", e);
        }
    }
}
