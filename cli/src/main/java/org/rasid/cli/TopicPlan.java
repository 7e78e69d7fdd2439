package org.rasid.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

/**
 * How a cluster differs from the topic catalogue; one line each.
 *
 * @param missing topics that it lacks
 * @param different what its topics have in another way
 */
record TopicPlan(List<String> missing, List<String> different) {
    private static final String REPLICATION = "default.replication.factor";

    TopicPlan {
        missing = List.copyOf(missing);
        different = List.copyOf(different);
    }

    boolean isEmpty() {
        return missing.isEmpty() && different.isEmpty();
    }

    /** @param replicationFactor copies that each partition shall have; below 1: as many as the cluster makes by default */
    static TopicPlan of(Admin admin, short replicationFactor) {
        Set<String> existing = TopicSetup.await(admin.listTopics().names(), "listing the topics");
        List<TopicSpec> present = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (TopicSpec topic : Topics.all()) {
            if (existing.contains(topic.name())) {
                present.add(topic);
            } else {
                missing.add("missing " + topic.name());
            }
        }
        int copies = replicationFactor < 1 ? defaultReplicationFactor(admin) : replicationFactor;
        Map<String, TopicDescription> descriptions = TopicSetup.await(
                admin.describeTopics(present.stream().map(TopicSpec::name).toList())
                        .allTopicNames(),
                "describing the topics");
        Map<ConfigResource, Config> configs = TopicSetup.await(
                admin.describeConfigs(present.stream().map(TopicPlan::resource).toList())
                        .all(),
                "describing the settings of the topics");
        List<String> different = new ArrayList<>();
        for (TopicSpec topic : present) {
            TopicDescription description = descriptions.get(topic.name());
            Config config = configs.get(resource(topic));
            if (description != null && config != null) {
                partitions(topic, description, copies, different);
                settings(topic, config, different);
            }
        }
        return new TopicPlan(missing, different);
    }

    private static void partitions(TopicSpec topic, TopicDescription found, int copies, List<String> different) {
        int partitions = found.partitions().size();
        if (partitions != topic.partitions()) {
            different.add(
                    "differs " + topic.name() + ": " + partitions + " partitions instead of " + topic.partitions());
        }
        Set<Integer> others = found.partitions().stream()
                .map(partition -> partition.replicas().size())
                .filter(size -> size != copies)
                .collect(Collectors.toCollection(TreeSet::new));
        others.forEach(size ->
                different.add("differs " + topic.name() + ": replication factor " + size + " instead of " + copies));
    }

    private static void settings(TopicSpec topic, Config found, List<String> different) {
        topic.config().forEach((name, wanted) -> {
            ConfigEntry entry = found.get(name);
            if (entry == null || !wanted.equals(entry.value())) {
                different.add("differs " + topic.name() + ": " + name + " is "
                        + (entry == null ? "not set" : entry.value()) + " instead of " + wanted);
            }
        });
    }

    private static int defaultReplicationFactor(Admin admin) {
        Collection<Node> brokers = TopicSetup.await(admin.describeCluster().nodes(), "describing the cluster");
        ConfigResource broker = new ConfigResource(
                ConfigResource.Type.BROKER, brokers.iterator().next().idString());
        Config config = TopicSetup.await(
                        admin.describeConfigs(List.of(broker)).all(),
                        "describing the settings of the cluster (not needed with --replication-factor)")
                .get(broker);
        ConfigEntry entry = config == null ? null : config.get(REPLICATION);
        if (entry == null) {
            throw new IllegalStateException(
                    "the brokers do not tell their " + REPLICATION + ": give --replication-factor");
        }
        return Integer.parseInt(entry.value());
    }

    private static ConfigResource resource(TopicSpec topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }
}
