package org.rasid.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclOperation;
import org.rasid.cli.acl.Role;
import org.rasid.cli.acl.Scope;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the topic catalogue, compares a cluster with it, and creates what is missing. */
@Command(name = "topics", description = "Show, compare and create the topics. Never deletes or changes one.")
final class TopicsCommand {
    private static final Scope ANY_APP = Scope.live(Scope.LIVE_ID);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** How many copies of each partition there shall be. */
    static final class Replication {
        @Option(
                names = "--replication-factor",
                paramLabel = "N",
                defaultValue = "-1",
                description = "Copies of each partition; -1: the cluster's default. Default: ${DEFAULT-VALUE}.")
        private short factor;
    }

    @Command(name = "list", description = "Print the catalogue: every topic with key, value, clean-up and owner.")
    int list() {
        PrintWriter out = spec.commandLine().getOut();
        for (TopicSpec topic : Topics.all()) {
            out.printf("%s%n", topic.name());
            out.printf("    key      %s%n", topic.keyDoc());
            out.printf(
                    "    value    %s: %s%n",
                    topic.valueSchema() == null ? "bytes" : topic.valueSchema().getFullName(), topic.valueDoc());
            out.printf("    settings %d partitions, %s, owner %s%n", topic.partitions(), topic.config(), topic.owner());
        }
        return 0;
    }

    @Command(name = "plan", description = "Compare the cluster with the catalogue. Exit code 1 when they differ.")
    int plan(@Mixin ClusterOptions cluster, @Mixin Replication replication) {
        Map<String, String> client = cluster.kafkaClient();
        ClusterOptions.requireRights(client, ANY_APP, right -> right.operation() != AclOperation.CREATE, Role.SETUP);
        try (Admin admin = Admin.create(Map.copyOf(client))) {
            TopicPlan plan = TopicPlan.of(admin, replication.factor);
            PrintWriter out = spec.commandLine().getOut();
            plan.missing().forEach(out::println);
            plan.different().forEach(out::println);
            if (plan.isEmpty()) {
                out.println("the cluster has every topic as the catalogue says");
            }
            return plan.isEmpty() ? 0 : 1;
        }
    }

    @Command(name = "apply", description = "Create the topics that are missing; report those that differ.")
    int apply(@Mixin ClusterOptions cluster, @Mixin Replication replication) {
        Map<String, String> client = cluster.kafkaClient();
        ClusterOptions.requireRights(client, ANY_APP, Role.SETUP);
        try (Admin admin = Admin.create(Map.copyOf(client))) {
            TopicSetup setup = new TopicSetup(admin);
            // asked before: a topic that was just created may take a moment to show in full
            List<String> differences = TopicPlan.of(admin, replication.factor).different();
            List<String> created = setup.apply(replication.factor);
            PrintWriter out = spec.commandLine().getOut();
            created.forEach(name -> out.println("created " + name));
            differences.forEach(out::println);
            if (created.isEmpty() && differences.isEmpty()) {
                out.println("nothing to do");
            }
            return differences.isEmpty() ? 0 : 1;
        }
    }
}
