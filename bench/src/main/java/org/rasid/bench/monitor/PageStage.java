package org.rasid.bench.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The web page in Chromium; the script is in src/main/browser. */
final class PageStage {
    private static final Path SCRIPTS = Path.of("bench", "src", "main", "browser");
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    private PageStage() {}

    /** What the script prints; null where node, npm or Chromium is. */
    static JsonNode run(String address) throws IOException, InterruptedException {
        Optional<Path> browser =
                BROWSERS.stream().flatMap(name -> program(name).stream()).findFirst();
        if (browser.isEmpty() || program("node").isEmpty() || program("npm").isEmpty()) {
            System.err.println("Chromium, node or npm is not installed: the page is not measured");
            return NullNode.getInstance();
        }
        Path folder = Files.createTempDirectory("rasid-page");
        for (String file : List.of("package.json", "page.bench.mjs")) {
            Files.copy(SCRIPTS.resolve(file), folder.resolve(file));
        }
        said(folder, "npm", "install", "--no-progress");
        return new ObjectMapper()
                .readTree(said(
                        folder, "node", "page.bench.mjs", address, browser.get().toString()));
    }

    private static String said(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + " failed: " + said);
        }
        return said;
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
