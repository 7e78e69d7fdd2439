package org.rasid.it.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    private final Rasid rasid = new Rasid(Map.of());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    @Timeout(300)
    void shouldPrintTheEventsOfTheSampleAndAddNoneWhenItIsSentAgain() throws Exception {
        String data = folder.resolve("data").toString();

        Rasid.Result once = rasid.run("demo", "--once", "--data", data);
        Rasid.Result again = rasid.run("demo", "--once", "--data", data);

        assertThat(once.exitCode()).as(once.err()).isZero();
        assertThat(again.exitCode()).as(again.err()).isZero();
        List<String> rows =
                once.out().lines().filter(line -> line.startsWith("STRIKE")).toList();
        assertThat(rows)
                .anySatisfy(row -> assertThat(row)
                        .contains("2026-03-09")
                        .contains("Ain al-Asad, IQ")
                        .contains("3/4"));
        assertThat(again.out()).isEqualTo(once.out());
    }
}
