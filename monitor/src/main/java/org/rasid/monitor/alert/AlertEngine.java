package org.rasid.monitor.alert;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rasid.monitor.alert.channel.Channel;
import org.rasid.monitor.alert.channel.Channels;
import org.rasid.monitor.alert.channel.Lookup;
import org.rasid.monitor.alert.channel.Outcome;
import org.rasid.monitor.alert.notice.Alert;
import org.rasid.monitor.alert.notice.AlertKind;
import org.rasid.monitor.alert.notice.Notice;
import org.rasid.monitor.alert.outbox.Outbox;
import org.rasid.monitor.alert.rule.Rule;
import org.rasid.monitor.alert.rule.Rules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the changes of events by rules, and tells channels what they found: each state of an event once, also after a
 * crash; delivered at least once, with an id by which a second delivery is known.
 */
public final class AlertEngine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlertEngine.class);
    private static final String RULES = "alerts-rules.json";
    private static final String CHANNELS = "alerts-channels.json";
    private static final String OUTBOX = "alerts-outbox.mv";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration TICK = Duration.ofMinutes(1);
    private static final Duration TIDY = Duration.ofHours(1);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(15);

    private final Outbox outbox;
    private final Rules rules;
    private final List<Channel> channels;
    private final Alerts alerts;
    private final InstantSource clock;
    private final MeterRegistry metrics;
    private final Map<String, ChannelCounts> counts;
    private final Watcher watcher;
    private final Loop watching;
    private final List<Courier> couriers = new ArrayList<>();
    private final List<Loop> carrying = new ArrayList<>();
    private Instant nextTick = Instant.MIN;
    private Instant nextTidy = Instant.MIN;

    private AlertEngine(
            AlertSettings settings,
            Outbox outbox,
            Rules rules,
            List<Channel> channels,
            Changes changes,
            Deadlines deadlines,
            MeterRegistry metrics,
            InstantSource clock) {
        this.outbox = outbox;
        this.rules = rules;
        this.channels = channels;
        this.metrics = metrics;
        this.clock = clock;
        // A counter that appears with its first count hides that count from an alert on its increase.
        for (AlertKind kind : AlertKind.values()) {
            emitted(kind);
        }
        alerts = new Alerts(settings.baseUrl());
        counts = allCounts();
        watcher = new Watcher(
                outbox,
                rules,
                changes,
                deadlines,
                alerts,
                this::told,
                channel -> counts(channel).dead().increment());
        watching = new Loop("rasid-alerts", this::watch);
        Backoff backoff = new Backoff(new SecureRandom());
        for (Channel channel : channels) {
            Courier courier = new Courier(channel, outbox, backoff, settings.attempts(), clock, counts(channel.name()));
            couriers.add(courier);
            carrying.add(new Loop("rasid-alerts-" + channel.name(), courier::step));
        }
    }

    /**
     * Reads rules and channels and opens the outbox. Nothing is looked at before {@link #start}.
     *
     * @throws IllegalArgumentException that names the file of rules or of channels, where it is at fault
     * @throws IllegalStateException that names the outbox, where it cannot be opened
     */
    public static AlertEngine open(
            AlertSettings settings,
            Changes changes,
            Matching matching,
            Deadlines deadlines,
            MeterRegistry metrics,
            InstantSource clock) {
        Path file = settings.channels();
        Path usual = settings.folder().resolve(CHANNELS);
        Channels reader = new Channels(settings.kafka(), System::getenv, Lookup.SYSTEM, clock);
        List<Channel> channels =
                file != null ? reader.read(file) : Files.exists(usual) ? reader.read(usual) : List.of();
        return open(settings, channels, changes, matching, deadlines, metrics, clock);
    }

    /** The same with these channels. */
    static AlertEngine open(
            AlertSettings settings,
            List<Channel> channels,
            Changes changes,
            Matching matching,
            Deadlines deadlines,
            MeterRegistry metrics,
            InstantSource clock) {
        try {
            Rules rules = Rules.open(settings.folder().resolve(RULES), matching::parse);
            Outbox outbox = Outbox.open(settings.folder().resolve(OUTBOX));
            AlertEngine engine = new AlertEngine(settings, outbox, rules, channels, changes, deadlines, metrics, clock);
            Gauge.builder("rasid.alerts.healthy", () -> engine.health().healthy() ? 1 : 0)
                    .description("1 while changes are looked at and notices carried, else 0")
                    .register(metrics);
            return engine;
        } catch (RuntimeException e) {
            channels.forEach(Channel::close);
            throw e;
        }
    }

    /** Begins to look and to deliver. */
    public void start() {
        watching.start();
        carrying.forEach(Loop::start);
    }

    /** Tells that there are new changes, so that they need not wait for the next look. */
    public void changed() {
        watching.ring();
    }

    /** All rules in the order of their ids. */
    public List<Rule> rules() {
        return rules.all();
    }

    /** The rule of an id. */
    public Optional<Rule> rule(String id) {
        return rules.find(id);
    }

    /**
     * Adds a rule, or puts it in the place of the one with its id. It is about changes from now on.
     *
     * @throws org.rasid.monitor.alert.json.InvalidValueException that names the key, where it is refused
     */
    public void put(Rule rule) {
        rules.put(rule, names());
    }

    /** Removes a rule; what it told is delivered all the same. Whether it was there. */
    public boolean remove(String id) {
        return rules.remove(id);
    }

    /**
     * Sends a test alert, marked as one, through the channels of a rule, now and once. Takes up to ten seconds or so for each
     * channel, and bears no trace in the outbox.
     *
     * @throws NoSuchElementException where there is no such rule
     */
    public List<TestOutcome> test(String id) throws InterruptedException {
        Rule rule = rule(id).orElseThrow(() -> new NoSuchElementException("there is no rule " + id));
        Notice notice = Notice.of(alerts.test(rule, clock.instant()));
        List<TestOutcome> outcomes = new ArrayList<>();
        for (String name : rule.channels()) {
            Optional<Channel> channel =
                    channels.stream().filter(one -> one.name().equals(name)).findFirst();
            outcomes.add(
                    channel.isEmpty()
                            ? new TestOutcome(name, false, "the operator's file has no such channel")
                            : outcome(name, channel.get().send(notice)));
        }
        return outcomes;
    }

    /**
     * The last alerts, the latest first.
     *
     * @param limit 1 to 1,000
     */
    public List<Alert> recent(int limit) {
        return outbox.look(() -> outbox.emissions().recent(limit));
    }

    /** The channels, in the order of the operator's file. */
    public List<ChannelInfo> channels() {
        return channels.stream()
                .map(channel -> new ChannelInfo(channel.name(), channel.kind()))
                .toList();
    }

    /** How the alerts are. */
    public AlertHealth health() {
        List<String> problems = new ArrayList<>();
        watching.problem().ifPresent(problem -> problems.add("changes are not looked at: " + problem));
        for (int i = 0; i < carrying.size(); i++) {
            String name = channels.get(i).name();
            carrying.get(i)
                    .problem()
                    .ifPresent(problem -> problems.add("channel " + name + " delivers nothing: " + problem));
        }
        String lost = String.join(", ", lost());
        String detail = rules.all().size() + " rules, " + channels.size() + " channels"
                + (lost.isEmpty() ? "" : "; rules name channels that are not in the operator's file: " + lost);
        return problems.isEmpty() ? new AlertHealth(true, detail) : new AlertHealth(false, String.join("; ", problems));
    }

    /** Of all channels that notices may be for: no rule can come to name another. */
    private Map<String, ChannelCounts> allCounts() {
        Map<String, ChannelCounts> all = new HashMap<>();
        channels.forEach(channel -> all.put(channel.name(), ChannelCounts.of(channel, outbox, metrics)));
        Set<String> lost = lost();
        lost.addAll(outbox.look(outbox.deliveries()::channels));
        lost.removeAll(names());
        for (String name : lost) {
            LOG.warn("Alerts for channel {} wait until the file of channels has it again", name);
            all.put(name, ChannelCounts.ofLost(name, outbox, metrics));
        }
        return all;
    }

    private ChannelCounts counts(String channel) {
        return Objects.requireNonNull(counts.get(channel));
    }

    private Set<String> names() {
        return channels.stream().map(Channel::name).collect(Collectors.toSet());
    }

    /** The channels that rules name and the operator's file does not. */
    private Set<String> lost() {
        Set<String> lost = new TreeSet<>();
        rules.all().forEach(rule -> lost.addAll(rule.channels()));
        lost.removeAll(names());
        return lost;
    }

    private Duration watch() {
        Instant now = clock.instant();
        if (watcher.look(now)) {
            return Duration.ZERO;
        }
        // not before all changes were seen: time alone would forget what they count
        if (!now.isBefore(nextTick)) {
            watcher.tick(now);
            nextTick = now.plus(TICK);
        }
        if (!now.isBefore(nextTidy)) {
            watcher.tidy(now);
            nextTidy = now.plus(TIDY);
        }
        return POLL;
    }

    private void told(List<Alert> emitted) {
        for (Alert alert : emitted) {
            emitted(alert.kind()).increment();
        }
        carrying.forEach(Loop::ring);
    }

    private Counter emitted(AlertKind kind) {
        return Counter.builder("rasid.alerts.emitted")
                .description("alerts that rules gave")
                .tag("on", kind.name().toLowerCase(Locale.ROOT))
                .register(metrics);
    }

    private static TestOutcome outcome(String channel, Outcome outcome) {
        return new TestOutcome(channel, outcome instanceof Outcome.Delivered, outcome.detail());
    }

    /** Ends what is on its way, and closes the outbox. What was not delivered is, after the next start. */
    @Override
    public void close() {
        couriers.forEach(Courier::closing);
        watching.stop();
        carrying.forEach(Loop::stop);
        channels.forEach(Channel::close);
        boolean ended = watching.join(LONGEST_STEP);
        for (Loop loop : carrying) {
            ended &= loop.join(LONGEST_STEP);
        }
        if (ended) {
            outbox.close();
        }
    }
}
