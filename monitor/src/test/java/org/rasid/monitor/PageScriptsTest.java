package org.rasid.monitor;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the tests of the page's scripts, which are written for Node.js. */
class PageScriptsTest {
    private static final int EARLIEST_NODE = 20;

    @TempDir
    private Path folder;

    @Test
    void shouldPassTheTestsOfThePage() throws IOException, InterruptedException {
        assumeNode();
        Run run = run(Stream.concat(Stream.of("node", "--test", "--test-reporter=spec"), tests())
                .toArray(String[]::new));
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).containsPattern("pass [1-9]");
    }

    /** Each by its name: what a directory means to the test runner differs from one version of Node.js to the next. */
    private static Stream<String> tests() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/page"))) {
            return files.map(Path::toString).filter(name -> name.endsWith(".test.mjs")).sorted().toList().stream();
        }
    }

    private void assumeNode() throws InterruptedException {
        try {
            String version = run("node", "--version").output().strip();
            if (Integer.parseInt(version.replaceAll("^v(\\d+).*", "$1")) < EARLIEST_NODE) {
                abort("the tests of the page need Node.js " + EARLIEST_NODE + " or later; this is " + version);
            }
        } catch (IOException e) {
            abort("the tests of the page need Node.js " + EARLIEST_NODE + " or later on the path; there is none");
        }
    }

    private Run run(String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, MINUTES)).as("%s ends", command[0]).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private record Run(int exitCode, String output) {}
}
