package org.rasid.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.rasid.cli.acl.AclPlan;
import org.rasid.cli.acl.KafkaAcls;
import org.rasid.cli.acl.Right;
import org.rasid.cli.acl.Role;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the rights on the broker that a role needs, and grants them. */
@Command(
        name = "acls",
        description = {
            "Show, compare and grant the rights on the broker (ACLs) that a role needs, and no more. Takes none away.",
            "Without a role, the roles are listed."
        })
final class AclsCommand implements Callable<Integer> {
    private static final String ANYBODY = "User:NAME";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}.")
    private @Nullable Role role;

    @Mixin
    private final AclScope scope = new AclScope();

    @Option(
            names = "--principal",
            paramLabel = "User:NAME",
            description = "Who is named in the lines of --commands. Default: " + ANYBODY + ".")
    private String principal = ANYBODY;

    @ArgGroup
    private @Nullable Form form;

    /** How rights are written; a table unless one of these is given. */
    static final class Form {
        @Option(names = "--json", required = true, description = "As JSON.")
        private boolean json;

        @Option(names = "--commands", required = true, description = "As lines for kafka-acls.sh.")
        private boolean commands;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (role == null) {
            List<List<String>> roles = new ArrayList<>();
            for (Role each : Role.values()) {
                roles.add(List.of(each.toString(), each.purpose()));
            }
            Columns.print(roles, out);
            return 0;
        }
        List<Right> rights = scope.rights(role);
        if (form != null && form.json) {
            out.println(json(rights).toPrettyString());
        } else if (form != null && form.commands) {
            KafkaAcls.lines(rights, principal).forEach(out::println);
        } else {
            Columns.print(rights.stream().map(AclsCommand::row).toList(), out);
        }
        return 0;
    }

    @Command(name = "plan", description = "Tell which of the rights the principal lacks. Exit code 1 when it does.")
    int plan(
            @Parameters(paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}.") Role wanted,
            @Option(names = "--principal", paramLabel = "User:NAME", required = true) String who,
            @Mixin AclScope what,
            @Mixin ClusterOptions cluster) {
        return with(cluster, admin -> {
            AclPlan plan = planned(admin, who, what.rights(wanted));
            plan.missing().forEach(right -> spec.commandLine().getOut().println("missing " + right));
            if (plan.missing().isEmpty()) {
                spec.commandLine().getOut().println(who + " has every right that " + wanted + " needs");
            }
            return plan.missing().isEmpty() ? 0 : 1;
        });
    }

    @Command(name = "apply", description = "Grant the principal what it lacks, from any host.")
    int apply(
            @Parameters(paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}.") Role wanted,
            @Option(names = "--principal", paramLabel = "User:NAME", required = true) String who,
            @Mixin AclScope what,
            @Mixin ClusterOptions cluster) {
        return with(cluster, admin -> {
            AclPlan plan = planned(admin, who, what.rights(wanted));
            plan.apply(admin);
            plan.missing().forEach(right -> spec.commandLine().getOut().println("granted " + right));
            if (plan.missing().isEmpty()) {
                spec.commandLine().getOut().println("nothing to do");
            }
            return 0;
        });
    }

    private AclPlan planned(Admin admin, String who, List<Right> rights) {
        if (!who.matches("[A-Za-z]+:.+")) {
            throw new ParameterException(
                    spec.commandLine(), "--principal is TYPE:NAME, such as User:rasid, but is '" + who + "'");
        }
        return AclPlan.of(admin, who, rights);
    }

    private interface Work {
        int with(Admin admin);
    }

    private static int with(ClusterOptions cluster, Work work) {
        Map<String, String> client = cluster.kafkaClient();
        ClusterOptions.requireBroker(client);
        try (Admin admin = Admin.create(Map.copyOf(client))) {
            return work.with(admin);
        }
    }

    private static List<String> row(Right right) {
        return List.of(
                right.type().name(),
                right.name(),
                right.pattern().name(),
                right.operation().name(),
                right.why());
    }

    private static ArrayNode json(List<Right> rights) {
        ArrayNode array = new ObjectMapper().createArrayNode();
        for (Right right : rights) {
            array.addObject()
                    .put("resourceType", right.type().name())
                    .put("name", right.name())
                    .put("patternType", right.pattern().name())
                    .put("operation", right.operation().name())
                    .put("why", right.why());
        }
        return array;
    }
}
