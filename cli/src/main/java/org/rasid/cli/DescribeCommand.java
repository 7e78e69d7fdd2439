package org.rasid.cli;

import java.util.concurrent.Callable;
import org.rasid.streams.ops.Description;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The topology in Kafka's words. */
@Command(name = "describe", description = "Print the topology of the streams app: processors, stores and topics.")
final class DescribeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(Description.of());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
