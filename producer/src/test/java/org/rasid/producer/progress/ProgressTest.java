package org.rasid.producer.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, UTF_8);

    @Test
    void shouldPrintALineEveryTenSecondsWhereThereIsNoTerminal() {
        try (Progress progress = Progress.on(out, false)) {
            progress.start(OptionalLong.empty());
            progress.update(new Snapshot(10, 1, 0, Duration.ofSeconds(9)));
            assertThat(bytes.size()).isZero();
            progress.update(new Snapshot(2_500_000, 2000, 3, Duration.ofSeconds(10)));
            progress.update(new Snapshot(3_000_000, 2100, 3, Duration.ofSeconds(19)));
        }

        assertThat(bytes.toString(UTF_8))
                .isEqualToNormalizingNewlines("2,000 articles sent, 3 skipped, 2.5 MB read, 200 articles a second\n");
    }

    @Test
    void shouldDrawABarOnATerminal() {
        try (Progress progress = Progress.on(out, true)) {
            progress.start(OptionalLong.of(10_000_000));
            progress.update(new Snapshot(10_000_000, 1234, 5, Duration.ofSeconds(1)));
        }

        assertThat(bytes.toString(UTF_8)).contains("ingest", "100%", "1,234 sent, 5 skipped");
    }

    @Test
    void shouldDrawABarWithoutAKnownEnd() {
        try (Progress progress = Progress.on(out, true)) {
            progress.start(OptionalLong.empty());
            progress.update(new Snapshot(10_000_000, 1234, 5, Duration.ofSeconds(1)));
        }

        assertThat(bytes.toString(UTF_8)).contains("1,234 sent");
    }

    @Test
    void shouldHaveNoRateBeforeTimeHasPassed() {
        assertThat(new Snapshot(10, 5, 0, Duration.ZERO).rate()).isZero();
    }
}
