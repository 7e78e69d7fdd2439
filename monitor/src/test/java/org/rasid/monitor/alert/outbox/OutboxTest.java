package org.rasid.monitor.alert.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.monitor.alert.notice.Alert;
import org.rasid.monitor.alert.notice.Notice;
import org.rasid.monitor.alert.notice.SampleAlerts;
import org.rasid.monitor.view.Position;

class OutboxTest {
    private static final Instant NOW = SampleAlerts.AT;

    @TempDir
    Path folder;

    @Test
    void shouldKeepAllOfAStep() {
        try (Outbox outbox = open()) {
            outbox.step(() -> emit(outbox, "a"));
        }
        try (Outbox outbox = open()) {
            assertThat(outbox.progress().position()).contains(new Position("epoch", 1));
            assertThat(outbox.emissions().has("a")).isTrue();
            assertThat(outbox.emissions().hasEvent("event-1")).isTrue();
            assertThat(outbox.emissions().recent(10)).containsExactly(SampleAlerts.alert("a", "r"));
            assertThat(outbox.deliveries().next("duty").orElseThrow().notice())
                    .isEqualTo(Notice.of(SampleAlerts.alert("a", "r")));
        }
    }

    @Test
    void shouldKeepNothingOfAStepThatFails() {
        try (Outbox outbox = open()) {
            outbox.step(() -> emit(outbox, "a"));
            assertThatIllegalStateException()
                    .isThrownBy(() -> outbox.step(() -> {
                        emit(outbox, "b");
                        throw new IllegalStateException("broken");
                    }));
            assertThat(outbox.emissions().has("b")).isFalse();
            assertThat(outbox.deliveries().pending("duty")).isEqualTo(1);
            outbox.step(() -> emit(outbox, "c"));
        }
        try (Outbox outbox = open()) {
            assertThat(outbox.emissions().recent(10)).extracting(Alert::id).containsExactly("c", "a");
        }
    }

    @Test
    void shouldRefuseAFileThatIsInUseOrNoOutbox() throws Exception {
        try (Outbox outbox = open()) {
            assertThat(outbox.emissions().recent(1)).isEmpty();
            assertThatIllegalStateException().isThrownBy(this::open).withMessageContaining("outbox.mv");
        }
        Path other = folder.resolve("other.mv");
        Files.writeString(other, "no outbox at all ".repeat(1_000));
        assertThatIllegalStateException().isThrownBy(() -> Outbox.open(other)).withMessageContaining(other.toString());
    }

    @Test
    void shouldForgetWhatWasToldLongAgo() {
        try (Outbox outbox = open()) {
            outbox.step(() -> emit(outbox, "a"));
            outbox.emissions().forget(NOW.plus(Emissions.KEPT));
            assertThat(outbox.emissions().has("a")).isTrue();
            outbox.emissions().forget(NOW.plus(Emissions.KEPT).plus(Duration.ofMillis(1)));
            assertThat(outbox.emissions().has("a")).isFalse();
            assertThat(outbox.emissions().hasEvent("event-1")).isFalse();
        }
    }

    @Test
    void shouldListTheLatestAlertsOnly() {
        try (Outbox outbox = open()) {
            outbox.step(() -> {
                for (int i = 1; i <= Emissions.RECENT + 2; i++) {
                    outbox.emissions().add(SampleAlerts.alert("a" + i, "r"));
                }
                return true;
            });
            assertThat(outbox.emissions().recent(2)).extracting(Alert::id).containsExactly("a1002", "a1001");
            assertThat(outbox.emissions().recent(5_000)).hasSize(Emissions.RECENT);
        }
    }

    @Test
    void shouldGiveUpWhatIsTooMuchForAChannel() {
        Notice notice = Notice.of(SampleAlerts.alert("a", "r"));
        try (Outbox outbox = open()) {
            outbox.step(() -> {
                for (int i = 0; i < Deliveries.MAX_PENDING; i++) {
                    assertThat(outbox.deliveries().add("duty", notice, NOW, NOW, false))
                            .isTrue();
                }
                return true;
            });
            assertThat(outbox.deliveries().add("duty", notice, NOW, NOW, false)).isFalse();
            assertThat(outbox.deliveries().add("duty-2", notice, NOW, NOW, false))
                    .isTrue();
            assertThat(outbox.deliveries().pending("duty")).isEqualTo(Deliveries.MAX_PENDING);
            assertThat(outbox.deliveries().dead()).hasSize(1);
        }
    }

    @Test
    void shouldTakeTheEarliestOfEachChannelFirst() {
        try (Outbox outbox = open()) {
            add(outbox, "duty", "late", NOW.plusSeconds(9));
            add(outbox, "duty", "early", NOW);
            add(outbox, "duty-2", "other", NOW.minusSeconds(9));

            assertThat(outbox.deliveries().next("duty").orElseThrow().notice().id())
                    .isEqualTo("early");
            assertThat(outbox.deliveries().next("duty-2").orElseThrow().notice().id())
                    .isEqualTo("other");
            assertThat(outbox.deliveries().next("dut")).isEmpty();
        }
    }

    @Test
    void shouldTellTheChannelsForWhichSomethingWaits() {
        try (Outbox outbox = open()) {
            assertThat(outbox.deliveries().channels()).isEmpty();
            add(outbox, "duty", "a", NOW);
            add(outbox, "duty", "b", NOW);
            add(outbox, "duty-2", "c", NOW);
            add(outbox, "du", "d", NOW);
            outbox.deliveries().remove(outbox.deliveries().next("du").orElseThrow());

            assertThat(outbox.deliveries().channels()).containsExactly("duty", "duty-2");
        }
    }

    @Test
    void shouldBeginAWindowAnewWhereTheRuleCountsSomethingElse() {
        try (Outbox outbox = open()) {
            Windows windows = outbox.windows();
            windows.settle("r", "five");
            windows.add("r", "a", NOW);
            windows.add("r", "b", NOW.minusSeconds(5));
            windows.settle("r", "five");
            assertThat(windows.countSince("r", NOW)).isEqualTo(1);
            windows.setTold("r", true);
            windows.settle("r", "six");
            assertThat(windows.countSince("r", NOW)).isZero();
            assertThat(windows.isTold("r")).isFalse();

            windows.add("r", "a", NOW);
            windows.keepOnly(Set.of("other"));
            assertThat(windows.countSince("r", NOW)).isZero();
        }
    }

    private Outbox open() {
        return Outbox.open(folder.resolve("outbox.mv"));
    }

    private static void add(Outbox outbox, String channel, String id, Instant next) {
        outbox.deliveries().add(channel, Notice.of(SampleAlerts.alert(id, "r")), NOW, next, false);
    }

    private static boolean emit(Outbox outbox, String id) {
        Alert alert = SampleAlerts.alert(id, "r");
        outbox.progress().set(new Position("epoch", 1));
        outbox.emissions().add(alert);
        return outbox.deliveries().add("duty", Notice.of(alert), NOW, NOW, false);
    }
}
