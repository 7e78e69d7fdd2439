package org.rasid.it.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a run has shown, as a page and as JSON.
 *
 * @param date when it began
 * @param machine processors, memory, system and Java
 * @param commit of the code that ran
 * @param seed of what was sent and of the faults at random
 * @param notRun names of the scenarios that were left out
 */
record Report(Instant date, String machine, String commit, long seed, List<Verdict> verdicts, List<String> notRun) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes {@code faults.md} and {@code faults.json}; called after each scenario, so that nothing is lost. */
    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("faults.md"), page());
        Files.writeString(
                folder.resolve("faults.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json()) + "\n");
    }

    private String page() {
        List<String> lines = new ArrayList<>();
        lines.add("# Faults\n");
        lines.add("Written by `it/faults` on " + date.truncatedTo(ChronoUnit.MINUTES) + ", commit `" + commit + "`, on "
                + machine + ", seed " + seed + ".\n");
        lines.add("Three brokers (three copies, two of which must have a record), a registry and two instances of the"
                + " streams app, each a process of its own; articles come all the while. After each scenario all that was"
                + " sent is let through, and the topics are compared with the ledger of the sender and with the events"
                + " that the same articles give in memory. Numbers are of the scenario; the comparison is of all that"
                + " its site has seen so far.\n");
        lines.add("- **conserved**: each record came to exactly one of extracted, nothing, rejected, dead, and to the"
                + " right one; none is lost, none is double.");
        lines.add("- **equal**: the active events are byte for byte those of an undisturbed run, nothing dangles, and a"
                + " reader of committed records saw the revisions of every id as 1, 2, 3, each once.");
        lines.add("- **next**: from the fault to the next committed event. **all**: until there was an event of a later"
                + " article of every partition.\n");
        lines.add("| scenario | in | extracted | nothing | rejected | dead | conserved | equal | next (s) | all (s) |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|");
        verdicts.forEach(verdict -> lines.add(row(verdict)));
        lines.add("");
        for (Verdict verdict : verdicts) {
            lines.add("## " + verdict.name() + "\n");
            lines.add("Done: " + verdict.what() + ".\n");
            verdict.remarks().forEach(remark -> lines.add("- " + remark.replace("|", "\\|")));
            lines.add("");
        }
        if (!notRun.isEmpty()) {
            lines.add("## Not run\n");
            lines.add(String.join(", ", notRun) + "\n");
        }
        return String.join("\n", lines);
    }

    private static String row(Verdict verdict) {
        StringBuilder row = new StringBuilder("| " + verdict.name() + " | " + verdict.in());
        for (Outcome outcome : Outcome.values()) {
            row.append(" | ").append(verdict.count(outcome));
        }
        return row.append(" | ")
                .append(verdict.conserved() ? "yes" : "**no**")
                .append(" | ")
                .append(verdict.equal() ? "yes" : "**no**")
                .append(" | ")
                .append(seconds(verdict.toNext()))
                .append(" | ")
                .append(seconds(verdict.toAll()))
                .append(" |")
                .toString();
    }

    private static String seconds(@Nullable Duration duration) {
        return duration == null || duration.isZero()
                ? "–"
                : String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }

    private ObjectNode json() {
        ObjectNode all = JSON.createObjectNode()
                .put("date", date.toString())
                .put("machine", machine)
                .put("commit", commit)
                .put("seed", seed);
        ArrayNode scenarios = all.putArray("scenarios");
        for (Verdict verdict : verdicts) {
            ObjectNode one = scenarios
                    .addObject()
                    .put("name", verdict.name())
                    .put("done", verdict.what())
                    .put("in", verdict.in());
            for (Outcome outcome : Outcome.values()) {
                one.put(outcome.name().toLowerCase(Locale.ROOT), verdict.count(outcome));
            }
            one.put("conserved", verdict.conserved()).put("equal", verdict.equal());
            put(one, "nextMillis", verdict.toNext());
            put(one, "allMillis", verdict.toAll());
            verdict.remarks().forEach(one.putArray("remarks")::add);
        }
        notRun.forEach(all.putArray("notRun")::add);
        return all;
    }

    private static void put(ObjectNode one, String name, @Nullable Duration duration) {
        if (duration == null || duration.isZero()) {
            one.putNull(name);
        } else {
            one.put(name, duration.toMillis());
        }
    }
}
