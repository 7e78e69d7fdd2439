package org.rasid.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Party;

class ChainFactsTest {
    @Test
    void shouldTakeADayRatherThanASpan() {
        assertThat(dateOf("date=2026-03-01/2026-03-05", "date=2026-03-02")).isEqualTo(day(2));
    }

    @Test
    void shouldTakeTheDateThatMostGive() {
        assertThat(dateOf("date=2026-03-01", "date=2026-03-02", "date=2026-03-02"))
                .isEqualTo(day(2));
    }

    @Test
    void shouldTakeTheFirstOfDatesGivenAsOften() {
        assertThat(dateOf("date=2026-03-03", "date=2026-03-02")).isEqualTo(day(3));
    }

    @Test
    void shouldHaveNoDateWhereNoneIsGiven() {
        assertThat(facts("actor=US:الجيش", "place=العراق:COUNTRY").date()).isNull();
    }

    @Test
    void shouldTakeThePlaceThatIsKnown() {
        ChainFacts facts = facts("place=العراق:COUNTRY", "place=البلدة:UNKNOWN", "place=الموصل:CITY:iq-mosul");

        assertThat(facts.place())
                .isNotNull()
                .satisfies(p -> assertThat(p.placeId()).isEqualTo("iq-mosul"));
    }

    @Test
    void shouldHaveEachPartyOnce() {
        ChainFacts facts = facts("actor=US:الجيش", "actor=US:الجيش;target=IQ:المقر");

        assertThat(facts.parties()).extracting(Party::verbatim).containsExactly("الجيش", "المقر");
    }

    @Test
    void shouldKeepChainsOfAnArticleApart() {
        List<Mention> article = Stream.of("chain=1;date=2026-03-01", "chain=2", "chain=1", "date=2026-03-09")
                .map(ChainFactsTest::mention)
                .toList();

        assertThat(ChainFacts.ofAll(article))
                .extracting(ChainFacts::date)
                .containsExactly(day(1), null, day(1), day(9));
    }

    private static @Nullable DateSpan dateOf(String... mentions) {
        return facts(mentions).date();
    }

    private static ChainFacts facts(String... mentions) {
        return ChainFacts.together(
                Stream.of(mentions).map(ChainFactsTest::mention).toList());
    }

    private static Mention mention(String spec) {
        return MentionSpec.read("type=STRIKE;" + spec).mention();
    }

    private static DateSpan day(int day) {
        return DateSpan.day(LocalDate.of(2026, 3, day), DateSpan.Granularity.DAY, DateSpan.Basis.RELATIVE);
    }
}
