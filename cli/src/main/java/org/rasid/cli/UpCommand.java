package org.rasid.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackException;
import org.rasid.cli.stack.StackOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The local stack alone. */
@Command(
        name = "up",
        description = {
            "Start a Kafka broker and a schema registry on this machine, with Rasid's topics and schemas, until Ctrl-C.",
            "Both listen on the loopback interface only."
        })
final class UpCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep the data here, and go on with what is there. Default: a temporary directory.")
    private @Nullable Path data;

    @Option(
            names = "--broker-port",
            converter = PortConverter.class,
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Default: a free one.")
    private int brokerPort;

    @Option(
            names = "--registry-port",
            converter = PortConverter.class,
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Default: a free one.")
    private int registryPort;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        LocalStack stack = LocalStack.start(options(), err::println);
        LocalSetup.apply(stack);
        out.println("Kafka broker     " + stack.bootstrapServers());
        out.println("schema registry  " + stack.schemaRegistryUrl());
        out.println("data             " + stack.dataDirectory());
        out.println();
        out.println("export RASID_BOOTSTRAP_SERVERS=" + stack.bootstrapServers());
        out.println("export RASID_SCHEMA_REGISTRY=" + stack.schemaRegistryUrl());
        out.println();
        out.println("Ctrl-C stops both.");
        out.flush();
        Shutdown.waitThenClose(stack);
        return 0;
    }

    private StackOptions options() {
        try {
            return new StackOptions(data, brokerPort, registryPort);
        } catch (StackException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
