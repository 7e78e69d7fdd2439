package org.rasid.streams.reset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.topology.EventTopology;

class ResetPlanTest {
    private static final Path STATE = Path.of("/state/rasid");

    private static Set<String> internal(String applicationId) {
        Set<String> topics = new TreeSet<>(EventTopology.changelogs(applicationId));
        topics.add(EventTopology.mentionsByBlock(applicationId));
        return topics;
    }

    private static Set<String> catalogue() {
        return Topics.all().stream().map(TopicSpec::name).collect(Collectors.toSet());
    }

    private static Set<String> subjects() {
        return Topics.all().stream().flatMap(topic -> topic.subject().stream()).collect(Collectors.toSet());
    }

    private static Set<String> all(Stream<Set<String>> sets) {
        return sets.flatMap(Set::stream).collect(Collectors.toSet());
    }

    @Test
    void shouldTakeWhatIsOfTheApplicationIdAndNothingElse() {
        Found found = new Found(
                all(Stream.of(
                        internal("rasid"),
                        internal("rasid-2"),
                        internal("my-rasid"),
                        internal("rasid-block-mentions-v1"),
                        catalogue(),
                        Set.of(
                                "rasid-retired",
                                "rasid-2-retired",
                                "rasid-notes",
                                "rasid-block-mentions-changelog",
                                "rasid-block-mentions-v1-changelog-old"))),
                Set.of(),
                true,
                true);

        ResetPlan plan = ResetPlan.of("rasid", Outputs.KEEP, STATE, found);

        assertThat(plan.changelogs()).containsExactlyInAnyOrderElementsOf(EventTopology.changelogs("rasid"));
        assertThat(plan.repartitions()).containsExactly(EventTopology.mentionsByBlock("rasid"));
        assertThat(plan.state()).isEqualTo(STATE);
        assertThat(plan.outputs()).isEmpty();
        assertThat(plan.subjects()).isEmpty();
        assertThat(plan.marks()).containsExactly("rasid-retired");
        assertThat(plan.group()).isTrue();
    }

    @Test
    void shouldTakeTheStoresOfOtherVersionsToo() {
        Found found = new Found(
                Set.of(
                        "rasid-block-mentions-v1-changelog",
                        "rasid-article-state-v12-changelog",
                        "rasid-2-block-mentions-v1-changelog",
                        "rasid-orders-v1-changelog"),
                Set.of(),
                false,
                false);

        assertThat(ResetPlan.of("rasid", Outputs.KEEP, null, found).lines())
                .containsExactly(
                        "topic     rasid-article-state-v12-changelog", "topic     rasid-block-mentions-v1-changelog");
    }

    @Test
    void shouldTreatAnApplicationIdAsTextAndNotAsAPattern() {
        Found found = new Found(internal("rasid-x"), Set.of(), false, false);

        assertThat(ResetPlan.of("rasid.x", Outputs.KEEP, null, found).isEmpty()).isTrue();
    }

    @Test
    void shouldDeleteOutputsAndTheirSubjectsButNeverTheArticlesUnasked() {
        Found found = new Found(
                all(Stream.of(catalogue(), Set.of("events.mine"))),
                all(Stream.of(subjects(), Set.of("events.mine-value", "events.strikes-key"))),
                false,
                false);

        ResetPlan plan = ResetPlan.of("rasid", Outputs.DELETE, STATE, found);
        ResetPlan whole = ResetPlan.of("rasid", Outputs.DELETE_WITH_ARTICLES, STATE, found);

        String raw = Topics.ARTICLES_RAW.name();
        assertThat(whole.outputs()).containsExactlyInAnyOrderElementsOf(catalogue());
        assertThat(whole.subjects()).containsExactlyInAnyOrderElementsOf(subjects());
        String alerts = Topics.ALERTS.name();
        assertThat(plan.outputs()).hasSize(catalogue().size() - 2).doesNotContain(raw, alerts);
        assertThat(plan.subjects()).hasSize(subjects().size() - 2).doesNotContain(raw + "-value", alerts + "-value");
        assertThat(plan.state()).as("there is none").isNull();
    }

    @Test
    void shouldPlanOnlyWhatIsLeftWhenItWasCutOff() {
        Found left = new Found(Set.of(EventTopology.mentionsByBlock("rasid")), Set.of(), true, false);

        ResetPlan plan = ResetPlan.of("rasid", Outputs.DELETE, STATE, left);

        assertThat(plan.lines())
                .containsExactly(
                        "topic     rasid-mentions-by-block-repartition", "group     rasid, with its committed offsets");
        assertThat(ResetPlan.of("rasid", Outputs.DELETE, STATE, new Found(Set.of(), Set.of(), false, false))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void shouldTakeTheMarkOfAPromotionThoughNothingElseIsLeft() {
        Found retired = new Found(Set.of("rasid-retired"), Set.of(), false, false);

        ResetPlan plan = ResetPlan.of("rasid", Outputs.KEEP, null, retired);

        assertThat(plan.isEmpty()).isFalse();
        assertThat(plan.hasInternalTopics()).isFalse();
        assertThat(plan.lines()).containsExactly("topic     rasid-retired");
    }

    @Test
    void shouldKnowEveryApplicationIdOfTheCluster() {
        assertThat(InternalTopics.applicationIds(all(Stream.of(internal("rasid"), internal("rasid-2"), catalogue()))))
                .containsExactly("rasid", "rasid-2");
    }
}
