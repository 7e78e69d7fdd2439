package org.rasid.extraction.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Party;
import org.rasid.extraction.model.Judge;
import org.rasid.extraction.model.Question;
import org.rasid.extraction.text.Text;

class StoryPartiesTest {
    private static final EventFinder FINDER = EventFinder.load();
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 15);

    @Test
    void shouldBringTheSidesOfTheTalksIntoASentenceThatSpeaksOfBoth() {
        List<Party> parties = actorsOfTheLastMention(
                "عقدت محادثات بين العراق والولايات المتحدة أمس.\nواختتم الجانبان المحادثات.",
                Set.of("العراق", "الولايات المتحدة", "الجانبان"));

        assertThat(parties).extracting(Party::verbatim).containsExactly("العراق", "الولايات المتحدة");
        assertThat(parties).extracting(Party::country).containsExactly("IQ", "US");
    }

    @Test
    void shouldKeepToThePartyThatTheSentenceNames() {
        List<Party> parties = actorsOfTheLastMention(
                "شنت إسرائيل غارة على غزة أمس.\nوشنت تركيا غارة على دهوك.", Set.of("إسرائيل", "تركيا"));

        assertThat(parties).extracting(Party::verbatim).containsExactly("تركيا");
    }

    @Test
    void shouldNameOneSideOnceWhenTheArticleHasTwoNamesForIt() {
        List<Party> parties = actorsOfTheLastMention(
                "شنت تركيا غارة على دهوك.\nوشنت أنقرة غارة على زاخو.\nوأسفرت الغارة عن مقتل شخصين.",
                Set.of("تركيا", "أنقرة"));

        assertThat(parties).hasSize(1).extracting(Party::country).containsExactly("TR");
    }

    @Test
    void shouldSayWhomAGeneralNounSpeaksOf() {
        List<Party> parties = actorsOfTheLastMention(
                "خسر تنظيم داعش هجوما على القائم.\nوشن التنظيم هجوما على الرمادي.", Set.of("التنظيم"));

        assertThat(parties).singleElement().satisfies(party -> {
            assertThat(party.verbatim()).isEqualTo("التنظيم");
            assertThat(party.actorId()).isEqualTo("x-islamic-state");
        });
    }

    /** The acting parties of the last mention, when all triggers are events and just these names act. */
    private static List<Party> actorsOfTheLastMention(String article, Set<String> names) {
        Judge judge = (question, subject, features) -> {
            boolean actor = question == Question.ACTOR || question == Question.STORY_ACTOR;
            boolean yes = actor ? names.contains(String.valueOf(subject.candidate())) : question == Question.EVENT;
            double[] answer = new double[question.answers().size()];
            answer[yes ? 1 : 0] = 1;
            return answer;
        };
        List<Mention> mentions = Found.mentions(FINDER.find(Text.of(article), PUBLISHED, judge, false));
        return mentions.get(mentions.size() - 1).parties().stream()
                .filter(party -> party.role() == Party.Role.ACTOR)
                .toList();
    }
}
