package org.rasid.cli.acl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.topology.EventTopology;

class RightsTest {
    private static final Scope LIVE = Scope.live("news");
    private static final Scope REPLAY = new Scope("news-new", new TopicSet("new"), "news", null);

    @ParameterizedTest
    @EnumSource(Role.class)
    void shouldAskForNoMoreThanNamedResourcesAndEachOnce(Role role) {
        List<Right> rights = Rights.of(role, REPLAY);

        assertThat(rights).isNotEmpty().isSortedAccordingTo(Right.ORDER).doesNotHaveDuplicates();
        assertThat(rights).allSatisfy(right -> {
            assertThat(right.operation()).isNotIn(AclOperation.ALL, AclOperation.ALTER, AclOperation.CLUSTER_ACTION);
            assertThat(right.name()).isNotEqualTo("*");
            assertThat(right.why()).isNotBlank();
        });
    }

    @Test
    void shouldLetTheStreamsAppWriteAllOutputsAndReadOnlyArticlesAndItsOwnTopics() {
        assertThat(topics(Role.STREAMS, AclOperation.WRITE))
                .containsAll(names(List.of(Topics.ARTICLES_REJECTED, Topics.ARTICLES_DEAD, Topics.EVENTS_MENTIONS)))
                .containsAll(names(Topics.allEvents()))
                .doesNotContain(Topics.ARTICLES_RAW.name(), Topics.ALERTS.name());
        assertThat(topics(Role.STREAMS, AclOperation.READ))
                .containsAll(EventTopology.changelogs("news"))
                .contains(Topics.ARTICLES_RAW.name(), EventTopology.mentionsByBlock("news"), "news-retired")
                .hasSize(6);
        assertThat(topics(Role.STREAMS, AclOperation.DELETE)).containsExactly(EventTopology.mentionsByBlock("news"));
    }

    @Test
    void shouldNotLetTheTransactionsOfAnotherAppBeTaken() {
        assertThat(Rights.of(Role.STREAMS, LIVE))
                .filteredOn(right -> right.type() == ResourceType.TRANSACTIONAL_ID)
                .singleElement()
                .satisfies(right -> assertThat(right.pattern()).isEqualTo(PatternType.PREFIXED))
                .satisfies(right -> assertThat(right.name()).isEqualTo("news-"));
    }

    @Test
    void shouldKeepAReplayOffTheLiveTopics() {
        Set<String> live = names(TopicSet.LIVE.outputs());

        assertThat(Rights.of(Role.REPLAY, REPLAY))
                .noneMatch(right -> live.contains(right.name()))
                .filteredOn(right -> right.operation() == AclOperation.WRITE)
                .extracting(Right::name)
                .containsAll(names(new TopicSet("new").outputs()));
    }

    @Test
    void shouldNotLetCleanTouchTheArticles() {
        assertThat(Rights.of(Role.CLEAN, LIVE)).extracting(Right::name).doesNotContain(Topics.ARTICLES_RAW.name());
    }

    @Test
    void shouldCoverStoresOfOtherVersionsInAReset() {
        assertThat(Rights.of(Role.RESET, LIVE))
                .filteredOn(right -> right.pattern() == PatternType.PREFIXED)
                .extracting(Right::name)
                .hasSize(EventTopology.changelogs("news").size())
                .allMatch(prefix -> EventTopology.changelogs("news").stream().anyMatch(name -> name.startsWith(prefix)))
                .allMatch(prefix -> prefix.endsWith("-v"));
    }

    @Test
    void shouldLetPromoteLeaveAMarkThatTheAppReadsAndOnlyAResetDeletes() {
        assertThat(operations(Role.PROMOTE, REPLAY))
                .containsExactlyInAnyOrder(AclOperation.CREATE, AclOperation.READ, AclOperation.WRITE);
        assertThat(operations(Role.STREAMS, LIVE)).containsExactly(AclOperation.READ);
        assertThat(operations(Role.RESET, LIVE)).containsExactly(AclOperation.DELETE);
    }

    @Test
    void shouldGiveConsumersAGroupOnlyWhereTheyNameOne() {
        assertThat(Rights.of(Role.WATCH, LIVE)).noneMatch(right -> right.type() == ResourceType.GROUP);
        assertThat(Rights.of(Role.WATCH, new Scope("rasid", TopicSet.LIVE, "rasid", "desk")))
                .anyMatch(right -> right.toString().equals("READ on group desk"));
    }

    @Test
    void shouldLeaveOutWhatKafkaImplies() {
        assertThat(Rights.of(Role.PROMOTE, REPLAY))
                .filteredOn(right -> right.operation() == AclOperation.DESCRIBE && right.type() == ResourceType.TOPIC)
                .extracting(Right::name)
                .containsExactlyInAnyOrder("articles.rejected-new", "articles.dead-new");
    }

    @Test
    void shouldWriteLinesForKafkaAcls() {
        assertThat(KafkaAcls.lines(Rights.of(Role.INGEST, LIVE), "User:o'brien"))
                .hasSize(2)
                .first()
                .asString()
                .endsWith("--allow-principal 'User:o'\\''brien' --operation Write --topic 'articles.raw'");
        assertThat(KafkaAcls.lines(Rights.of(Role.SETUP, LIVE), "User:setup"))
                .anyMatch(line -> line.contains("--operation Describe --operation Create --operation DescribeConfigs")
                        || line.contains("--operation Create --operation Describe --operation DescribeConfigs"))
                .anyMatch(line -> line.endsWith("--operation DescribeConfigs --cluster"));
        assertThat(KafkaAcls.lines(Rights.of(Role.STREAMS, LIVE), "User:news"))
                .anyMatch(line -> line.endsWith("--transactional-id 'news-' --resource-pattern-type prefixed"));
    }

    @Test
    void shouldRefuseARightOnEverything() {
        assertThatThrownBy(() -> new Right(ResourceType.TOPIC, "a", PatternType.ANY, AclOperation.READ, "none"))
                .hasMessageContaining("ANY");
    }

    /** On the topic with the mark of application id news. */
    private static List<AclOperation> operations(Role role, Scope scope) {
        return Rights.of(role, scope).stream()
                .filter(right -> right.name().equals("news-retired"))
                .map(Right::operation)
                .toList();
    }

    private static Set<String> topics(Role role, AclOperation operation) {
        return Rights.of(role, LIVE).stream()
                .filter(right -> right.type() == ResourceType.TOPIC && right.operation() == operation)
                .map(Right::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(List<TopicSpec> topics) {
        return topics.stream().map(TopicSpec::name).collect(Collectors.toSet());
    }
}
