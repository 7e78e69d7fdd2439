package org.rasid.it.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyTest {
    private static final Path SHARED = Path.of("..", "..", "shared");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void shouldFindTheEventsOfTheAnnotatedSeeds() throws Exception {
        score("seeds.jsonl", "type.STRIKE.f1=0.70", "type.TALKS.f1=0.70", "type.DEADLINE.f1=0.70", "slots.f1=0.60");
    }

    private void score(String gold, String... bars) throws IOException, InterruptedException {
        Path file = SHARED.resolve("gold").resolve(gold);
        assumeTrue(Files.exists(file), "the annotated articles are not beside the project: accuracy is not measured");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")) || onPath("python3"), "no python3 for the scorer");
        Rasid.Result extracted = new Rasid(Map.of()).run("extract", file.toString());
        assertThat(extracted.exitCode()).as(extracted.err()).isZero();
        Path mentions = Files.writeString(folder.resolve(gold), extracted.out(), StandardCharsets.UTF_8);
        List<String> command = new ArrayList<>(
                List.of("python3", SHARED.resolve("tools/score.py").toString(), file.toString(), mentions.toString()));
        for (String bar : bars) {
            command.addAll(List.of("--min", bar));
        }
        Path out = folder.resolve("score.txt");
        Process scorer = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        int exitCode = scorer.waitFor();
        String report = Files.readString(out, StandardCharsets.UTF_8);
        System.out.println(report);
        assertThat(exitCode).as(report).isZero();
    }

    private static boolean onPath(String program) {
        return List.of(System.getenv("PATH").split(":", -1)).stream()
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
