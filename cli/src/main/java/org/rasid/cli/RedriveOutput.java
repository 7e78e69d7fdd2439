package org.rasid.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.rasid.streams.redrive.Finding;
import org.rasid.streams.redrive.Outcome;
import org.rasid.streams.redrive.RedriveOptions.Mode;
import org.rasid.streams.redrive.RedriveReport;

/** Prints parked records as they are read, and the report at the end: for people, or as JSON, one object a line. */
final class RedriveOutput {
    private static final String ROW = "%-28s  %-20s  %8s  %-32s  %s%n";

    private final PrintWriter out;
    private final boolean json;
    private boolean headed;

    RedriveOutput(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** Shows a parked record, of which nothing was sent. */
    void show(Finding finding) {
        if (json) {
            out.println(object(finding));
            return;
        }
        if (!headed) {
            headed = true;
            out.printf(ROW, "place", "parked", "attempts", "reason", "what a run would do");
        }
        String parked = finding.parked().truncatedTo(ChronoUnit.SECONDS).toString();
        out.printf(
                ROW,
                finding.place(),
                parked,
                finding.attempts(),
                simple(finding.reason()),
                text(finding.outcome(), Mode.LIST));
    }

    /** Prints how many there were. */
    void report(RedriveReport report) {
        if (json) {
            out.println(object(report));
        } else {
            if (report.mode() == Mode.LIST) {
                out.println(report.reasons().isEmpty() ? "Nothing is parked." : "By reason:");
                report.reasons().forEach((reason, count) -> out.printf(Locale.ROOT, "  %,d %s%n", count, reason));
                out.println("By outcome:");
            }
            for (Outcome outcome : Outcome.values()) {
                if (outcome == Outcome.REDRIVEN || report.count(outcome) > 0) {
                    out.printf(Locale.ROOT, "  %,d %s%n", report.count(outcome), text(outcome, report.mode()));
                }
            }
            if (report.passedOver() > 0) {
                out.printf(Locale.ROOT, "  %,d left out by the filters%n", report.passedOver());
            }
            if (report.ended() != RedriveReport.Ended.ALL_READ) {
                out.println("Not all were looked at: "
                        + (report.ended() == RedriveReport.Ended.LIMIT ? "the limit was reached." : "stopped."));
            }
        }
        out.flush();
    }

    private static ObjectNode object(Finding finding) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("place", finding.place().asKey())
                .put("parked", finding.parked().toString())
                .put("reason", finding.reason())
                .put("detail", finding.detail())
                .put("attempts", finding.attempts())
                .put("outcome", code(finding.outcome(), Mode.LIST));
    }

    private static ObjectNode object(RedriveReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("sent", report.mode() == Mode.WRITE);
        ObjectNode outcomes = json.putObject("outcomes");
        report.outcomes().forEach((outcome, count) -> outcomes.put(code(outcome, report.mode()), count));
        ObjectNode reasons = json.putObject("reasons");
        report.reasons().forEach(reasons::put);
        return json.put("leftOut", report.passedOver())
                .put("ended", report.ended().name());
    }

    private static String text(Outcome outcome, Mode mode) {
        return isYetToCome(outcome, mode) ? "to be redriven" : outcome.text();
    }

    private static String code(Outcome outcome, Mode mode) {
        return isYetToCome(outcome, mode) ? "TO_BE_REDRIVEN" : outcome.name();
    }

    private static boolean isYetToCome(Outcome outcome, Mode mode) {
        return outcome == Outcome.REDRIVEN && mode != Mode.WRITE;
    }

    /** A class without its package. */
    private static String simple(String reason) {
        return reason.substring(reason.lastIndexOf('.') + 1);
    }
}
