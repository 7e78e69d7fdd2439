package org.rasid.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.acl.AclOperation;
import org.jspecify.annotations.Nullable;
import org.rasid.cli.acl.Right;
import org.rasid.cli.acl.Role;
import org.rasid.cli.acl.Scope;
import org.rasid.streams.redrive.LetterFilter;
import org.rasid.streams.redrive.Redrive;
import org.rasid.streams.redrive.RedriveOptions;
import org.rasid.streams.redrive.RedriveOptions.Mode;
import org.rasid.streams.topology.EventTopology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings parked records back. */
@Command(
        name = "redrive",
        description = {
            "Send parked records back to the topics that they came from, each once: dead letters of articles.dead, and the"
                    + " articles behind the rejects of articles.rejected.",
            "Mend the cause first: what breaks again is parked again. Look first with --list."
        })
final class RedriveCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--dead", description = "Dead letters only.")
    private boolean dead;

    @Option(names = "--rejected", description = "Rejects only. Without --dead and --rejected: both.")
    private boolean rejected;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Only those with this in the class of the exception or its message, or in the reason of the"
                    + " rejection or its detail.")
    private @Nullable String reason;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only what was parked at this time or later: a day (2024-01-31) or a time"
                    + " (2024-01-31T12:00Z).")
    private @Nullable String since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "Only what was parked on that day or before, or before that time.")
    private @Nullable String until;

    @Option(
            names = "--source",
            paramLabel = "OUTLET",
            description = "Only articles of this outlet. Leaves out records that cannot be read.")
    private @Nullable String source;

    @Option(names = "--limit", paramLabel = "N", description = "Send, or list, at most N.")
    private long limit = RedriveOptions.NO_LIMIT;

    @Option(
            names = "--max-attempts",
            paramLabel = "N",
            description = "Send no record back more than N times, in all runs together. Default: ${DEFAULT-VALUE}.")
    private int maxAttempts = RedriveOptions.DEFAULT_ATTEMPTS;

    @Option(names = "--list", description = "Send nothing; show each parked record, then how many by reason.")
    private boolean list;

    @Option(names = "--json", description = "Report in JSON, one object a line.")
    private boolean json;

    @Option(names = "--dry-run", description = "Send nothing; count what would be sent.")
    private boolean dryRun;

    @Override
    public Integer call() {
        RedriveOptions options = options();
        Map<String, String> client = cluster.client();
        ClusterOptions.requireRights(client, Scope.live(Scope.LIVE_ID), this::isNeeded, Role.REDRIVE);
        RedriveOutput output = new RedriveOutput(spec.commandLine().getOut(), json);
        AtomicBoolean stopped = new AtomicBoolean();
        Shutdown.onSignal(
                () -> stopped.set(true),
                () -> output.report(Redrive.run(client, options, output::show, InstantSource.system(), stopped::get)));
        return stopped.get() ? 1 : 0;
    }

    /** Internal topics are those of apps of any id, which the letters tell. */
    private boolean isNeeded(Right right) {
        return !right.name().equals(EventTopology.mentionsByBlock(Scope.LIVE_ID))
                && (right.operation() == AclOperation.READ || !(list || dryRun));
    }

    private RedriveOptions options() {
        if (list && dryRun) {
            throw new ParameterException(spec.commandLine(), "--list sends nothing anyway: leave --dry-run out");
        }
        try {
            LetterFilter filter = new LetterFilter(reason, since(), until(), source);
            Mode mode = list ? Mode.LIST : dryRun ? Mode.DRY_RUN : Mode.WRITE;
            return new RedriveOptions(
                    dead, rejected, filter, limit, maxAttempts, mode, System.getProperty("user.name", ""));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable Instant since() {
        return since == null ? null : Times.parse("--since", since);
    }

    /** The end of a day that is named, since it is meant with it. */
    private @Nullable Instant until() {
        if (until == null) {
            return null;
        }
        Instant time = Times.parse("--until", until);
        return until.contains("T") ? time : time.plus(Duration.ofDays(1));
    }
}
