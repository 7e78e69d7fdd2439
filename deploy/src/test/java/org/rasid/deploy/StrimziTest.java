package org.rasid.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclOperation;
import io.strimzi.api.kafka.model.user.acl.AclResourcePatternType;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleClusterResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTransactionalIdResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rasid.cli.acl.Rights;
import org.rasid.cli.acl.Role;
import org.rasid.cli.acl.Scope;
import org.rasid.schemas.topic.Topics;

class StrimziTest {
    private static final Pattern UPPER_INSIDE = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    @Test
    void shouldDeclareTheTopicsOfTheCatalogue() throws IOException {
        Map<String, List<Object>> declared = new LinkedHashMap<>();
        for (KafkaTopic topic : Manifests.of(KafkaTopic.class, read("topics.yaml"))) {
            Map<String, String> config = new TreeMap<>();
            topic.getSpec().getConfig().forEach((key, value) -> config.put(key, value.toString()));
            declared.put(topic.getMetadata().getName(), List.of(topic.getSpec().getPartitions(), config));
            assertThat(topic.getSpec().getReplicas()).isEqualTo(3);
        }
        Map<String, List<Object>> catalogue = new LinkedHashMap<>();
        Topics.all()
                .forEach(topic ->
                        catalogue.put(topic.name(), List.of(topic.partitions(), new TreeMap<>(topic.config()))));

        assertThat(declared).isEqualTo(catalogue);
    }

    @ParameterizedTest
    @CsvSource({
        "rasid-streams, STREAMS",
        "rasid-ingest, INGEST INGEST_CHECKPOINT INGEST_MAX_LAG",
        "rasid-monitor, MONITOR ALERTS",
        "rasid-setup, SETUP"
    })
    void shouldGrantWhatTheRolesNeedAndNoMore(String user, String roles) throws IOException {
        Set<String> needed = new TreeSet<>();
        for (String role : roles.split(" ", -1)) {
            Rights.of(Role.valueOf(role), Scope.live(Scope.LIVE_ID))
                    .forEach(right -> needed.add(line(right.type(), right.name(), right.pattern(), right.operation())));
        }

        assertThat(withoutImplied(granted(user))).isEqualTo(withoutImplied(needed));
    }

    @Test
    void shouldGiveNobodyAllRights() throws IOException {
        assertThat(Manifests.of(KafkaUser.class, read("users.yaml")))
                .hasSize(4)
                .allSatisfy(user -> assertThat(rules(user))
                        .isNotEmpty()
                        .allSatisfy(rule -> assertThat(rule.getOperations())
                                .as("null: an operation that Kafka does not know")
                                .isNotEmpty()
                                .doesNotContainNull()
                                .doesNotContain(AclOperation.ALL)));
    }

    private static Set<String> granted(String user) throws IOException {
        KafkaUser found = Manifests.of(KafkaUser.class, read("users.yaml")).stream()
                .filter(each -> each.getMetadata().getName().equals(user))
                .findFirst()
                .orElseThrow();
        Set<String> granted = new TreeSet<>();
        for (AclRule rule : rules(found)) {
            for (AclOperation operation : rule.getOperations()) {
                granted.add(line(rule.getResource(), operation));
            }
        }
        return granted;
    }

    private static String line(AclRuleResource resource, AclOperation operation) {
        org.apache.kafka.common.acl.AclOperation kafkas = org.apache.kafka.common.acl.AclOperation.fromString(
                UPPER_INSIDE.matcher(operation.toValue()).replaceAll("_"));
        if (resource instanceof AclRuleTopicResource topic) {
            return line(ResourceType.TOPIC, topic.getName(), pattern(topic.getPatternType()), kafkas);
        }
        if (resource instanceof AclRuleGroupResource group) {
            return line(ResourceType.GROUP, group.getName(), pattern(group.getPatternType()), kafkas);
        }
        if (resource instanceof AclRuleTransactionalIdResource transactions) {
            PatternType pattern = pattern(transactions.getPatternType());
            return line(ResourceType.TRANSACTIONAL_ID, transactions.getName(), pattern, kafkas);
        }
        assertThat(resource).isInstanceOf(AclRuleClusterResource.class);
        return line(ResourceType.CLUSTER, Resource.CLUSTER_NAME, PatternType.LITERAL, kafkas);
    }

    private static PatternType pattern(AclResourcePatternType pattern) {
        return pattern == AclResourcePatternType.PREFIX ? PatternType.PREFIXED : PatternType.LITERAL;
    }

    private static String line(
            ResourceType type, String name, PatternType pattern, org.apache.kafka.common.acl.AclOperation operation) {
        return type + " " + name + " " + pattern + " " + operation;
    }

    /** DESCRIBE comes with READ, WRITE and DELETE. */
    private static Set<String> withoutImplied(Set<String> lines) {
        Set<String> rest = new TreeSet<>(lines);
        rest.removeIf(line -> line.endsWith(" DESCRIBE")
                && Stream.of("READ", "WRITE", "DELETE")
                        .anyMatch(other -> lines.contains(line.replaceFirst("DESCRIBE$", other))));
        return rest;
    }

    private static List<AclRule> rules(KafkaUser user) {
        return ((KafkaUserAuthorizationSimple) user.getSpec().getAuthorization()).getAcls();
    }

    private static List<HasMetadata> read(String file) throws IOException {
        return Manifests.parse(Files.readString(Path.of("strimzi", file)));
    }
}
