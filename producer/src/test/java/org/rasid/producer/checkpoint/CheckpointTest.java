package org.rasid.producer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasid.producer.feed.FeedState;
import org.rasid.producer.send.TopicEnds;
import org.rasid.producer.source.Position;

class CheckpointTest {
    private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");
    private static final InputState A = new InputState("a.jsonl", "10@5", new Position(3, 120), false);
    private static final InputState B = new InputState("ب.txt", null, new Position(1, 0), true);
    private static final TopicEnds ENDS = new TopicEnds(Map.of("articles.raw-0", 7L));

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("run.checkpoint");
    }

    @Test
    void shouldKnowNothingInANewFile() throws CheckpointException {
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            assertThat(checkpoint.ends()).isEmpty();
            assertThat(checkpoint.state("a.jsonl")).isEmpty();
        }
    }

    @Test
    void shouldGiveBackWhatWasWritten() throws CheckpointException {
        write(A, B);

        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            assertThat(checkpoint.state("a.jsonl")).contains(A);
            assertThat(checkpoint.state("ب.txt")).contains(B);
            assertThat(checkpoint.ends()).contains(ENDS);
        }
    }

    @Test
    void shouldGiveBackTheEntriesOfAFeedInTheirOrder() throws CheckpointException {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < 30_000; i++) {
            seen.add("key-" + i);
        }
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            checkpoint.note("https://a.example/map", new FeedState("\"1\"", null, seen));
            checkpoint.write(ENDS, NOW);
        }

        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            assertThat(checkpoint.feed("https://a.example/map").orElseThrow().seen())
                    .containsExactlyElementsOf(seen);
        }
    }

    @Test
    void shouldForgetWhatWasNotedOnly() throws CheckpointException {
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            checkpoint.write(TopicEnds.NONE, NOW);
            checkpoint.note(A);
        }

        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            assertThat(checkpoint.state("a.jsonl")).isEmpty();
        }
    }

    @Test
    void shouldKeepOneLineForEachInput() throws IOException, CheckpointException {
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            for (int line = 1; line <= 50; line++) {
                checkpoint.note(new InputState("a.jsonl", "10@5", new Position(line, line * 40L), false));
                checkpoint.write(ENDS, NOW);
            }
        }

        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            assertThat(Files.readAllLines(file)).hasSize(3);
            assertThat(checkpoint.state("a.jsonl").orElseThrow().position()).isEqualTo(new Position(50, 2000));
        }
    }

    @Test
    void shouldHoldWhateverByteACrashEndedTheFileAt() throws IOException, CheckpointException {
        write(A);
        byte[] before = Files.readAllBytes(file);
        write(new InputState("a.jsonl", "10@5", new Position(4, 160), false), B);
        byte[] after = Files.readAllBytes(file);

        for (int length = before.length; length < after.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(after, length));
            try (Checkpoint checkpoint = Checkpoint.open(file)) {
                assertThat(checkpoint.state("a.jsonl"))
                        .as("after %d bytes", length)
                        .contains(A);
                assertThat(checkpoint.state("ب.txt")).isEmpty();
            }
        }
    }

    @Test
    void shouldNameTheLineThatIsBroken() throws IOException, CheckpointException {
        write(A);
        Files.write(file, List.of("{\"input\":3"), StandardOpenOption.APPEND);

        assertThatThrownBy(() -> Checkpoint.open(file))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("run.checkpoint:4")
                .hasMessageContaining("remove the file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{\"input\":\"a\",\"record\":-1,\"offset\":0}",
                "{\"input\":\"a\",\"record\":0,\"offset\":-1}",
                "{\"ends\":{\"articles.raw-0\":null}}",
                "{\"feed\":{\"address\":\"https://a.example/rss\"}}",
                "{\"feed\":{\"address\":\"https://a.example/rss\",\"seen\":[null]}}",
                "{\"feed\":{\"seen\":[]}}"
            })
    void shouldNameTheLineThatSaysWhatCanNotBe(String line) throws IOException, CheckpointException {
        write(A);
        Files.write(file, List.of(line, "{\"ends\":{}}"), StandardOpenOption.APPEND);

        assertThatThrownBy(() -> Checkpoint.open(file))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("run.checkpoint:4");
    }

    @Test
    void shouldLeaveAFileOfAnotherKindAlone() throws IOException {
        Files.writeString(file, "{\"body\":\"x\"}\n");

        assertThatThrownBy(() -> Checkpoint.open(file))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("is not a checkpoint");
        assertThat(file).hasContent("{\"body\":\"x\"}");
    }

    @Test
    void shouldServeOneRunAtATime() throws CheckpointException {
        try (Checkpoint first = Checkpoint.open(file)) {
            assertThatThrownBy(() -> Checkpoint.open(file))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("in use by another run");
            assertThat(first.ends()).isEmpty();
        }
        Checkpoint.open(file).close();
    }

    @Test
    void shouldNameADirectoryThatIsNotThere() {
        assertThatThrownBy(() -> Checkpoint.open(directory.resolve("none/run.checkpoint")))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("check its directory");
    }

    @Test
    void shouldBeDueAfterFiveSecondsOrTenThousandInputs() throws CheckpointException {
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            assertThat(checkpoint.isDue(NOW)).isFalse();
            assertThat(checkpoint.isDue(NOW.plusSeconds(6))).as("nothing noted").isFalse();
            checkpoint.note(A);
            assertThat(checkpoint.isDue(NOW.plusSeconds(5))).isFalse();
            assertThat(checkpoint.isDue(NOW.plusMillis(5001))).isTrue();
            checkpoint.write(ENDS, NOW.plusMillis(5001));
            checkpoint.note(B);
            assertThat(checkpoint.isDue(NOW.plusMillis(5002))).isFalse();
            for (int i = 0; i < 10_000; i++) {
                checkpoint.note(new InputState("f" + i, null, Position.START, true));
            }
            assertThat(checkpoint.isDue(NOW.plusMillis(5002))).isTrue();
        }
    }

    private void write(InputState... states) throws CheckpointException {
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            for (InputState state : states) {
                checkpoint.note(state);
            }
            checkpoint.write(ENDS, NOW);
        }
    }
}
