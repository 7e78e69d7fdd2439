package org.rasid.it.faults;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Scenarios one after the other, on one site as long as all is well, and on a new one after something was not. */
final class Run implements AutoCloseable {
    private final Path folder;
    private final Random random;
    private @Nullable Site site;
    private @Nullable Audit last;
    private int sites;

    Run(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
    }

    Verdict of(Scenario scenario) {
        return of(scenario, scenario.fault());
    }

    /** Faults one after the other until that time has passed, and one audit at the end. */
    Verdict atRandom(Duration time, long seed) {
        List<Scenario> choice =
                Scenarios.all().stream().filter(Scenario::repeatable).toList();
        Scenario all = Scenario.once(
                "random", "faults at random for " + time.toMinutes() + " minutes, seed " + seed, site -> {});
        return of(all, here -> {
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() - end < 0) {
                Scenario next = choice.get(random.nextInt(choice.size()));
                System.out.println("  " + next.name());
                happen(next.fault(), here);
                here.note(next.name() + ": all partitions went on after "
                        + here.witness().toAll().toMillis() + " ms");
            }
        });
    }

    private Verdict of(Scenario scenario, Scenario.Fault fault) {
        List<String> notes = List.of();
        int before = 0;
        try {
            Site here = site();
            before = here.notes().size();
            int ends = ends(here);
            happen(fault, here);
            here.feed().pause();
            here.awaitThrough();
            here.note("load average of the machine at the end: " + load());
            if (ends(here) > ends) {
                here.note("times that instances ended by themselves and were started again: " + (ends(here) - ends)
                        + "; the last one: " + lastEnd(here));
            }
            notes = here.notes().subList(before, here.notes().size());
            Audit audit = Audit.of(here);
            Verdict verdict = Verdict.of(scenario, here, audit, last, notes);
            last = audit;
            here.feed().resume();
            if (!verdict.isGood()) {
                leave();
            }
            return verdict;
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            e.printStackTrace(System.out);
            Site here = site;
            Verdict verdict = Verdict.failed(
                    scenario,
                    e,
                    here == null
                            ? notes
                            : here.notes().subList(before, here.notes().size()));
            leave();
            return verdict;
        }
    }

    /** Whoever is away afterwards would be spared the next fault. */
    private static void happen(Scenario.Fault fault, Site site) throws Exception {
        fault.happenTo(site);
        site.awaitReady();
    }

    private Site site() throws IOException, InterruptedException {
        Site here = site;
        if (here == null) {
            here = new Site(folder.resolve("site-" + ++sites), random);
            site = here;
            last = null;
            here.start();
        }
        return here;
    }

    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static int ends(Site site) {
        return site.instances().stream().mapToInt(each -> each.ends().size()).sum();
    }

    private static String lastEnd(Site site) {
        List<String> all = new ArrayList<>();
        site.instances().forEach(each -> all.addAll(each.ends()));
        return all.get(all.size() - 1);
    }

    private void leave() {
        Site here = site;
        site = null;
        if (here != null) {
            try {
                here.close();
            } catch (IOException | RuntimeException e) {
                e.printStackTrace(System.out);
            }
        }
    }

    @Override
    public void close() {
        leave();
    }
}
