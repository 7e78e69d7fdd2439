package org.rasid.cli;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.rasid.streams.config.StoreMemory;
import org.rasid.streams.config.StreamsProperties;
import org.rasid.streams.config.StreamsSettings;
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
        StreamsSettings settings =
                StreamsSettings.of(Map.of("bootstrap.servers", "not-needed:9092", "state.dir", "not-needed"));
        try (StoreMemory memory = new StoreMemory(settings.storeMemory())) {
            Properties properties = StreamsProperties.of(settings, memory, parked -> {});
            spec.commandLine().getOut().print(Description.of(properties));
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}
