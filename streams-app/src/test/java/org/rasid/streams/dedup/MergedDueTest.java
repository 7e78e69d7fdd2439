package org.rasid.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rasid.extraction.DateSpan;

class MergedDueTest {
    @Test
    void shouldHoldTheDateOfTheLatestReport() {
        MergedDue due = merged(
                "article=a;pub=2026-03-02;due=2026-09-30;stance=SET",
                "article=b;pub=2026-03-03;due=2026-09-30",
                "article=c;pub=2026-03-09;due=2026-10-15",
                "article=d;pub=2026-03-12");

        assertThat(last(due)).isEqualTo("2026-10-15");
        assertThat(due.history())
                .singleElement()
                .returns(Instant.parse("2026-03-02T12:00:00Z"), EarlierDue::firstReported)
                .returns(Instant.parse("2026-03-03T12:00:00Z"), EarlierDue::lastReported)
                .returns(2, EarlierDue::totalSources);
        assertThat(earlier(due)).containsExactly("2026-09-30");
    }

    @Test
    void shouldNotFallBackWhenTheOldDateOfAnExtendedDeadlineIsTold() {
        MergedDue due = merged(
                "article=a;pub=2026-03-02;due=2026-09-30;stance=SET",
                "article=b;pub=2026-06-02;due=2026-12-31;stance=EXTENDED",
                "article=c;pub=2026-06-20;due=2026-09-30");

        assertThat(last(due)).isEqualTo("2026-12-31");
        assertThat(earlier(due)).containsExactly("2026-09-30");
    }

    @Test
    void shouldKeepAllEarlierDatesTheFirstReportedFirst() {
        MergedDue due = merged(
                "article=a;pub=2026-03-02;due=2026-09-30",
                "article=b;pub=2026-06-02;due=2026-12-31;stance=EXTENDED",
                "article=c;pub=2026-11-02;due=2027-03-31;stance=EXTENDED");

        assertThat(last(due)).isEqualTo("2027-03-31");
        assertThat(earlier(due)).containsExactly("2026-09-30", "2026-12-31");
    }

    @Test
    void shouldTakeDatesThatMeetForOneStateAndGiveTheNarrowest() {
        MergedDue due = merged(
                "article=a;pub=2026-03-02;due=2026-09-30",
                "article=b;pub=2026-03-05;due=2026-09-01/2026-09-30",
                "article=c;pub=2026-04-05;due=2026-10-15",
                "article=d;pub=2026-05-05;due=2026-01-01/2026-12-31");

        assertThat(last(due)).isEqualTo("2026-10-15");
        assertThat(due.history())
                .singleElement()
                .returns(DateSpan.Granularity.DAY, earlier -> earlier.due().granularity())
                .returns(Instant.parse("2026-03-05T12:00:00Z"), EarlierDue::lastReported);
    }

    @Test
    void shouldPreferDatesThatAreSetToThoseOnlyWanted() {
        MergedDue due = merged(
                "article=a;pub=2026-03-02;due=2026-09-30",
                "article=b;pub=2026-03-05;due=2026-12-31;stance=PROPOSED",
                "article=c;pub=2026-03-06;due=2026-06-30;assertion=DEMANDED",
                "article=d;pub=2026-03-07;due=2026-07-31;stance=DENIED");

        assertThat(last(due)).isEqualTo("2026-09-30");
        assertThat(due.history()).isEmpty();
    }

    @Test
    void shouldTakeDatesThatAreOnlyWantedWhereThereIsNoOther() {
        MergedDue due = merged(
                "article=a;pub=2026-03-02;due=2026-09-30;assertion=DEMANDED",
                "article=b;pub=2026-03-05;due=2026-12-31;stance=PROPOSED",
                "article=c;pub=2026-03-05");

        assertThat(last(due)).isEqualTo("2026-12-31");
        assertThat(earlier(due)).containsExactly("2026-09-30");
    }

    @Test
    void shouldHaveNoDateWhereNoneIsGiven() {
        assertThat(merged("article=a;pub=2026-03-02")).isEqualTo(new MergedDue(null, List.of()));
    }

    @Test
    void shouldCapTheHistoryAtTheLastTen() {
        String[] reports = new String[15];
        Arrays.setAll(reports, i -> "article=a" + (10 + i) + ";pub=2026-03-" + (10 + i) + ";due=2026-09-" + (10 + i));

        MergedDue due = merged(reports);

        assertThat(last(due)).isEqualTo("2026-09-24");
        assertThat(earlier(due))
                .hasSize(EventDetails.Deadline.HISTORY_CAP)
                .startsWith("2026-09-14")
                .endsWith("2026-09-23");
    }

    @Test
    void shouldBeTheSameWhateverTheOrder() {
        List<SourcedMention> mentions = new ArrayList<>(mentions(
                        "article=a;pub=2026-03-02;due=2026-09-30",
                        "article=b;pub=2026-03-02;due=2026-12-31;stance=EXTENDED;source=one",
                        "article=c;pub=2026-03-02;due=2026-12-01/2026-12-31;source=one",
                        "article=d;due=2027-03-31;stance=EXTENDED",
                        "article=e;pub=2026-03-01;due=2026-09-01/2026-12-31",
                        "article=f;due=/2026-06-30")
                .toList());
        String expected = Canonical.hash(Merging.merge("e", mentions));
        Random random = new Random(7);
        for (int order = 0; order < 20; order++) {
            Collections.shuffle(mentions, random);
            assertThat(Canonical.hash(Merging.merge("e", mentions))).isEqualTo(expected);
        }
    }

    private static MergedDue merged(String... reports) {
        List<SourcedMention> latestFirst =
                mentions(reports).sorted(Reports.LATEST_FIRST).toList();
        return MergedDue.of(
                latestFirst, Outlets.of(latestFirst.stream().map(Facts::new).toList()));
    }

    private static Stream<SourcedMention> mentions(String... reports) {
        return Stream.of(reports).map(report -> MentionSpec.read("type=DEADLINE;" + report));
    }

    private static String last(MergedDue due) {
        return day(due.due());
    }

    private static List<String> earlier(MergedDue due) {
        return due.history().stream().map(earlier -> day(earlier.due())).toList();
    }

    private static String day(@Nullable DateSpan span) {
        LocalDate to = Objects.requireNonNull(span).to();
        return Objects.requireNonNull(to).toString();
    }
}
