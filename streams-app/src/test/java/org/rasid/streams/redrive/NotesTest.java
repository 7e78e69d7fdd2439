package org.rasid.streams.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.rasid.avro.Redriven;

class NotesTest {
    private static final String TOPIC = "letters";

    private final Notes notes = new Notes(Map.of(TOPIC, "id"), Map.of(new TopicPartition(TOPIC, 0), 100L));

    @Test
    void shouldTellAsWhichAttemptALetterWasSent() {
        notes.add(place(100), note("id", 1));
        notes.add(place(5_000), note("id", 3));
        notes.add(place(101), note("id", 1_000));

        assertThat(notes.attempt(place(100))).isEqualTo(1);
        assertThat(notes.attempt(place(101))).isEqualTo(127);
        assertThat(notes.attempt(place(5_000))).isEqualTo(3);
        assertThat(notes.attempt(place(102))).isZero();
        assertThat(notes.attempt(place(9_000_000_000_000L))).isZero();
        assertThat(notes.attempt(new Place(TOPIC, 1, 100))).isZero();
    }

    /** A topic that was made again begins at offset 0 anew. */
    @Test
    void shouldDisregardNotesOfATopicOfBefore() {
        notes.add(place(100), note("another", 1));

        assertThat(notes.attempt(place(100))).isZero();
    }

    @Test
    void shouldDisregardNotesOfLettersThatAreGone() {
        notes.add(place(99), note("id", 1));
        notes.add(new Place("other", 0, 100), note("id", 1));

        assertThat(notes.attempt(place(99))).isZero();
        assertThat(notes.attempt(new Place("other", 0, 100))).isZero();
    }

    private static Place place(long offset) {
        return new Place(TOPIC, 0, offset);
    }

    private static Redriven note(String topicId, int attempt) {
        return Redriven.newBuilder()
                .setTopicId(topicId)
                .setRedrivenAt(Instant.EPOCH)
                .setBy("")
                .setAttempt(attempt)
                .setTarget("articles.raw/0/1")
                .build();
    }
}
