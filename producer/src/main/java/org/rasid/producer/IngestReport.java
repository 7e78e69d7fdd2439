package org.rasid.producer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.progress.Snapshot;
import org.rasid.producer.send.Delivery;

/**
 * What became of the input of a run. Every article that was read is sent, unsent, rejected, repeated, there before or left out.
 *
 * @param delivery what the broker says
 * @param rejected articles refused, by reason
 * @param repeated articles whose content was sent before in the same run
 * @param arrivedBefore articles and rejections that an earlier run sent before it was cut off
 * @param leftOut articles that were not wanted, by the reason in words
 * @param passedOver files of directories that were not opened, by the reason in words
 * @param unreadable inputs that do not exist or broke off
 * @param problems one line each on the first that were rejected or unreadable, origin first
 * @param bytesRead of the input
 * @param elapsed from start to end
 * @param failure why the run stopped before the end, with what to do; null where it did not
 */
public record IngestReport(
        Delivery delivery,
        Map<RejectionReason, Long> rejected,
        long repeated,
        long arrivedBefore,
        Map<String, Long> leftOut,
        Map<String, Long> passedOver,
        long unreadable,
        List<String> problems,
        long bytesRead,
        Duration elapsed,
        @Nullable String failure) {
    public IngestReport {
        Map<RejectionReason, Long> byReason = new EnumMap<>(RejectionReason.class);
        byReason.putAll(rejected);
        rejected = Collections.unmodifiableMap(byReason);
        leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
        passedOver = Collections.unmodifiableMap(new TreeMap<>(passedOver));
        problems = List.copyOf(problems);
    }

    /** Articles acknowledged by the broker. */
    public long sent() {
        return delivery.sent();
    }

    /** Articles refused, for all reasons together. */
    public long rejectedTotal() {
        return total(rejected);
    }

    /** 0: done. 1: it stopped early, an input could not be read, an article was not sent, or all were refused. */
    public int exitCode() {
        boolean allRefused = sent() == 0 && rejectedTotal() > 0;
        return failure != null || unreadable > 0 || delivery.unsent() > 0 || allRefused ? 1 : 0;
    }

    /** The report in lines for a user. */
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s %,d articles (%.1f MB) in %.1f s, %,.0f a second",
                delivery.dry() ? "Dry run, nothing was sent. Would send" : "Sent",
                sent(),
                delivery.bytes() / 1e6,
                elapsed.toMillis() / 1e3,
                new Snapshot(bytesRead, sent(), 0, elapsed).rate()));
        if (delivery.unsent() > 0) {
            lines.add(String.format(
                    Locale.ROOT, "Not acknowledged: %,d articles; send the input again", delivery.unsent()));
        }
        if (repeated > 0) {
            lines.add(String.format(Locale.ROOT, "Skipped %,d repeated articles", repeated));
        }
        if (arrivedBefore > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Skipped %,d articles that the run before had sent after its checkpoint",
                    arrivedBefore));
        }
        if (!leftOut.isEmpty()) {
            lines.add(String.format(Locale.ROOT, "Left out %,d articles: %s", total(leftOut), counts(leftOut)));
        }
        if (!rejected.isEmpty()) {
            lines.add(String.format(Locale.ROOT, "Rejected %,d articles: %s", rejectedTotal(), counts(rejected)));
        }
        if (!passedOver.isEmpty()) {
            lines.add(String.format(
                    Locale.ROOT, "Passed over %,d inputs and records: %s", total(passedOver), counts(passedOver)));
        }
        if (unreadable > 0) {
            lines.add(String.format(Locale.ROOT, "Could not read %,d inputs", unreadable));
        }
        problems.forEach(line -> lines.add("  " + line));
        delivery.refused().forEach(line -> lines.add("  " + line));
        long hidden = rejectedTotal() + unreadable - problems.size();
        if (hidden > 0) {
            lines.add(String.format(Locale.ROOT, "  and %,d more", hidden));
        }
        if (failure != null) {
            lines.add("Stopped: " + failure);
        }
        return List.copyOf(lines);
    }

    private static long total(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String counts(Map<?, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(", "));
    }
}
