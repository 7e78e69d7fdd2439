package org.rasid.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rasid.monitor.alert.SampleEvents.deadline;
import static org.rasid.monitor.alert.SampleEvents.ended;
import static org.rasid.monitor.alert.SampleEvents.strike;
import static org.rasid.monitor.alert.SampleRules.rule;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Assertion;
import org.rasid.avro.DeadlineDetails;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.Standing;
import org.rasid.monitor.alert.notice.Alert;
import org.rasid.monitor.alert.notice.AlertKind;
import org.rasid.monitor.alert.notice.FieldChange;
import org.rasid.monitor.alert.notice.Notice;
import org.rasid.monitor.alert.notice.SampleAlerts;
import org.rasid.monitor.alert.outbox.Delivery;
import org.rasid.monitor.alert.outbox.Outbox;
import org.rasid.monitor.alert.rule.Rule;
import org.rasid.monitor.alert.rule.Rules;

class WatcherTest {
    private static final Instant START = Instant.parse("2026-11-28T10:00:00Z");
    private static final Set<String> CHANNELS = Set.of("duty");

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock(START);
    private final ListedChanges changes = new ListedChanges();
    private final List<Event> deadlines = new ArrayList<>();
    private final List<Alert> told = new ArrayList<>();
    private final List<String> givenUp = new ArrayList<>();
    private Rules rules;
    private Outbox outbox;
    private Watcher watcher;

    @BeforeEach
    void open() {
        rules = Rules.open(folder.resolve("rules.json"), SampleRules::filter);
        outbox = Outbox.open(folder.resolve("outbox.mv"));
        watcher = new Watcher(
                outbox,
                rules,
                changes,
                (from, until, wanted) -> deadlines.stream().filter(wanted).toList(),
                new Alerts("https://rasid.example.org"),
                told::addAll,
                givenUp::add);
        lookAtAll();
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void shouldTellOfNewEventsOnce() {
        put(rule("new", "", List.of("duty")));
        change(strike("a"));
        change(strike("a", 4));
        change(strike("b"));
        lookAtAll();

        assertThat(told).extracting(alert -> alert.event().id()).containsExactly("a", "b");
        assertThat(told).extracting(Alert::kind).containsOnly(AlertKind.NEW);
        assertThat(told.get(0).event().link()).isEqualTo("https://rasid.example.org/?event=a");
        assertThat(outbox.deliveries().pending("duty")).isEqualTo(2);
    }

    @Test
    void shouldTellOfAnEventThatCameBackAsNew() {
        put(rule("new", "", List.of()));
        change(strike("a"));
        change(ended("a", EventStatus.RETRACTED));
        change(strike("a"));
        lookAtAll();

        assertThat(told).hasSize(2).extracting(Alert::id).doesNotHaveDuplicates();
    }

    @Test
    void shouldTellNothingByARuleThatIsOff() {
        Rule on = rule("new", "", List.of());
        put(new Rule(on.id(), on.name(), false, on.filter(), on.on(), List.of(), null, null, null, List.of()));
        change(strike("a"));
        lookAtAll();

        assertThat(told).isEmpty();
    }

    @Test
    void shouldTellWhatDiffersBeforeAndAfter() {
        put(rule("changed", "", List.of()));
        change(strike("a"));
        change(Event.newBuilder(strike("a", 5)).setStanding(Standing.CONFIRMED).build());
        lookAtAll();

        assertThat(told).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.CHANGED);
            assertThat(alert.changes())
                    .containsExactly(
                            new FieldChange("standing", "REPORTED", "CONFIRMED"),
                            new FieldChange("details.killed", "3", "5"));
        });
    }

    @Test
    void shouldPassOverWhatOnlySaysWhoReportsIt() {
        put(rule("changed", "", List.of()));
        change(strike("a"));
        change(Event.newBuilder(strike("a"))
                .setArticles(9)
                .setTotalSources(9)
                .setEvidence(List.of())
                .setFirstReported(START)
                .setLastReported(START)
                .setHeadlineEn("Another headline")
                .setRulesVersion("9")
                .build());
        lookAtAll();

        assertThat(told).isEmpty();
    }

    @Test
    void shouldTellOfTheGivenFieldsOnly() {
        put(rule("changed", ", \"fields\": [\"totalSources\"]", List.of()));
        change(strike("a"));
        change(strike("a", 7));
        change(Event.newBuilder(strike("a", 7)).setTotalSources(9).build());
        lookAtAll();

        assertThat(told)
                .singleElement()
                .extracting(Alert::changes)
                .isEqualTo(List.of(new FieldChange("totalSources", "2", "9")));
    }

    @Test
    void shouldTellTheEndOfWhatWasToldOf() {
        put(rule("new", "", List.of()));
        change(strike("a"));
        change(strike("b"));
        lookAtAll();
        rules.remove("new");
        put(rule("changed", "", List.of()));
        change(ended("a", EventStatus.RETRACTED));
        change(ended("b", EventStatus.MERGED));
        lookAtAll();

        List<Alert> ends = told.subList(2, told.size());
        assertThat(ends).extracting(Alert::kind).containsExactly(AlertKind.ENDED, AlertKind.ENDED);
        assertThat(ends.get(0).event().headlineEn()).isEqualTo("Strike a");
        assertThat(ends.get(1).event().mergedInto()).isEqualTo("other");
    }

    @Test
    void shouldNotTellTheEndOfWhatNobodyHeardOf() {
        put(rule("changed", "", List.of()));
        change(strike("a"));
        change(ended("a", EventStatus.RETRACTED));
        lookAtAll();

        assertThat(told).isEmpty();
    }

    @Test
    void shouldTellAThresholdOncePerCrossing() {
        put(rule("threshold", ", \"threshold\": {\"count\": 2, \"hours\": 1}", List.of()));
        change(strike("a"));
        change(strike("a", 9));
        lookAtAll();
        assertThat(told).isEmpty();

        change(strike("b"));
        change(strike("c"));
        lookAtAll();
        assertThat(told).singleElement().satisfies(alert -> {
            assertThat(alert.count()).isEqualTo(2);
            assertThat(alert.event().id()).isEqualTo("b");
        });

        clock.move(Duration.ofMinutes(61));
        watcher.tick(clock.instant());
        change(strike("d"));
        change(strike("e"));
        lookAtAll();
        assertThat(told).hasSize(2);
    }

    @Test
    void shouldCountNoEventThatMatchesNoMore() {
        put(rule("threshold", ", \"threshold\": {\"count\": 2, \"hours\": 1}", List.of()));
        change(strike("a"));
        change(ended("a", EventStatus.RETRACTED));
        change(strike("b"));
        lookAtAll();

        assertThat(told).isEmpty();
    }

    @Test
    void shouldTellADeadlineWhenItIsNearAndAgainWhenItMoves() {
        put(rule("deadline", ", \"deadline\": {\"hours\": 48}", List.of()));
        LocalDate due = LocalDate.of(2026, 12, 2);
        deadlines.add(deadline("d", due));

        watcher.tick(clock.instant());
        assertThat(told).isEmpty();
        clock.move(Duration.ofHours(37));
        watcher.tick(clock.instant());
        assertThat(told).isEmpty();
        clock.move(Duration.ofHours(1));
        watcher.tick(clock.instant());
        watcher.tick(clock.instant());
        assertThat(told)
                .singleElement()
                .extracting(alert -> alert.event().due())
                .isEqualTo(due);

        deadlines.set(0, deadline("d", due.minusDays(1)));
        watcher.tick(clock.instant());
        assertThat(told).hasSize(2);
    }

    @Test
    void shouldTellADeadlineThatIsReportedLate() {
        put(rule("deadline", ", \"deadline\": {\"hours\": 48}", List.of()));
        change(deadline("today", LocalDate.of(2026, 11, 28)));
        change(deadline("yesterday", LocalDate.of(2026, 11, 27)));
        lookAtAll();

        assertThat(told).extracting(alert -> alert.event().id()).containsExactly("today");
    }

    @Test
    void shouldNotTellADeadlineThatIsDenied() {
        put(rule("deadline", ", \"deadline\": {\"hours\": 48}", List.of()));
        LocalDate due = LocalDate.of(2026, 11, 29);
        change(Event.newBuilder(deadline("a", due))
                .setAssertion(Assertion.DENIED)
                .build());
        change(Event.newBuilder(deadline("b", due)).setStanding(Standing.DENIED).build());
        change(Event.newBuilder(deadline("c", due))
                .setDetails(DeadlineDetails.newBuilder(
                                (DeadlineDetails) deadline("c", due).getDetails())
                        .setStance(org.rasid.avro.DeadlineStance.DENIED)
                        .build())
                .build());
        lookAtAll();

        assertThat(told).isEmpty();
    }

    @Test
    void shouldTellNothingTwiceAfterARestart() {
        put(rule("new", "", List.of("duty")));
        put(rule("deadline", ", \"deadline\": {\"hours\": 48}", List.of()));
        deadlines.add(deadline("d", LocalDate.of(2026, 11, 29)));
        change(strike("a"));
        lookAtAll();
        watcher.tick(clock.instant());
        assertThat(told).hasSize(2);

        outbox.close();
        told.clear();
        open();
        watcher.tick(clock.instant());
        assertThat(told).isEmpty();
        assertThat(outbox.deliveries().pending("duty")).isEqualTo(1);
        change(strike("b"));
        lookAtAll();
        assertThat(told).extracting(alert -> alert.event().id()).containsExactly("b");
    }

    @Test
    void shouldGoOnFromTheEndOfALogThatWasBegunAnew() {
        put(rule("new", "", List.of()));
        change(strike("a"));
        lookAtAll();
        changes.beginAnew();
        change(strike("b"));
        lookAtAll();
        change(strike("c"));
        lookAtAll();
        changes.complete();
        lookAtAll();
        change(strike("d"));
        lookAtAll();

        assertThat(told).extracting(alert -> alert.event().id()).containsExactly("a", "d");
    }

    @Test
    void shouldTellNoDeadlineByALogThatIsNotComplete() {
        put(rule("deadline", ", \"deadline\": {\"hours\": 48}", List.of()));
        changes.beginAnew();
        deadlines.add(deadline("moved", LocalDate.of(2026, 11, 29)));
        watcher.tick(clock.instant());
        assertThat(told).isEmpty();

        deadlines.set(0, deadline("moved", LocalDate.of(2026, 11, 28)));
        changes.complete();
        watcher.tick(clock.instant());
        assertThat(told)
                .singleElement()
                .extracting(alert -> alert.event().due())
                .isEqualTo(LocalDate.of(2026, 11, 28));
    }

    @Test
    void shouldHoldAlertsBackInQuietHours() {
        put(rule(
                "new",
                ", \"quiet\": {\"from\": \"12:00\", \"to\": \"14:00\", \"zone\": \"Asia/Baghdad\"}",
                List.of("duty")));
        change(strike("a"));
        lookAtAll();

        Delivery held = outbox.deliveries().next("duty").orElseThrow();
        assertThat(held.held()).isTrue();
        assertThat(held.next()).isEqualTo("2026-11-28T11:00:00Z");
    }

    @Test
    void shouldSayForWhichChannelAnAlertWasGivenUp() {
        Notice notice = Notice.of(SampleAlerts.alert("waiting", "r"));
        outbox.step(() -> {
            boolean room = true;
            while (room) {
                room = outbox.deliveries().add("duty", notice, START, START, false);
            }
            return true;
        });
        put(rule("new", "", List.of("duty")));
        change(strike("a"));
        change(strike("b"));
        lookAtAll();

        assertThat(told).hasSize(2);
        assertThat(givenUp).containsExactly("duty", "duty");
    }

    private void put(Rule rule) {
        rules.put(rule, CHANNELS);
    }

    private void change(Event event) {
        changes.add(event, clock.instant());
    }

    private void lookAtAll() {
        while (watcher.look(clock.instant())) {
            assertThat(changes.last()).isLessThan(1_000);
        }
    }
}
