package org.rasid.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command rasid. Exit codes: 0 done, 1 failed, 2 bad usage. */
@Command(
        name = "rasid",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        version = "rasid 0.3.0",
        sortOptions = false,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Arabic news articles in, live, deduplicated, typed event topics on Kafka out.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:bad usage"},
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            StreamsCommand.class,
            MonitorCommand.class,
            IngestCommand.class,
            BackfillCommand.class,
            ExtractCommand.class,
            ExplainCommand.class,
            LexiconCommand.class,
            WatchCommand.class,
            ReplayCommand.class,
            DiffCommand.class,
            PromoteCommand.class,
            ResetCommand.class,
            CleanCommand.class,
            RedriveCommand.class,
            TopicsCommand.class,
            SchemasCommand.class,
            AclsCommand.class,
            DescribeCommand.class
        })
public final class Main {
    private Main() {}

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Log more to standard error; -vv: much more.")
    @SuppressWarnings("UnusedMethod") // picocli calls it
    private void verbose(boolean[] times) {
        Level level = times.length > 1 ? Level.DEBUG : Level.INFO;
        for (String logger : new String[] {Logger.ROOT_LOGGER_NAME, "org.apache.kafka"}) {
            ((Logger) LoggerFactory.getLogger(logger)).setLevel(level);
        }
    }

    @Option(
            names = "--log-format",
            scope = ScopeType.INHERIT,
            paramLabel = "FORMAT",
            defaultValue = "${env:RASID_LOG_FORMAT:-text}",
            description = "What log lines on standard error are: text, json (RASID_LOG_FORMAT). Default: text.")
    @SuppressWarnings("UnusedMethod") // picocli calls it
    private void logFormat(LogFormat format) {
        format.apply();
    }

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line with all commands, as {@link #main} runs it. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures());
    }
}
