package org.rasid.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.streams.config.StreamsSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What {@code rasid reset} and {@code rasid clean} begin anew, and how carefully. */
final class ResetOptions {
    private static final String NO_STATE = "not-named";

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(
            names = "--application-id",
            paramLabel = "ID",
            description =
                    "Of the streams app that begins anew (setting application.id). Default: rasid, or rasid-NAME.")
    private @Nullable String applicationId;

    @Option(names = "--suffix", paramLabel = "NAME", description = "Of a replay: its topics, application id and state.")
    private @Nullable String suffix;

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description = "State directory of its instance on this machine (setting state.dir); only what is of the"
                    + " application id is deleted there. On other machines, run the command again, before the app.")
    private @Nullable Path stateDir;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            arity = "0..1",
            fallbackValue = "60",
            description = "Wait for so long until no instance is left in the group. Without a number:"
                    + " ${FALLBACK-VALUE}.")
    private long wait;

    @Option(names = "--dry-run", description = "Print what would be deleted, delete nothing.")
    private boolean dryRun;

    boolean dryRun() {
        return dryRun;
    }

    Duration longestWait() {
        if (wait < 0) {
            throw new ParameterException(command.commandLine(), "--wait must be 0 seconds or more but is " + wait);
        }
        return Duration.ofSeconds(wait);
    }

    /** The settings of the app, as far as they are named. Options win over those of the client. */
    StreamsSettings settings(Map<String, String> client) {
        Map<String, String> settings = new HashMap<>(client);
        if (suffix != null) {
            settings.put(StreamsSettings.TOPICS_SUFFIX, suffix);
            settings.put("application.id", Replays.applicationId(suffix));
        }
        if (applicationId != null) {
            settings.put("application.id", applicationId);
        }
        settings.putIfAbsent("state.dir", NO_STATE);
        try {
            return StreamsSettings.of(settings);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), Failures.reason(e), e);
        }
    }

    /** The state directory; null where none is named. */
    @Nullable
    Path stateDir(Map<String, String> client) {
        String setting = client.get("state.dir");
        if (stateDir == null && suffix != null) {
            return Replays.stateDir(suffix);
        }
        return stateDir == null && setting != null ? Path.of(setting) : stateDir;
    }
}
