package org.rasid.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.cli.acl.Right;
import org.rasid.cli.acl.Rights;
import org.rasid.cli.acl.Role;
import org.rasid.cli.acl.Scope;
import org.rasid.schemas.topic.TopicSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which app, replay or consumers the rights are for. */
final class AclScope {
    private static final Set<Role> OF_A_REPLAY = EnumSet.of(Role.REPLAY, Role.DIFF, Role.PROMOTE);

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(
            names = "--application-id",
            paramLabel = "ID",
            description = "Of the streams app. Default: rasid, or rasid-NAME with --suffix.")
    private @Nullable String applicationId;

    @Option(names = "--suffix", paramLabel = "NAME", description = "Of a replay.")
    private @Nullable String suffix;

    @Option(
            names = "--live-id",
            paramLabel = "ID",
            defaultValue = Scope.LIVE_ID,
            description = "Of the live app that a replay is promoted over. Default: ${DEFAULT-VALUE}.")
    private String live = Scope.LIVE_ID;

    @Option(
            names = "--group",
            paramLabel = "ID",
            description = "Of your consumers (role watch). Default: none, as \"rasid watch\" has none.")
    private @Nullable String group;

    List<Right> rights(Role role) {
        if (suffix == null && OF_A_REPLAY.contains(role)) {
            throw new ParameterException(command.commandLine(), "the role " + role + " needs --suffix");
        }
        try {
            TopicSet topics = suffix == null ? TopicSet.LIVE : new TopicSet(suffix);
            String id = applicationId != null ? applicationId : suffix == null ? live : Replays.applicationId(suffix);
            return Rights.of(role, new Scope(id, topics, live, group));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), Failures.reason(e), e);
        }
    }
}
