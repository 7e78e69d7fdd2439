package org.rasid.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rasid.extraction.Explanation.Candidate;
import org.rasid.extraction.Explanation.Dimension;
import org.rasid.extraction.Explanation.Finding;
import org.rasid.extraction.Explanation.Verdict;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.model.Question;

class ExplainerTest {
    private static final Set<Question> ACTORS = Set.of(Question.ACTOR, Question.STORY_ACTOR);
    private static final Explainer EXPLAINER = Explainer.load(Lexicons.builtIn());
    private static final Extractor EXTRACTOR = Extractor.load();
    private static final LocalDate DAY = LocalDate.of(2024, 5, 15);
    private static final Article STORY = new Article("a", DAY, "\uD83D\uDD34 هجوم في كركوك", """
            قتل ثلاثة جنود عراقيين في هجوم شنه تنظيم داعش على حاجز للجيش في كركوك أمس الثلاثاء.
            وتجري مفاوضات بين بغداد وواشنطن.
            الوسوم: قصف، غارات
            """);

    private static List<Candidate> candidates(Explanation explanation) {
        return explanation.sentences().stream()
                .flatMap(sentence -> sentence.candidates().stream())
                .toList();
    }

    private static List<Finding> found(Explanation explanation, Dimension dimension) {
        return explanation.sentences().stream()
                .flatMap(sentence -> sentence.findings().stream())
                .filter(finding -> finding.dimension() == dimension)
                .toList();
    }

    @Test
    void shouldEndInTheMentionsOfTheExtractor() {
        Explanation explanation = EXPLAINER.explain(STORY);

        assertThat(explanation.outcome()).isEqualTo(EXTRACTOR.extract(STORY));
        List<Mention> mentions =
                explanation.outcome() instanceof Outcome.Extracted extracted ? extracted.mentions() : List.of();
        assertThat(candidates(explanation).stream()
                        .filter(Candidate::isAccepted)
                        .map(Candidate::mention))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(mentions);
    }

    @Test
    void shouldShowWhatIsFoundWhereItStands() {
        Explanation explanation = EXPLAINER.explain(STORY);

        assertThat(explanation.reference()).isEqualTo(DAY);
        assertThat(found(explanation, Dimension.TIME))
                .anySatisfy(time -> assertThat(time.values()).containsEntry("days", "2024-05-14"));
        assertThat(found(explanation, Dimension.PLACE))
                .extracting(place -> place.values().get("country"))
                .contains("IQ");
        assertThat(found(explanation, Dimension.QUANTITY))
                .anySatisfy(number -> assertThat(number.values()).containsEntry("value", "3"));
        assertThat(found(explanation, Dimension.ACTOR)).isNotEmpty();
        assertThat(found(explanation, Dimension.TARGET)).isNotEmpty();
        String text = STORY.text();
        for (Explanation.Sentence sentence : explanation.sentences()) {
            assertThat(text.substring(text.offsetByCodePoints(0, sentence.start())))
                    .startsWith(sentence.text());
            sentence.findings()
                    .forEach(finding -> assertThat(text.substring(text.offsetByCodePoints(0, finding.start())))
                            .startsWith(finding.text()));
            sentence.tokens()
                    .forEach(token -> assertThat(text.substring(text.offsetByCodePoints(0, token.start())))
                            .startsWith(token.text()));
        }
    }

    @Test
    void shouldGiveReasonsForEveryDecision() {
        assertThat(candidates(EXPLAINER.explain(STORY))).isNotEmpty().allSatisfy(candidate -> {
            assertThat(candidate.id())
                    .startsWith(candidate
                            .type()
                            .name()
                            .toLowerCase(java.util.Locale.ROOT)
                            .split("_", -1)[0]
                            .replace("force", "movement")
                            .replace("security", "operation"));
            assertThat(candidate.event()).isNotNull().satisfies(event -> {
                assertThat(event.reasons()).isNotEmpty();
                assertThat(event.isTaken()).isEqualTo(candidate.isAccepted());
                for (int i = 1; i < event.reasons().size(); i++) {
                    assertThat(Math.abs(event.reasons().get(i).weight()))
                            .isLessThanOrEqualTo(
                                    Math.abs(event.reasons().get(i - 1).weight()));
                }
            });
            assertThat(candidate.fields().isEmpty()).isNotEqualTo(candidate.isAccepted());
        });
    }

    @Test
    void shouldMarkTheCandidatesThatTheMentionIsMadeOf() {
        List<Candidate> accepted = candidates(EXPLAINER.explain(STORY)).stream()
                .filter(Candidate::isAccepted)
                .toList();

        assertThat(accepted).isNotEmpty().allSatisfy(candidate -> {
            Mention mention = java.util.Objects.requireNonNull(candidate.mention());
            assertThat(candidate.fields().stream()
                            .filter(field -> ACTORS.contains(field.question()) && field.isTaken()))
                    .hasSize((int) mention.parties().stream()
                            .filter(party -> party.role() == Party.Role.ACTOR)
                            .count());
            assertThat(candidate.fields())
                    .filteredOn(field -> field.question() == Question.ASSERTION)
                    .extracting(Explanation.Decision::answer)
                    .containsExactly(mention.assertion().name());
        });
    }

    @Test
    void shouldNameTheOtherMentionOfTheEventByItsTriggerAndSentence() {
        Candidate told = candidates(EXPLAINER.explain(STORY)).stream()
                .filter(Candidate::isAccepted)
                .filter(candidate -> candidate.type() == EventType.STRIKE)
                .skip(1)
                .findFirst()
                .orElseThrow();

        assertThat(told.fields())
                .filteredOn(field -> field.question() == Question.SAME_EVENT)
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.candidate()).isEqualTo("هجوم (sentence 1)");
                    assertThat(field.isTaken()).isTrue();
                });
    }

    @Test
    void shouldTakeTokensApartAsALexiconKnowsThem() {
        assertThat(EXPLAINER.explain(STORY).sentences().get(1).tokens())
                .filteredOn(token -> token.text().equals("للجيش"))
                .singleElement()
                .satisfies(token -> {
                    assertThat(token.readings()).contains("ل+ال+جيش");
                    assertThat(token.entries())
                            .extracting(match -> match.entry().file())
                            .contains("actor/nouns.tsv");
                });
    }

    @Test
    void shouldSayWhatIsNotRead() {
        Explanation explanation = EXPLAINER.explain(STORY);

        assertThat(explanation.sentences())
                .filteredOn(Explanation.Sentence::leftOut)
                .singleElement()
                .satisfies(sentence -> {
                    assertThat(sentence.text()).startsWith("الوسوم");
                    assertThat(sentence.candidates()).isEmpty();
                });
        assertThat(EXPLAINER.explain(new Article("a", DAY, "", "text")).sentences())
                .isEmpty();
    }

    @Test
    void shouldTellOfTriggersThatNobodyAsksAbout() {
        Explanation explanation = EXPLAINER.explain(new Article("a", DAY, "", "التقى اللاعب المدرب بعد المباراة."));

        assertThat(explanation.outcome()).isEqualTo(new Outcome.NothingFound());
        assertThat(candidates(explanation)).isNotEmpty().allSatisfy(candidate -> {
            assertThat(candidate.isAccepted()).isFalse();
            assertThat(candidate.event()).isNull();
            assertThat(candidate.fields()).isEmpty();
        });
        assertThat(candidates(explanation)).extracting(Candidate::verdict).containsOnly(Verdict.TOPIC);
    }

    @Test
    void shouldUseEditedFiles() {
        String name = Lexicons.ROOT + "place/iraq.tsv";
        String text = Lexicons.builtIn().text(name) + "iq-example\tقرقورية\tExample\tIQ\t\tCITY\t\t\t\n";
        Article article = new Article("a", DAY, "", "وقع هجوم في قرقورية.");

        assertThat(found(EXPLAINER.explain(article), Dimension.PLACE)).isEmpty();
        assertThat(found(Explainer.load(Lexicons.replacing(Map.of(name, text))).explain(article), Dimension.PLACE))
                .extracting(place -> place.values().get("id"))
                .containsExactly("iq-example");
    }
}
