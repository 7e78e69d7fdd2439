package org.rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class MainTest {
    private final Console console = new Console();

    static Stream<String> commands() {
        return Main.commandLine().getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void shouldHelpWithEveryCommand(String command) {
        assertThat(console.run(command, "--help")).isZero();
        assertThat(console.out.toString()).contains("Usage: rasid " + command).contains("Exit codes");
    }

    @ParameterizedTest
    @CsvSource({
        "watch, --bootstrap-servers",
        "ingest - , --bootstrap-servers",
        "topics plan, --bootstrap-servers",
        "schemas check, --schema-registry",
        "streams, --bootstrap-servers",
        "up --broker-port x, --broker-port",
        "up --broker-port 65536, --broker-port",
        "monitor -b h:1 -r http://h --port 65536, --port",
        "ingest -b h:1 -r http://h --limit 0 -, --limit",
        "ingest -b h:1 -r http://h - -, standard input",
        "extract - -, standard input",
        "extract --frob, --frob",
        "explain - -, standard input",
        "explain --text x file, --text",
        "explain --published yesterday --text x, --published",
        "explain --dir no-such-directory --text x, --dir",
        "lexicon, subcommand",
        "lexicon find, WORD",
        "lexicon check --dir no-such-directory, --dir",
        "watch -b h:1 -r http://h --from yesterday, --from",
        "watch -b h:1 -r http://h --type RIOT, --type",
        "redrive, --bootstrap-servers",
        "redrive --since yesterday, --since",
        "redrive --until 2026-02-30, --until",
        "redrive --since 2026-03-02 --until 2026-03-01, nothing is parked",
        "redrive --limit 0, --limit",
        "redrive --max-attempts 0, --max-attempts",
        "redrive --list --dry-run, --dry-run",
        "streams -b h:1 -r http://h, state.dir",
        "streams -b h:1 -r http://h --state-dir s --threads 0, num.stream.threads",
        "topics plan -b h:1 --config no-such-file, --config: no-such-file can not be read: no such file",
        "schemas check -r http://h --config ., --config",
        "up --registry-port 65536, --registry-port",
        "demo --port -1, --port",
        "monitor --port 65536, --port",
        "streams --http-port 65536, --http-port",
        "streams -b 127.0.0.1:1 -r http://127.0.0.1:1, state.dir",
        "streams -b 127.0.0.1:1 -r http://127.0.0.1:1 --state-dir s --threads 0, num.stream.threads",
        "watch -b 127.0.0.1:1 -r http://127.0.0.1:1 --from yesterday, --from",
        "reset, --bootstrap-servers",
        "reset -b 127.0.0.1:1 --application-id a/b, application.id",
        "reset -b 127.0.0.1:1 --wait -1, --wait",
        "clean -b 127.0.0.1:1, --schema-registry",
        "backfill plan, FILES",
        "backfill plan -, has no size",
        "backfill plan no-such-file, no-such-file",
        "backfill plan --sample 0 ., --sample",
        "backfill plan --threads 0 ., --threads",
        "frobnicate, frobnicate"
    })
    void shouldAnswerBadUsageWithCodeTwoAndNameTheOption(String commandLine, String named) {
        assertThat(console.run(commandLine.split(" ", -1))).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(console.err.toString()).contains(named);
    }

    @Test
    void shouldLogWhoChangedWhatUnlessToldOtherwise() throws JoranException {
        LoggerContext shipped = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(shipped);
        configurator.doConfigure(Main.class.getResource("/logback.xml"));

        assertThat(shipped.getLogger("org.rasid.audit").isInfoEnabled()).isTrue();
        assertThat(shipped.getLogger("org.rasid.monitor").isInfoEnabled()).isFalse();
    }

    @Test
    void shouldListTheCatalogueWithoutABroker() {
        assertThat(console.run("topics", "list")).isZero();
        assertThat(console.out.toString()).contains("articles.raw").contains("events.security-operations");
    }
}
