package org.rasid.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.monitor.alert.channel.Channel;
import org.rasid.monitor.alert.channel.ChannelKind;
import org.rasid.monitor.alert.channel.Outcome;
import org.rasid.monitor.alert.notice.Alert;
import org.rasid.monitor.alert.notice.Notice;
import org.rasid.monitor.alert.notice.SampleAlerts;
import org.rasid.monitor.alert.outbox.Outbox;

class CourierTest {
    private static final Instant START = Instant.parse("2026-11-28T10:00:00Z");
    private static final int ATTEMPTS = 3;

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock(START);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final ScriptedChannel channel = new ScriptedChannel();
    private Outbox outbox;
    private Courier courier;

    @BeforeEach
    void open() {
        outbox = Outbox.open(folder.resolve("outbox.mv"));
        courier = new Courier(
                channel,
                outbox,
                new Backoff(new Random(1)),
                ATTEMPTS,
                clock,
                ChannelCounts.of(channel, outbox, metrics));
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void shouldDeliverInOrderAndForget() throws Exception {
        add("a", START, false);
        add("b", START, false);

        assertThat(courier.step()).isZero();
        assertThat(courier.step()).isZero();
        assertThat(courier.step()).isPositive();
        assertThat(channel.ids()).containsExactly("a", "b");
        assertThat(outbox.deliveries().pending("duty")).isZero();
        assertThat(count("delivered")).isEqualTo(2);
    }

    @Test
    void shouldTryAgainAfterAPauseWithTheSameId() throws Exception {
        channel.outcomes.add(new Outcome.Failed("status 503", null));
        add("a", START, false);
        add("b", START, false);

        courier.step();
        courier.step();
        Duration pause = courier.step();
        assertThat(channel.ids()).containsExactly("a", "b");
        assertThat(pause).isEqualTo(Duration.ofSeconds(1));
        clock.move(pause);
        courier.step();
        assertThat(channel.ids()).containsExactly("a", "b", "a");
        assertThat(count("failed")).isEqualTo(1);
    }

    @Test
    void shouldLeaveAServerAloneAsLongAsItAsks() throws Exception {
        channel.outcomes.add(new Outcome.Failed("status 429", Duration.ofSeconds(30)));
        add("a", START, false);
        add("b", START, false);

        courier.step();
        clock.move(Duration.ofSeconds(29));
        assertThat(courier.step()).isEqualTo(Duration.ofSeconds(1));
        assertThat(channel.ids()).containsExactly("a");
        clock.move(Duration.ofSeconds(1));
        courier.step();
        courier.step();
        assertThat(channel.ids()).containsExactlyInAnyOrder("a", "b", "a");
    }

    @Test
    void shouldGiveUpAfterTheLastAttempt() throws Exception {
        for (int i = 0; i < ATTEMPTS; i++) {
            channel.outcomes.add(new Outcome.Failed("status 500", null));
        }
        add("a", START, false);
        for (int i = 0; i < ATTEMPTS; i++) {
            courier.step();
            clock.move(Duration.ofMinutes(5));
        }

        assertThat(outbox.deliveries().pending("duty")).isZero();
        assertThat(outbox.deliveries().dead()).singleElement().satisfies(dead -> {
            assertThat(dead.problem()).isEqualTo("status 500");
            assertThat(dead.delivery().notice().id()).isEqualTo("a");
        });
        assertThat(count("dead")).isEqualTo(1);
    }

    @Test
    void shouldGiveUpAtOnceWhatIsRefused() throws Exception {
        channel.outcomes.add(new Outcome.Refused("status 404"));
        add("a", START, false);

        courier.step();

        assertThat(outbox.deliveries().dead()).hasSize(1);
        assertThat(count("dead")).isEqualTo(1);
    }

    @Test
    void shouldCountAFaultOfTheChannelAsAFailure() throws Exception {
        channel.fault = new IllegalStateException("broken");
        add("a", START, false);

        courier.step();

        assertThat(outbox.deliveries().next("duty").orElseThrow().problem()).contains("IllegalStateException");
    }

    @Test
    void shouldNotCountWhatIsCutOffByTheEnd() throws Exception {
        channel.outcomes.add(new Outcome.Failed("closed", null));
        add("a", START, false);
        courier.closing();

        courier.step();

        assertThat(outbox.deliveries().next("duty").orElseThrow().attempts()).isZero();
    }

    @Test
    void shouldTellWhatWasHeldBackInOneDigestPerRule() throws Exception {
        Instant morning = START.plus(Duration.ofHours(8));
        add("a", morning, true);
        add("b", morning, true);
        outbox.step(() ->
                outbox.deliveries().add("duty", Notice.of(SampleAlerts.alert("c", "other")), START, morning, true));

        courier.step();
        assertThat(channel.ids()).isEmpty();
        clock.move(Duration.ofHours(8));
        while (courier.step().isZero()) {
            assertThat(channel.sent).hasSizeLessThan(10);
        }

        assertThat(channel.sent).extracting(Notice::digest).containsOnly(true);
        assertThat(channel.sent)
                .extracting(notice -> notice.alerts().stream().map(Alert::id).toList())
                .containsExactlyInAnyOrder(List.of("a", "b"), List.of("c"));
        assertThat(channel.ids()).doesNotHaveDuplicates();
    }

    @Test
    void shouldMakeSeveralDigestsOfWhatIsTooMuchForOne() throws Exception {
        for (String id : List.of("a", "b", "c", "d", "e")) {
            add(id, START, true);
        }
        channel.mostInADigest = 2;
        while (courier.step().isZero()) {
            assertThat(channel.sent).hasSizeLessThan(10);
        }

        assertThat(channel.sent)
                .extracting(notice -> notice.alerts().stream().map(Alert::id).toList())
                .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
    }

    private void add(String id, Instant next, boolean held) {
        outbox.step(() -> outbox.deliveries().add("duty", Notice.of(SampleAlerts.alert(id, "r")), START, next, held));
    }

    private double count(String what) {
        return metrics.get("rasid.alerts." + what).counter().count();
    }

    private static final class ScriptedChannel implements Channel {
        private final Deque<Outcome> outcomes = new ArrayDeque<>();
        private final List<Notice> sent = new ArrayList<>();
        private int mostInADigest = 200;
        private @org.jspecify.annotations.Nullable RuntimeException fault;

        List<String> ids() {
            return sent.stream().map(Notice::id).toList();
        }

        @Override
        public String name() {
            return "duty";
        }

        @Override
        public ChannelKind kind() {
            return ChannelKind.WEBHOOK;
        }

        @Override
        public int mostInADigest() {
            return mostInADigest;
        }

        @Override
        public Outcome send(Notice notice) {
            sent.add(notice);
            if (fault != null) {
                throw fault;
            }
            return outcomes.isEmpty() ? new Outcome.Delivered("taken") : outcomes.remove();
        }

        @Override
        public void close() {}
    }
}
