package org.rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rasid.streams.redrive.Finding;
import org.rasid.streams.redrive.Outcome;
import org.rasid.streams.redrive.Place;
import org.rasid.streams.redrive.RedriveOptions.Mode;
import org.rasid.streams.redrive.RedriveReport;
import org.rasid.streams.redrive.RedriveReport.Ended;

class RedriveOutputTest {
    private static final Finding FINDING = new Finding(
            new Place("articles.dead", 1, 17),
            Instant.parse("2026-03-10T12:00:00.5Z"),
            "java.lang.IllegalStateException",
            "told to \"break\"",
            2,
            Outcome.REDRIVEN);

    private final StringWriter out = new StringWriter();

    @Test
    void shouldListForPeople() {
        RedriveOutput output = new RedriveOutput(new PrintWriter(out), false);
        output.show(FINDING);
        output.report(report(Mode.LIST, Ended.LIMIT));

        assertThat(out.toString()
                        .lines()
                        .map(line -> line.replaceAll(" {2,}", "  ").strip()))
                .containsExactly(
                        "place  parked  attempts  reason  what a run would do",
                        "articles.dead-1@17  2026-03-10T12:00:00Z  2  IllegalStateException  to be redriven",
                        "By reason:",
                        "1,201 java.lang.IllegalStateException",
                        "By outcome:",
                        "1,200 to be redriven",
                        "1 not redrivable: ingest the input again",
                        "7 left out by the filters",
                        "Not all were looked at: the limit was reached.");
    }

    @Test
    void shouldCountWhatWasSent() {
        new RedriveOutput(new PrintWriter(out), false).report(report(Mode.WRITE, Ended.ALL_READ));

        assertThat(out.toString().lines())
                .containsExactly(
                        "  1,200 redriven",
                        "  1 not redrivable: ingest the input again",
                        "  7 left out by the filters");
    }

    @Test
    void shouldPrintOneObjectALine() {
        RedriveOutput output = new RedriveOutput(new PrintWriter(out), true);
        output.show(FINDING);
        output.report(report(Mode.DRY_RUN, Ended.ALL_READ));

        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"place\":\"articles.dead-1@17\",\"parked\":\"2026-03-10T12:00:00.500Z\","
                                + "\"reason\":\"java.lang.IllegalStateException\",\"detail\":\"told to \\\"break\\\"\","
                                + "\"attempts\":2,\"outcome\":\"TO_BE_REDRIVEN\"}",
                        "{\"sent\":false,\"outcomes\":{\"TO_BE_REDRIVEN\":1200,\"INGEST_AGAIN\":1},"
                                + "\"reasons\":{\"java.lang.IllegalStateException\":1201},\"leftOut\":7,"
                                + "\"ended\":\"ALL_READ\"}");
    }

    private static RedriveReport report(Mode mode, Ended ended) {
        return new RedriveReport(
                mode,
                new EnumMap<>(Map.of(Outcome.REDRIVEN, 1_200L, Outcome.INGEST_AGAIN, 1L)),
                Map.of("java.lang.IllegalStateException", 1_201L),
                7,
                ended);
    }
}
