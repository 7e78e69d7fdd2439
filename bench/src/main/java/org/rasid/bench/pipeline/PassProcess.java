package org.rasid.bench.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link Pass} that runs. */
final class PassProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;
    private final Process process;
    private final BufferedReader out;
    private final PrintWriter in;

    private PassProcess(String mode, Settings settings) throws IOException {
        this.settings = settings;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // as the launcher and the image have it
                "-XX:-UseCodeCacheFlushing",
                "-Xmx" + heap(),
                "-cp",
                System.getProperty("java.class.path"),
                Pass.class.getName(),
                mode));
        command.addAll(settings.arguments());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        out = process.inputReader(StandardCharsets.UTF_8);
        in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    /** How much heap a pass has at most, as Java takes it. */
    static String heap() {
        return System.getProperty("rasid.bench.heap", "640m");
    }

    /** What it took to go through all articles that are there. */
    static JsonNode once(Settings settings) throws IOException {
        try (PassProcess pass = new PassProcess("once", settings)) {
            return JSON.readTree(pass.line());
        }
    }

    /** Starts an app that stays; returns when it is ready. */
    static PassProcess stay(Settings settings) throws IOException {
        PassProcess pass = new PassProcess("stay", settings);
        pass.line();
        return pass;
    }

    /** What it has used so far, see {@link Usage}. */
    JsonNode usage() throws IOException {
        in.println();
        return JSON.readTree(line());
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        in.close();
        process.onExit().join();
    }

    private String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the pass '" + settings.kind().suffix() + "' ended, see above");
        }
        return line;
    }
}
