package org.rasid.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclOperation;
import io.strimzi.api.kafka.model.user.acl.AclResourcePatternType;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

class StrimziTest {
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

    @Test
    void shouldLetEachRoleWriteWhatIsItsOwn() throws IOException {
        assertThat(topics("rasid-streams", AclOperation.WRITE))
                .isEqualTo(names(
                        TopicSet.LIVE.outputs().stream().filter(topic -> !topic.equals(Topics.ARTICLES_REDRIVEN))));
        assertThat(topics("rasid-ingest", AclOperation.WRITE))
                .isEqualTo(names(Stream.of(Topics.ARTICLES_RAW, Topics.ARTICLES_REJECTED)));
        assertThat(topics("rasid-monitor", AclOperation.WRITE)).isEqualTo(names(Stream.of(Topics.ALERTS)));
        assertThat(topics("rasid-setup", AclOperation.WRITE)).isEmpty();
    }

    @Test
    void shouldLetEachRoleReadWhatItNeeds() throws IOException {
        assertThat(topics("rasid-streams", AclOperation.READ)).isEqualTo(names(Stream.of(Topics.ARTICLES_RAW)));
        assertThat(topics("rasid-monitor", AclOperation.READ)).isEqualTo(names(Topics.allEvents().stream()));
        assertThat(topics("rasid-ingest", AclOperation.READ)).isEmpty();
        assertThat(topics("rasid-setup", AclOperation.READ)).isEmpty();
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

    /** Topics of ours, by their names, that a user may do something with. */
    private static Set<String> topics(String user, AclOperation operation) throws IOException {
        KafkaUser found = Manifests.of(KafkaUser.class, read("users.yaml")).stream()
                .filter(each -> each.getMetadata().getName().equals(user))
                .findFirst()
                .orElseThrow();
        return rules(found).stream()
                .filter(rule -> rule.getOperations().contains(operation))
                .map(AclRule::getResource)
                .filter(AclRuleTopicResource.class::isInstance)
                .map(AclRuleTopicResource.class::cast)
                .filter(topic -> topic.getPatternType() == AclResourcePatternType.LITERAL)
                .map(AclRuleTopicResource::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<AclRule> rules(KafkaUser user) {
        return ((KafkaUserAuthorizationSimple) user.getSpec().getAuthorization()).getAcls();
    }

    private static Set<String> names(Stream<TopicSpec> topics) {
        return topics.map(TopicSpec::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<HasMetadata> read(String file) throws IOException {
        return Manifests.parse(Files.readString(Path.of("strimzi", file)));
    }
}
