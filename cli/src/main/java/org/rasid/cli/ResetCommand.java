package org.rasid.cli;

import java.util.concurrent.Callable;
import org.rasid.streams.reset.Outputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lets the streams app begin anew over the same articles. */
@Command(
        name = "reset",
        description = {
            "Let the streams app begin anew: delete the offsets, internal topics and local state of its application id,"
                    + " of earlier versions too. What is on the topics of the catalogue stays.",
            "On its next start it reads articles.raw from the beginning. Refuses while instances run. Cut off, it is"
                    + " done by running it again."
        })
final class ResetCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final ResetOptions options = new ResetOptions();

    @Override
    public Integer call() {
        return new ResetRun(options, spec.commandLine()).run(cluster.kafkaClient(), null, Outputs.KEEP, () -> true);
    }
}
