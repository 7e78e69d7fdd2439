package org.rasid.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rasid.fuzz.surface.Targets;

/** The command fuzz/run. Exit codes: 0 nothing found, 1 something found, 2 bad usage, 3 an input took too long. */
public final class Main {
    private static final Path FINDINGS = Path.of("fuzz", "target", "findings");
    private static final int BATCH = 50;

    private Main() {}

    /** Takes the name of a target or {@code all}, seconds for each, and the seed. */
    public static void main(String[] args) throws Exception {
        List<Target> wanted = Targets.all().stream()
                .filter(target -> args[0].equals("all") || target.name().equals(args[0]))
                .toList();
        if (wanted.isEmpty()) {
            System.err.println("fuzz/run: there is no target " + args[0] + "; there are "
                    + Targets.all().stream().map(Target::name).toList());
            System.exit(2);
        }
        long seconds = Long.parseLong(args[1]);
        long seed = Long.parseLong(args[2]);
        Files.createDirectories(FINDINGS);
        int found = 0;
        for (Target target : wanted) {
            found += run(target, seconds, seed, System.out);
        }
        System.exit(found == 0 ? 0 : 1);
    }

    private static int run(Target target, long seconds, long seed, PrintStream out) throws Exception {
        Path hang = FINDINGS.resolve(target.name() + "-" + seed + "-hang.bin");
        Path folder = Files.createTempDirectory("rasid-fuzz");
        try (Campaign campaign = new Campaign(target, seed, folder, new HangWatch(hang))) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            campaign.samples();
            while (System.nanoTime() < end && campaign.go(BATCH)) {
                // until the time is over
            }
            out.println(target.name() + ": seed " + seed + ", " + campaign.count() + " inputs, "
                    + campaign.findings().size() + " findings");
            for (Finding finding : campaign.findings()) {
                out.println(finding);
                out.println("    input saved as " + saved(finding));
            }
            return campaign.findings().size();
        }
    }

    private static Path saved(Finding finding) throws IOException {
        Path file = FINDINGS.resolve(finding.target() + "-" + finding.seed() + "-" + finding.index() + ".bin");
        return Files.write(file, finding.input());
    }
}
