package org.rasid.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rasid.extraction.Details;
import org.rasid.extraction.Party;

class CountRangeTest {
    private static final String OWN_WORDS = "sentence=قتل جنود عندما ضرب هجوم عنيف أطراف المدينة القديمة فجرا;";

    @Test
    void shouldSayWhichOutletReportsWhichFigure() {
        CountRange killed = killed(
                "article=a;source=one;pub=2026-03-01T08:00;killed=2",
                "article=b;source=two;pub=2026-03-01T09:00;killed=7;" + OWN_WORDS,
                "article=c;source=three;pub=2026-03-01T10:00;killed=7",
                "article=d;source=one;pub=2026-03-02T10:00;killed=5",
                "article=e;source=four;pub=2026-03-03T10:00");

        assertThat(killed)
                .returns(2, CountRange::min)
                .returns(7, CountRange::max)
                .returns(5, CountRange::best);
        assertThat(killed.figures()).extracting(Figure::count).containsExactly(5, 7, 2);
        assertThat(killed.figures())
                .extracting(Figure::sources)
                .containsExactly(List.of("one"), List.of("three", "two"), List.of("one"));
        assertThat(killed.figures().get(1))
                .returns(2, Figure::mentions)
                .returns(2, Figure::totalSources)
                .returns(2, Figure::independentSources)
                .returns(Instant.parse("2026-03-01T09:00:00Z"), Figure::firstReported)
                .returns(Instant.parse("2026-03-01T10:00:00Z"), Figure::lastReported)
                .returns("m-c-0-هجوم", Figure::mentionId);
    }

    @Test
    void shouldCountCopiesOfAFigureOnce() {
        CountRange killed = killed(
                "article=a;source=one;pub=2026-03-01T08:00;killed=2;" + OWN_WORDS,
                "article=b;source=two;pub=2026-03-01T09:00;killed=2;" + OWN_WORDS,
                "article=c;pub=2026-03-01T10:00;killed=2;" + OWN_WORDS);

        assertThat(killed.figures())
                .singleElement()
                .returns(List.of("one", "two"), Figure::sources)
                .returns(3, Figure::totalSources)
                .returns(1, Figure::independentSources);
    }

    @Test
    void shouldNameWhoClaimsWhatAFigureIsGivenFor() {
        CountRange killed = killed(
                "article=a;pub=2026-03-01T08:00;killed=40;claimant=فصيل النخيل",
                "article=b;pub=2026-03-01T09:00;killed=40;claimant=فصيل النخيل;actor=رجال",
                "article=c;pub=2026-03-01T10:00;killed=3");

        assertThat(killed.figures()).extracting(Figure::count).containsExactly(3, 40);
        assertThat(killed.figures().get(0).claimants()).isEmpty();
        assertThat(killed.figures().get(1).claimants())
                .extracting(Party::verbatim)
                .containsExactly("فصيل النخيل");
    }

    @Test
    void shouldListTheFiguresAndOutletsReportedLastAndCountAll() {
        String[] reports = new String[14];
        for (int i = 0; i < 14; i++) {
            reports[i] = "article=a" + i + ";source=outlet " + i + ";pub=2026-03-01T10:" + (10 + i) + ";killed="
                    + (i < 8 ? 99 : i);
        }

        CountRange killed = killed(reports);
        assertThat(killed.figures()).extracting(Figure::count).containsExactly(13, 12, 11, 10, 9, 8, 99);
        assertThat(killed.figures().get(6))
                .returns(List.of("outlet 0", "outlet 1", "outlet 2", "outlet 3", "outlet 4"), Figure::sources)
                .returns(8, Figure::totalSources);

        for (int i = 0; i < 14; i++) {
            reports[i] = reports[i].replaceAll("killed=.*", "killed=" + (i == 0 ? 500 : i));
        }
        CountRange many = killed(reports);
        assertThat(many.figures())
                .hasSize(CountRange.FIGURES_CAP)
                .extracting(Figure::count)
                .startsWith(13)
                .endsWith(4);
        assertThat(many)
                .returns(1, CountRange::min)
                .returns(500, CountRange::max)
                .returns(13, CountRange::best);
    }

    @Test
    void shouldBeTheSameWhateverTheOrder() {
        List<SourcedMention> mentions = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            mentions.add(MentionSpec.read(
                    "article=a" + i + ";killed=" + i % 3 + (i % 4 == 0 ? "" : ";source=outlet " + i % 5)
                            + (i % 5 == 0 ? "" : ";pub=2026-03-0" + (1 + i % 2))));
        }
        String expected = Canonical.hash(Merging.merge("e", mentions));
        Random random = new Random(7);
        for (int order = 0; order < 20; order++) {
            Collections.shuffle(mentions, random);
            assertThat(Canonical.hash(Merging.merge("e", mentions))).isEqualTo(expected);
        }
    }

    @Test
    void shouldRefuseWhatCannotBe() {
        Figure two = killed("article=a;killed=2").figures().get(0);

        assertThatThrownBy(() -> new CountRange(1, 3, 3, List.of(two))).hasMessageContaining("not 3");
        assertThatThrownBy(() -> new CountRange(1, 3, 4, List.of())).hasMessageContaining("does not hold");
        assertThatThrownBy(() -> new Figure(2, 1, List.of(), 1, 2, List.of(), null, null, "m"))
                .hasMessageContaining("1 of 2 outlets");
        assertThatThrownBy(() -> new Figure(2, 1, List.of("a", "b"), 1, 1, List.of(), null, null, "m"))
                .hasMessageContaining("lists 2 outlets");
    }

    private static CountRange killed(String... reports) {
        List<SourcedMention> latestFirst = Stream.of(reports)
                .map(MentionSpec::read)
                .sorted(Reports.LATEST_FIRST)
                .toList();
        return Objects.requireNonNull(CountRange.of(
                latestFirst,
                mention -> ((Details.Strike) mention.details()).killed(),
                Outlets.of(latestFirst.stream().map(Facts::new).toList())));
    }
}
