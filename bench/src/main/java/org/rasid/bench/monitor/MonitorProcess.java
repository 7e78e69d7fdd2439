package org.rasid.bench.monitor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running {@link MonitorUnderTest}. */
final class MonitorProcess {
    private final Process process;
    private final BufferedReader out;
    private final PrintWriter in;
    private final Path data;
    private final String url;
    private final double secondsToReady;

    private MonitorProcess(Process process, Path data) throws IOException, InterruptedException {
        long start = System.nanoTime();
        this.process = process;
        this.data = data;
        out = process.inputReader(StandardCharsets.UTF_8);
        in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        String said = line();
        while (!said.startsWith("http")) {
            // options may make the JVM speak first
            said = line();
        }
        url = said;
        while (status(url + "health/ready") != HttpURLConnection.HTTP_OK) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        secondsToReady = (System.nanoTime() - start) / 1e9;
    }

    /** Returns when it is ready. */
    static MonitorProcess start(Map<String, String> client, Path data, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx1g"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                MonitorUnderTest.class.getName(),
                client.getOrDefault("bootstrap.servers", ""),
                client.getOrDefault("schema.registry.url", ""),
                data.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new MonitorProcess(process, data);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Ends with a slash. */
    String url() {
        return url;
    }

    double secondsToReady() {
        return secondsToReady;
    }

    long heapMegabytes() throws IOException {
        in.println();
        return Long.parseLong(line()) >> 20;
    }

    /** As Linux tells it; 0 elsewhere. */
    long residentMegabytes() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                                .filter(line -> line.startsWith("VmRSS:"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                                .sum()
                        >> 10;
    }

    /** Of the data folder. */
    long diskMegabytes() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.mapToLong(MonitorProcess::size).sum() >> 20;
        }
    }

    /** SIGTERM. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The body of an answer that is no error. */
    String get(String path) throws IOException {
        try (InputStream in = URI.create(url + path).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int status(String address) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        int status = connection.getResponseCode();
        connection.disconnect();
        return status;
    }

    private String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the monitor ended, see above");
        }
        return line;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            // the monitor has merged it into another
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
