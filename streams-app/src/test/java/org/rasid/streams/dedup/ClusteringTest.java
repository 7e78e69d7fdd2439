package org.rasid.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClusteringTest {
    private static final String MOSUL =
            "country=IQ;pub=2026-03-02;date=2026-03-01;place=الموصل:CITY:iq-mosul:Nineveh;target=رتل;";
    private static final String KIRKUK =
            "country=IQ;pub=2026-03-02;date=2026-03-01;place=كركوك:CITY:iq-kirkuk:Kirkuk;target=مقر;";
    private static final String VAGUE = "country=IQ;pub=2026-03-02;trigger=الهجوم;";

    @Test
    void shouldJoinAVagueMentionToTheOneEventOfItsArticle() {
        assertThat(cluster("article=a;id=1;" + MOSUL, "article=a;at=90;id=2;" + VAGUE, "article=b;id=3;" + KIRKUK))
                .containsExactlyInAnyOrder(List.of("1", "2"), List.of("3"));
    }

    @Test
    void shouldLeaveAVagueMentionAloneWhereTwoEventsFit() {
        assertThat(cluster(
                        "article=a;id=1;" + MOSUL, "article=a;at=90;id=2;" + VAGUE, "article=a;at=180;id=3;" + KIRKUK))
                .containsExactlyInAnyOrder(List.of("1"), List.of("2"), List.of("3"));
    }

    @Test
    void shouldJoinVagueMentionsOfAnArticleWithoutAnyOther() {
        assertThat(cluster("article=a;id=1;" + VAGUE, "article=a;at=90;id=2;" + VAGUE, "article=b;id=3;" + VAGUE))
                .containsExactlyInAnyOrder(List.of("1", "2"), List.of("3"));
    }

    @Test
    void shouldNotBridgeEventsThatContradict() {
        String nowhere = "country=IQ;pub=2026-03-02;date=2026-03-01;actor=US:الجيش الأميركي:us-army;target=رتل;";
        List<List<String>> events = cluster(
                "article=a;id=1;actor=US:الجيش الأميركي:us-army;" + MOSUL,
                "article=b;id=2;" + nowhere,
                "article=c;id=3;actor=US:الجيش الأميركي:us-army;" + KIRKUK);

        assertThat(events).noneMatch(event -> event.contains("1") && event.contains("3"));
        assertThat(events).hasSize(2);
    }

    @Test
    void shouldKeepAnEventTogetherWhereOneReportHasOneFieldWrong() {
        String actor = "actor=US:الجيش الأميركي:us-army;";
        List<List<String>> events = cluster(
                "article=a;id=1;" + actor + MOSUL,
                "article=b;id=2;" + actor + MOSUL,
                "article=c;id=3;" + actor + MOSUL,
                "article=d;id=4;chain=1;" + actor + KIRKUK + "target=رتل",
                "article=d;id=5;chain=1;at=200;" + actor + MOSUL,
                "article=d;id=6;chain=1;at=400;" + actor + MOSUL);

        assertThat(events).containsExactly(List.of("1", "2", "3", "4", "5", "6"));
    }

    @Test
    void shouldNotChainTheDaysOfACampaign() {
        List<List<String>> events = cluster(daily(16, "type=STRIKE;method=AIRSTRIKE;"));

        assertThat(events).hasSize(3);
        assertThat(events)
                .allSatisfy(event -> assertThat(
                                Integer.parseInt(event.get(event.size() - 1)) - Integer.parseInt(event.get(0)))
                        .isLessThanOrEqualTo(5));
    }

    @Test
    void shouldKeepAWithdrawalTogetherThatGoesOnForWeeks() {
        assertThat(cluster(daily(16, "type=FORCE_MOVEMENT;direction=WITHDRAWAL;")))
                .hasSize(1);
    }

    /** Reports of one place, worded alike, one a day, that do not say the day. */
    private static String[] daily(int days, String type) {
        return IntStream.range(10, 10 + days)
                .mapToObj(day -> "article=a" + day + ";id=" + day + ";country=IQ;pub=2026-03-" + day
                        + ";place=الموصل:CITY:iq-mosul:Nineveh;actor=US:الجيش الأميركي:us-army;"
                        + "sentence=قال شهود إن هجوم القوات الأميركية قرب الموصل استمر حتى المساء;" + type)
                .toArray(String[]::new);
    }

    private static List<List<String>> cluster(String... specs) {
        List<Facts> facts =
                Stream.of(specs).map(MentionSpec::read).map(Facts::new).toList();
        Comparisons comparisons = new Comparisons();
        Map<String, Map<String, Verdict>> links = facts.stream()
                .collect(Collectors.toMap(
                        a -> a.mention.id(),
                        a -> facts.stream()
                                .filter(b -> a != b && comparisons.linked(a, b))
                                .collect(Collectors.toMap(b -> b.mention.id(), b -> comparisons.verdict(a, b)))));
        return Clustering.cluster(facts, links::get, new Contradictions()).stream()
                .map(event -> event.stream().map(SourcedMention::id).sorted().toList())
                .toList();
    }
}
