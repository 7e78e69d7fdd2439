package org.rasid.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rasid.schemas.topic.Topics;

/** A plan of a backfill for a person. */
final class BackfillText {
    private BackfillText() {}

    static void print(
            BackfillReading reading, BackfillSample sample, BackfillEstimate plan, int replicas, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "Sample: %,d articles, %s of %s (%s)%n",
                sample.articles(),
                bytes(sample.inputBytes()),
                bytes(plan.inputBytes()),
                share(plan.sampledShare()));
        String others = reading.rejected().entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(", "));
        if (!others.isEmpty() || reading.repeated() > 0 || reading.unreadable() > 0) {
            out.printf(
                    Locale.ROOT,
                    "  beside them: refused %s; repeated %,d; unreadable inputs %,d%n",
                    others.isEmpty() ? "none" : others,
                    reading.repeated(),
                    reading.unreadable());
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("articles", count(plan.articles()), count(sample.articles()) + " in the sample"));
        rows.add(List.of(
                Topics.ARTICLES_RAW.name(),
                bytes(plan.topicBytes()),
                bytes(plan.rawBytes()) + " of records, compressed, × " + replicas + " replicas"));
        rows.add(List.of(
                "mentions", count(plan.mentions()), number(sample.mentions(), sample.articles()) + " an article"));
        rows.add(List.of("events", count(plan.events()), number(sample.events(), sample.mentions()) + " a mention"));
        rows.add(List.of(
                "state on disk",
                bytes(plan.stateBytes()),
                count(BackfillEstimate.STATE_BYTES_OF_A_MENTION) + " bytes a mention, assumed"));
        rows.add(List.of(
                "rasid ingest",
                time(plan.ingestSeconds()),
                rate(sample.articles(), sample.readingNanos()) + " articles a second read and checked"));
        rows.add(List.of(
                "streams app",
                time(plan.appSeconds()),
                rate(sample.articles(), sample.workingNanos()) + " articles a second on one thread, × "
                        + plan.threads()));
        Columns.print("  ", rows, out);
        out.println("Assumed, not measured:");
        ASSUMPTIONS.forEach(line -> out.println("  - " + line));
        out.flush();
    }

    static final List<String> ASSUMPTIONS = List.of(
            "What was not read is as the sample: as many articles, mentions and refusals for each byte. Of a file that is"
                    + " larger than its part of the sample only the beginning was read.",
            "Events for each mention are as in the sample. Over all articles more reports tell of the same event, so"
                    + " there are fewer.",
            "Compression is that of gzip on batches of 256 KiB; the producer uses zstd, which is about as good.",
            "The state takes 2,500 bytes a mention; bench/deduplication measures it. The changelogs on the brokers take"
                    + " about as much for each replica, and each standby as much again.",
            "Times are of this machine. Each thread has a processor of its own; threads beyond the partitions do not count."
                    + " Sending, stores and brokers are not in them; and a program that has just started is slower than"
                    + " one that runs for hours, the more so the smaller the sample. Take them for the order of magnitude.");

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String number(long number, long of) {
        return String.format(Locale.ROOT, "%.2f", of == 0 ? 0 : (double) number / of);
    }

    private static String rate(long articles, long nanos) {
        return String.format(Locale.ROOT, "%,.0f", articles * 1e9 / Math.max(1, nanos));
    }

    private static String share(double share) {
        return share == 1 ? "all" : String.format(Locale.ROOT, "%.2g %%", 100 * share);
    }

    /** In the unit that leaves one to three digits before the point. */
    static String bytes(long bytes) {
        double value = bytes;
        for (String unit : List.of("B", "kB", "MB", "GB", "TB")) {
            if (value < 1000) {
                return String.format(Locale.ROOT, unit.equals("B") ? "%.0f %s" : "%.1f %s", value, unit);
            }
            value /= 1000;
        }
        return String.format(Locale.ROOT, "%,.1f PB", value);
    }

    /** In the two largest units that it has. */
    static String time(double seconds) {
        Duration time = Duration.ofSeconds(Math.round(seconds));
        if (time.toSeconds() < 60) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        if (time.toHours() < 1) {
            return time.toMinutes() + " min " + time.toSecondsPart() + " s";
        }
        return time.toDays() < 1
                ? time.toHours() + " h " + time.toMinutesPart() + " min"
                : time.toDays() + " d " + time.toHoursPart() + " h";
    }
}
