package org.rasid.it.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the packaged command in a process of its own. */
public final class Rasid {
    private static final Path HOME =
            Path.of("..", "cli", "target", "rasid").toAbsolutePath().normalize();
    private static final long LONGEST_MINUTES = 5;

    private final Map<String, String> environment;
    private final Path runtime;

    public Rasid(Map<String, String> environment) {
        this(environment, Path.of(System.getProperty("java.home")));
    }

    private Rasid(Map<String, String> environment, Path runtime) {
        this.environment = environment;
        this.runtime = runtime;
    }

    /** The same on the Java in another folder. */
    public Rasid on(Path java) {
        return new Rasid(environment, java);
    }

    /** What a run left behind. */
    public record Result(int exitCode, String out, String err) {}

    /** Runs to the end, with nothing on the standard input. */
    public Result run(String... args) throws IOException, InterruptedException {
        return feed(new byte[0], args);
    }

    /** Runs to the end, with the given standard input, which must be short enough for a pipe. */
    public Result feed(byte[] input, String... args) throws IOException, InterruptedException {
        Path out = Files.createTempFile("rasid-it", ".out");
        Path err = Files.createTempFile("rasid-it", ".err");
        Process process = builder(args)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input);
        }
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    "rasid " + List.of(args) + " did not end; it said: " + Files.readString(err));
        }
        return new Result(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    /** Starts and leaves it running; its output goes to the log. */
    public Process start(Path log, String... args) throws IOException {
        return builder(args)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private ProcessBuilder builder(String... args) {
        List<String> command = new ArrayList<>(List.of(
                runtime.resolve("bin").resolve("java").toString(),
                "-Drasid.home=" + HOME,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:SharedArchiveFile=" + HOME.resolve("command.jsa"),
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-cp",
                HOME.resolve("lib").resolve("rasid-cli.jar").toString(),
                "org.rasid.cli.Main"));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder;
    }
}
