package org.rasid.it.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.StreamsProcess;
import org.rasid.it.examples.Program;
import org.rasid.it.pipeline.Rasid;

/** The whole pipeline with the page at its end, in Chromium. The scripts are in src/test/browser. */
class PageTest {
    private static final Path SCRIPTS = Path.of("src", "test", "browser");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots").toAbsolutePath();
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    @Test
    void shouldServeReadersInABrowser(@TempDir Path folder) throws Exception {
        String browser =
                BROWSERS.stream().filter(Program::isInstalled).findFirst().orElse("");
        assumeTrue(
                !browser.isEmpty() && Program.isInstalled("node") && Program.isInstalled("npm"),
                "Chromium, node or npm is not installed: the page is not tested in a browser");
        install(folder);
        try (LocalStack stack = LocalStack.start(StackOptions.temporary(), line -> {})) {
            Cluster cluster = Cluster.of(stack).setUp();
            try (StreamsProcess streams = StreamsProcess.start(cluster, folder)) {
                ingest(cluster, Files.readAllBytes(Path.of("..", "sample", "articles.jsonl")));
                streams.awaitCaughtUp();
                try (MonitorProcess monitor = new MonitorProcess(cluster, folder);
                        Control control = new Control(Map.of(
                                "ingest", body -> ingest(cluster, body),
                                "stop", body -> monitor.kill(),
                                "start", body -> monitor.start()))) {
                    List<String> said = Program.run(
                            folder,
                            Map.of(
                                    "RASID_PAGE",
                                    monitor.url(),
                                    "RASID_CONTROL",
                                    control.url(),
                                    "RASID_SCREENSHOTS",
                                    SCREENSHOTS.toString(),
                                    "RASID_CHROMIUM",
                                    path(browser)),
                            "node",
                            "--test",
                            "--test-reporter=spec",
                            "page.test.mjs");
                    said.forEach(System.out::println);
                }
            }
        }
    }

    private static void install(Path folder) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Program.run(folder, Map.of(), "npm", "install", "--no-progress");
    }

    private static void ingest(Cluster cluster, byte[] articles) throws IOException, InterruptedException {
        Rasid.Result sent = cluster.rasid().feed(articles, "ingest", "-");
        assertThat(sent.exitCode()).as(sent.err()).isZero();
    }

    private static String path(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
