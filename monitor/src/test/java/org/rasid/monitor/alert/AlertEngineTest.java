package org.rasid.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.rasid.monitor.alert.SampleEvents.strike;
import static org.rasid.monitor.alert.SampleRules.rule;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.monitor.alert.channel.Channel;
import org.rasid.monitor.alert.channel.ChannelKind;
import org.rasid.monitor.alert.channel.Outcome;
import org.rasid.monitor.alert.json.InvalidValueException;
import org.rasid.monitor.alert.notice.Alert;
import org.rasid.monitor.alert.notice.AlertKind;
import org.rasid.monitor.alert.notice.Notice;

@Timeout(60)
class AlertEngineTest {
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock(NOW);
    private final ListedChanges changes = new ListedChanges();
    private SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final QueueChannel fast = new QueueChannel("fast");
    private final QueueChannel stuck = new QueueChannel("stuck");

    @Test
    void shouldTellChannelsOfChangesAndLetNoneHoldUpAnother() throws Exception {
        stuck.hold = true;
        try (AlertEngine engine = open()) {
            engine.put(rule("new", "", List.of("stuck", "fast")));
            engine.start();
            // the engine begins at the end of the log, so that it must have looked before
            awaitFirstLook();
            for (String id : List.of("a", "b")) {
                changes.add(strike(id), NOW);
                engine.changed();
            }

            assertThat(fast.take()).isEqualTo("a");
            assertThat(fast.take()).isEqualTo("b");
            assertThat(engine.recent(10))
                    .extracting(alert -> alert.event().id())
                    .containsExactly("b", "a");
            assertThat(metrics.get("rasid.alerts.emitted")
                            .tag("on", "new")
                            .counter()
                            .count())
                    .isEqualTo(2);
            assertThat(metrics.get("rasid.alerts.pending")
                            .tag("channel", "stuck")
                            .gauge()
                            .value())
                    .isEqualTo(2);
            assertThat(engine.health().healthy()).isTrue();
        }
        try (AlertEngine engine = open()) {
            stuck.hold = false;
            engine.start();
            assertThat(stuck.take()).isEqualTo("a");
            assertThat(stuck.take()).isEqualTo("b");
        }
        assertThat(fast.received).isEmpty();
    }

    @Test
    void shouldTryARuleOutWithoutATrace() throws Exception {
        try (AlertEngine engine = open()) {
            engine.put(rule("new", "", List.of("fast")));

            assertThat(engine.test("new")).containsExactly(new TestOutcome("fast", true, "taken"));
            Alert alert = fast.received.remove().alerts().get(0);
            assertThat(alert.kind()).isEqualTo(AlertKind.TEST);
            assertThat(alert.event().headlineEn()).contains("test");
            assertThat(engine.recent(10)).isEmpty();
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> engine.test("other"));
        }
    }

    @Test
    void shouldKeepRulesAndListChannels() {
        try (AlertEngine engine = open()) {
            engine.put(rule("new", "", List.of("fast")));
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> engine.put(rule("changed", "", List.of("nobody"))));
            assertThat(engine.channels())
                    .containsExactly(
                            new ChannelInfo("fast", ChannelKind.WEBHOOK),
                            new ChannelInfo("stuck", ChannelKind.WEBHOOK));
        }
        try (AlertEngine engine = open()) {
            assertThat(engine.rule("new")).contains(rule("new", "", List.of("fast")));
            assertThat(engine.remove("new")).isTrue();
            assertThat(engine.rules()).isEmpty();
        }
    }

    @Test
    void shouldSayWhatRulesMiss() {
        try (AlertEngine engine = open()) {
            engine.put(rule("new", "", List.of("fast")));
        }
        try (AlertEngine engine = AlertEngine.open(
                settings(),
                List.of(),
                changes,
                SampleRules::filter,
                (from, until, wanted) -> List.of(),
                metrics,
                clock)) {
            assertThat(engine.health().detail()).contains("not in the operator's file: fast");
        }
    }

    @Test
    void shouldCountWhatWaitsForAChannelThatIsGone() throws Exception {
        try (AlertEngine engine = open()) {
            engine.put(rule("new", "", List.of("stuck", "fast")));
        }
        try (AlertEngine engine = open(List.of(fast))) {
            assertThat(pendingForLost("stuck")).isZero();
            engine.start();
            awaitFirstLook();
            changes.add(strike("a"), NOW);
            engine.changed();
            assertThat(fast.take()).isEqualTo("a");
            assertThat(pendingForLost("stuck")).isEqualTo(1);
            assertThat(engine.remove("new")).isTrue();
        }
        try (AlertEngine engine = open(List.of(fast))) {
            assertThat(engine.rules()).isEmpty();
            assertThat(pendingForLost("stuck")).isEqualTo(1);
        }
    }

    @Test
    void shouldRefuseAPageWithoutAnAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AlertSettings(folder, null, "rasid.example.org", 12, Map.of()))
                .withMessageContaining("rasid.example.org");
    }

    private void awaitFirstLook() throws InterruptedException {
        assertThat(changes.asked.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private double pendingForLost(String channel) {
        return metrics.get("rasid.alerts.pending")
                .tags("channel", channel, "kind", "none")
                .gauge()
                .value();
    }

    private AlertEngine open() {
        return open(List.of(fast, stuck));
    }

    private AlertEngine open(List<Channel> channels) {
        metrics = new SimpleMeterRegistry();
        return AlertEngine.open(
                settings(), channels, changes, SampleRules::filter, (from, until, wanted) -> List.of(), metrics, clock);
    }

    private AlertSettings settings() {
        return new AlertSettings(folder, null, "https://rasid.example.org/", 12, Map.of());
    }

    private static final class QueueChannel implements Channel {
        private final String name;
        private final BlockingQueue<Notice> received = new LinkedBlockingQueue<>();
        private final CountDownLatch closed = new CountDownLatch(1);
        private volatile boolean hold;

        QueueChannel(String name) {
            this.name = name;
        }

        String take() throws InterruptedException {
            Notice notice = received.poll(30, TimeUnit.SECONDS);
            assertThat(notice).isNotNull();
            return notice.alerts().get(0).event().id();
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public ChannelKind kind() {
            return ChannelKind.WEBHOOK;
        }

        @Override
        public Outcome send(Notice notice) throws InterruptedException {
            if (hold) {
                closed.await();
                return new Outcome.Failed("closed", null);
            }
            received.add(notice);
            return new Outcome.Delivered("taken");
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
