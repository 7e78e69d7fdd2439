package org.rasid.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.rasid.cli.acl.Role;
import org.rasid.cli.acl.Scope;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.streams.reset.Outputs;
import org.rasid.streams.reset.Reset;
import org.rasid.streams.reset.ResetPlan;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Plans, shows, asks and carries out; the same for {@code rasid reset} and {@code rasid clean}. */
final class ResetRun {
    private final ResetOptions options;
    private final CommandLine command;

    ResetRun(ResetOptions options, CommandLine command) {
        this.options = options;
        this.command = command;
    }

    /**
     * Runs to the end.
     *
     * @param registry null where the outputs stay
     * @param consent asked once the plan is shown; false: nothing is deleted
     * @return the exit code
     */
    int run(Map<String, String> client, @Nullable RegistryClient registry, Outputs outputs, BooleanSupplier consent) {
        String applicationId = options.settings(client).applicationId();
        Path stateDir = options.stateDir(client);
        Duration wait = options.longestWait();
        ClusterOptions.requireRights(
                client,
                new Scope(applicationId, options.settings(client).topics(), Scope.LIVE_ID, null),
                outputs.equals(Outputs.KEEP) ? Role.RESET : Role.CLEAN);
        try (Admin admin = Admin.create(Map.copyOf(client))) {
            Reset reset = reset(admin, registry, applicationId, outputs, stateDir);
            ResetPlan plan = reset.plan();
            PrintWriter out = command.getOut();
            if (plan.isEmpty()) {
                out.println("nothing to do: there is nothing of application id " + applicationId
                        + (stateDir == null ? " on the cluster" : " on the cluster, or under " + stateDir));
                return 0;
            }
            if (options.dryRun()) {
                show(plan, "would delete ");
                reset.running().forEach(instance -> out.println("refused while it runs: " + instance));
                return 0;
            }
            requireStopped(reset, wait);
            show(plan, "to delete ");
            if (!consent.getAsBoolean()) {
                out.println("nothing was deleted");
                return 1;
            }
            reset.carryOut(plan, line -> {
                out.println("deleted " + line);
                out.flush();
            });
            if (stateDir == null) {
                command.getErr()
                        .println("rasid: no --state-dir was named: run the command with it on every machine where an"
                                + " instance ran, before the app starts there again");
            }
            return 0;
        }
    }

    private Reset reset(
            Admin admin,
            @Nullable RegistryClient registry,
            String applicationId,
            Outputs outputs,
            @Nullable Path stateDir) {
        try {
            return new Reset(admin, registry, applicationId, outputs, stateDir);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, Failures.reason(e), e);
        }
    }

    private static void requireStopped(Reset reset, Duration wait) {
        List<String> running = reset.awaitStopped(wait);
        if (!running.isEmpty()) {
            throw new IllegalStateException("instances of the streams app are in the group:\n  "
                    + String.join("\n  ", running)
                    + "\nStop them, then run the command again. One that was killed, or that has a group.instance.id,"
                    + " stays in the group until its session.timeout.ms is over, 10 s unless your --config says"
                    + " otherwise: --wait waits for it");
        }
    }

    private void show(ResetPlan plan, String verb) {
        plan.lines().forEach(line -> command.getOut().println(verb + line));
        command.getOut().flush();
    }
}
