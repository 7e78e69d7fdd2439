package org.rasid.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.rasid.streams.ops.Progress;

/** Tells how far a replay has come: on one line of a terminal, else a line every ten seconds. */
final class ReplayProgress {
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final PrintWriter out;
    private final boolean terminal;
    private final long total;
    private final long before;
    private Duration next = INTERVAL;

    /**
     * @param total records of articles.raw when it began
     * @param left of them then, where it goes on
     */
    ReplayProgress(PrintWriter out, boolean terminal, long total, long left) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
        this.before = total - left;
    }

    void show(Progress.Remaining remaining, Duration elapsed) {
        if (terminal) {
            out.print("\r" + line(remaining, elapsed) + "\u001b[K");
            out.flush();
        } else if (elapsed.compareTo(next) >= 0) {
            out.println(line(remaining, elapsed));
            out.flush();
            next = elapsed.plus(INTERVAL);
        }
    }

    void end() {
        if (terminal) {
            out.println();
            out.flush();
        }
    }

    String line(Progress.Remaining remaining, Duration elapsed) {
        long done = total - remaining.articles();
        double rate = (done - before) * 1e3 / Math.max(1, elapsed.toMillis());
        String text = String.format(
                Locale.ROOT,
                "%,d of %,d articles (%d %%), %,.0f a second",
                done,
                total,
                total == 0 ? 100 : 100 * done / total,
                rate);
        if (remaining.articles() == 0) {
            return text + (remaining.caughtUp() ? "" : ", " + remaining.mentions() + " changes still to deduplicate");
        }
        return rate == 0
                ? text
                : text + ", " + left(Duration.ofSeconds((long) (remaining.articles() / rate))) + " left";
    }

    private static String left(Duration time) {
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d h", time.toHours(), time.toMinutesPart())
                : String.format(Locale.ROOT, "%d:%02d min", time.toMinutes(), time.toSecondsPart());
    }
}
