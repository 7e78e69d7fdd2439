package org.rasid.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.rasid.producer.source.ReadOptions;
import org.rasid.schemas.topic.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What it takes to take an archive in. */
@Command(name = "backfill", description = "Reckon what it takes to take an archive in.")
final class BackfillCommand {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(
            name = "plan",
            description = {
                "Read some articles of the files as \"rasid ingest --dry-run\" does, extract them, and extrapolate by bytes:"
                        + " articles, space on the brokers and on disk, mentions, events, time.",
                "Asks no broker and no registry. Says what is measured and what is assumed."
            })
    int plan(
            @Mixin ReadingOptions reading,
            @Parameters(
                            arity = "1..*",
                            paramLabel = "FILES",
                            description = "Files and directories, as \"rasid ingest\" takes them.")
                    List<String> names,
            @Option(
                            names = "--sample",
                            paramLabel = "N",
                            defaultValue = "2000",
                            description = "Read at most N articles. Default: ${DEFAULT-VALUE}.")
                    int most,
            @Option(
                            names = "--threads",
                            paramLabel = "N",
                            defaultValue = "" + Topics.PARTITIONS,
                            description = "Stream threads of all instances together. Default: ${DEFAULT-VALUE}.")
                    int threads,
            @Option(
                            names = "--replication-factor",
                            paramLabel = "N",
                            defaultValue = "3",
                            description = "Copies of each partition. Default: ${DEFAULT-VALUE}.")
                    int replicas,
            @Option(names = "--json", description = "Print the plan as JSON.") boolean json)
            throws IOException {
        BackfillInputs inputs = inputs(names, reading, most, threads, replicas);
        Instant now = Instant.now();
        // once to warm up, once to measure
        new BackfillReading(options(reading).languages(), now).read(inputs, most);
        BackfillReading sampled = new BackfillReading(options(reading).languages(), now);
        sampled.read(inputs, most);
        if (sampled.articles().isEmpty()) {
            throw new IllegalStateException("there is no article to reckon with in " + String.join(", ", names)
                    + " (refused: " + sampled.rejected() + ", unreadable inputs: " + sampled.unreadable()
                    + "): \"rasid ingest --dry-run\" says why of each");
        }
        BackfillSample sample = BackfillSample.of(sampled);
        BackfillEstimate plan = BackfillEstimate.of(sample, inputs.bytes(), threads, replicas);
        if (json) {
            spec.commandLine().getOut().println(BackfillJson.of(sampled, sample, plan, replicas));
        } else {
            BackfillText.print(
                    sampled, sample, plan, replicas, spec.commandLine().getOut());
        }
        return 0;
    }

    private BackfillInputs inputs(List<String> names, ReadingOptions reading, int most, int threads, int replicas)
            throws IOException {
        try {
            atLeastOne("--sample", most);
            atLeastOne("--threads", threads);
            atLeastOne("--replication-factor", replicas);
            return BackfillInputs.of(names, options(reading));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), Failures.reason(e), e);
        }
    }

    private static void atLeastOne(String option, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(option + " must be 1 or more but is " + value);
        }
    }

    private static ReadOptions options(ReadingOptions reading) {
        return reading.options(null);
    }
}
