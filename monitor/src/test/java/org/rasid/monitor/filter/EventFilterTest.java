package org.rasid.monitor.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rasid.avro.Assertion;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.avro.Evidence;
import org.rasid.schemas.serde.GeneratedClasses;

class EventFilterTest {
    static {
        GeneratedClasses.trust();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قصفت القاعدة | قصفت الطائرات قاعدةً عسكرية",
                "الاسد | قرب قاعدة عين الأسد",
                "محادثه | جرت محادثة في مسقط",
                "strikes | A strike was reported",
                "مستشفى | نقلوا إلى المستشفي"
            })
    void shouldFindWordsHoweverTheyAreSpelled(String text, String sentence) {
        EventFilter filter = EventFilter.ofQuery("text=" + text.strip().replace(' ', '+'));

        assertThat(filter.test(event(sentence))).isTrue();
        assertThat(filter.test(event("نص آخر لا صلة له"))).isFalse();
    }

    @Test
    void shouldWantActiveEventsUnlessToldOtherwise() {
        Event retracted = Event.newBuilder()
                .setId("e-1")
                .setType(EventType.STRIKE)
                .setStatus(EventStatus.RETRACTED)
                .build();

        assertThat(EventFilter.ofQuery("").test(retracted)).isFalse();
        assertThat(EventFilter.ofQuery("status=retracted").test(retracted)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type=STRIKES | type is STRIKES but must be one of STRIKE, TALKS",
                "minSources=many | minSources must be a whole number from 0 to 1000000 but is many",
                "minSources=-1 | minSources must be a whole number",
                "minConfidence=NaN | minConfidence must be a number from 0 to 1 but is NaN",
                "bbox=1,2,3 | bbox must be west,south,east,north",
                "bbox=1,50,3,40 | south is above north",
                "bbox=1,NaN,3,4 | bbox holds NaN",
                "eventFrom=yesterday | eventFrom must be a day such as 2026-03-01 but is yesterday",
                "reportedFrom=2026-13-01 | reportedFrom must be a time such as",
                "eventFrom=2026-03-02&eventUntil=2026-03-01 | eventUntil lies before eventFrom",
                "text=%D9%81%D9%8A | text holds no word to search for",
                "type | type has no value",
                "contry=IQ | contry is not a parameter of a filter",
                "minSources=1&minSources=2 | minSources is given 2 times"
            })
    void shouldNameTheBadParameter(String query, String message) {
        assertThatThrownBy(() -> EventFilter.ofQuery(query))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining(message);
    }

    @Test
    void shouldTellFiltersThatSelectAlikeAsEqual() {
        assertThat(EventFilter.ofQuery("type=strike&type=TALKS&text=%D8%A7%D9%84%D8%A3%D8%B3%D8%AF"))
                .isEqualTo(EventFilter.ofQuery("text=%D8%A7%D9%84%D8%A7%D8%B3%D8%AF&type=TALKS,STRIKE"))
                .isNotEqualTo(EventFilter.ofQuery("type=STRIKE"));
    }

    private static Event event(String sentence) {
        return Event.newBuilder()
                .setId("e-1")
                .setType(EventType.STRIKE)
                .setStatus(EventStatus.ACTIVE)
                .setEvidence(List.of(Evidence.newBuilder()
                        .setMentionId("m-1")
                        .setArticleId("a-1")
                        .setSentence(sentence)
                        .setTrigger("ضربة")
                        .setTriggerStart(0)
                        .setAssertion(Assertion.ASSERTED)
                        .build()))
                .build();
    }
}
