package org.rasid.bench.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How fast {@code rasid ingest --dry-run} reads a packed archive, as a share of the rate at which jwarc goes over its records
 * without looking at any body. Not a JMH benchmark, since each pass has a process of its own, whose memory is measured.
 */
public final class WarcBenchmark {
    private static final double LEAST_SHARE = 0.60;
    private static final double MOST_MEMORY = 300;

    private WarcBenchmark() {}

    /** Arguments: megabytes of the archive as stored, and the directory that it is kept in. */
    public static void main(String[] args) throws IOException, InterruptedException {
        long megabytes = Long.parseLong(args[0]);
        Path file = Path.of(args[1], "invented-" + megabytes + ".warc.gz");
        InventedArchive.write(file, megabytes);
        double size = Files.size(file) / 1e6;
        System.out.printf(Locale.ROOT, "%s: %,.0f MB%n", file.getFileName(), size);
        // read once, so that both find it in the memory of the system
        run("floor", file);
        double[] floor = run("floor", file);
        double[] ingest = run("ingest", file);
        print("jwarc, records only", size, floor);
        print("rasid ingest --dry-run", size, ingest);
        double share = floor[0] / ingest[0];
        System.out.printf(
                Locale.ROOT,
                "share of the rate of jwarc: %.2f (the bar: %.2f); memory: %.0f MB (the bar: below %.0f)%n",
                share,
                LEAST_SHARE,
                ingest[2],
                MOST_MEMORY);
        System.exit(share >= LEAST_SHARE && ingest[2] < MOST_MEMORY && floor[1] == ingest[1] ? 0 : 1);
    }

    private static void print(String what, double size, double[] pass) {
        System.out.printf(
                Locale.ROOT,
                "  %-24s %6.1f s, %6.1f MB/s, %,8.0f records/s, %,.0f records, %4.0f MB of memory, %.1f s of processors%n",
                what,
                pass[0],
                size / pass[0],
                pass[1] / pass[0],
                pass[1],
                pass[2],
                pass[3]);
    }

    /** Seconds, records, megabytes of memory, seconds of processor time. */
    private static double[] run(String pass, Path file) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:+UseSerialGC"));
        String options = System.getenv("RASID_BENCH_OPTS");
        command.addAll(options == null || options.isBlank() ? List.of() : List.of(options.split(" ", -1)));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Pass.class.getName(), pass, file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ", -1);
        if (process.waitFor() != 0 || told.length != 4) {
            throw new IOException("the pass '" + pass + "' failed");
        }
        return Arrays.stream(told).mapToDouble(Double::parseDouble).toArray();
    }
}
