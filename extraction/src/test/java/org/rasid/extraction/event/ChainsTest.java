package org.rasid.extraction.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rasid.extraction.Mention;
import org.rasid.extraction.model.Question;
import org.rasid.extraction.text.Text;

class ChainsTest {
    private static final EventFinder FINDER = EventFinder.load();
    private static final String ATTACKS =
            "شنت تركيا غارة على دهوك.\nوأسفرت الغارة عن مقتل شخصين.\nوشنت إيران هجوما على أربيل.\nوقتل ثلاثة في الهجوم.";

    @Test
    void shouldGiveTheMentionsOfOneEventOneChain() {
        assertThat(chains(Map.of(Question.SAME_EVENT, 0.9), false))
                .containsOnly(0)
                .hasSizeGreaterThan(2);
    }

    @Test
    void shouldStartAChainForEachEvent() {
        List<@Nullable Integer> chains = chains(Map.of(Question.SAME_EVENT, 0.4), false);

        assertThat(chains).doesNotHaveDuplicates().hasSizeGreaterThan(2);
    }

    @Test
    void shouldLeaveSeriesOutOfAllChains() {
        assertThat(chains(Map.of(Question.SAME_EVENT, 0.9), true)).containsOnlyNulls();
    }

    /** The chains of the strikes, when each trigger is an event, and yes and no are as likely as given. */
    private static List<@Nullable Integer> chains(Map<Question, Double> yes, boolean series) {
        return Found.mentions(FINDER.find(
                        Text.of(ATTACKS),
                        LocalDate.of(2024, 5, 15),
                        (question, subject, features) -> {
                            double[] answer = new double[question.answers().size()];
                            if (question == Question.SCOPE) {
                                answer[series ? 1 : 0] = 1;
                            } else if (answer.length == 2) {
                                double likely = yes.getOrDefault(question, question == Question.EVENT ? 1.0 : 0.0);
                                answer[1] = likely;
                                answer[0] = 1 - likely;
                            } else {
                                answer[0] = 1;
                            }
                            return answer;
                        },
                        false))
                .stream()
                .map(Mention::chain)
                .toList();
    }
}
