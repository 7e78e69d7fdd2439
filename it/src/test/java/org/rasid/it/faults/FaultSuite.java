package org.rasid.it.faults;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The long set, run by {@code it/faults}: all scenarios, or those that are named, or faults at random. Exit code 1 where
 * one was not survived.
 */
public final class FaultSuite {
    private static final Path REPORTS = Path.of("target", "faults");
    private static final long RANDOM_MINUTES = 30;
    private static final long NOT_ASKED = -1;
    private static final int GIBIBYTE_BITS = 30;

    private FaultSuite() {}

    /** Arguments: {@code [SCENARIO…] [--random MINUTES] [--seed N]}. */
    public static void main(String[] args) throws Exception {
        List<String> rest = new ArrayList<>(Arrays.asList(args));
        long seed = option(rest, "--seed", System.nanoTime() % 1_000_000);
        long asked = option(rest, "--random", NOT_ASKED);
        boolean all = rest.isEmpty() && asked == NOT_ASKED;
        long minutes = all ? RANDOM_MINUTES : Math.max(0, asked);
        List<Scenario> scenarios =
                all ? Scenarios.all() : rest.stream().map(Scenarios::named).toList();
        Instant now = Instant.now();
        Path folder = Files.createDirectories(REPORTS.resolve("run-" + now.getEpochSecond()));
        System.out.println("seed " + seed + ", logs in " + folder.toAbsolutePath());
        List<Verdict> verdicts = new ArrayList<>();
        try (Run run = new Run(folder, new Random(seed))) {
            Runtime.getRuntime().addShutdownHook(new Thread(run::close));
            for (Scenario scenario : scenarios) {
                System.out.println(scenario.name());
                add(verdicts, run.of(scenario), now, seed);
            }
            if (minutes > 0) {
                add(verdicts, run.atRandom(Duration.ofMinutes(minutes), seed), now, seed);
            }
        }
        System.out.println("report: " + REPORTS.resolve("faults.md").toAbsolutePath());
        System.exit(verdicts.stream().allMatch(Verdict::isGood) ? 0 : 1);
    }

    private static void add(List<Verdict> verdicts, Verdict verdict, Instant date, long seed)
            throws IOException, InterruptedException {
        verdicts.add(verdict);
        System.out.println("  " + verdict);
        List<String> notRun = Scenarios.all().stream()
                .map(Scenario::name)
                .filter(name -> verdicts.stream().noneMatch(each -> each.name().equals(name)))
                .toList();
        new Report(date, machine(), commit(), seed, verdicts, notRun).write(REPORTS);
    }

    private static long option(List<String> args, String name, long otherwise) {
        int at = args.indexOf(name);
        if (at < 0) {
            return otherwise;
        }
        if (at + 1 == args.size()) {
            throw new IllegalArgumentException(name + " needs a number");
        }
        args.remove(at);
        return Long.parseLong(args.remove(at));
    }

    private static String machine() {
        long memory =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? system.getTotalMemorySize() >> GIBIBYTE_BITS
                        : 0;
        return Runtime.getRuntime().availableProcessors() + " processors, " + memory + " GiB, "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", Java "
                + System.getProperty("java.version");
    }

    private static String commit() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
        String said = new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? said : "unknown";
    }
}
