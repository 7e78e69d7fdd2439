package org.rasid.monitor.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rasid.avro.Event;
import org.rasid.monitor.alert.notice.Alert;
import org.rasid.monitor.alert.notice.Notice;
import org.rasid.monitor.alert.outbox.Outbox;
import org.rasid.monitor.alert.rule.On;
import org.rasid.monitor.alert.rule.Quiet;
import org.rasid.monitor.alert.rule.Rule;
import org.rasid.monitor.alert.rule.Rules;
import org.rasid.monitor.alert.rule.Watch;
import org.rasid.monitor.view.Change;
import org.rasid.monitor.view.Position;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the changes against the rules, each change once, and puts what they give into the outbox. */
final class Watcher {
    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
    private static final int BATCH = 200;

    private final Outbox outbox;
    private final Rules rules;
    private final Changes changes;
    private final Deadlines deadlines;
    private final Evaluation evaluation;
    private final Consumer<List<Alert>> told;
    private final Consumer<String> givenUp;

    /**
     * Looks at nothing yet.
     *
     * @param told takes the alerts of each step, once they are safe
     * @param givenUp takes the channel of each notice that is given up, as too many wait for it
     */
    Watcher(
            Outbox outbox,
            Rules rules,
            Changes changes,
            Deadlines deadlines,
            Alerts alerts,
            Consumer<List<Alert>> told,
            Consumer<String> givenUp) {
        this.outbox = outbox;
        this.rules = rules;
        this.changes = changes;
        this.deadlines = deadlines;
        this.evaluation = new Evaluation(alerts, outbox.emissions(), outbox.windows());
        this.told = told;
        this.givenUp = givenUp;
    }

    /** Looks at the next changes, where the log is complete. Whether there may be more. */
    boolean look(Instant now) {
        // the epoch first: a log that is begun anew in between is not taken for a complete one
        String epoch = changes.epoch();
        if (!changes.isComplete()) {
            return false;
        }
        Optional<Position> last = outbox.look(outbox.progress()::position);
        if (last.isEmpty() || !last.get().epoch().equals(epoch) || last.get().sequence() > changes.last()) {
            begin(epoch, last.isPresent());
            return true;
        }
        List<Change> batch = changes.after(last.get().sequence(), BATCH);
        if (batch.isEmpty() || !changes.epoch().equals(epoch)) {
            return !changes.epoch().equals(epoch);
        }
        step(() -> {
            List<Alert> emitted = new ArrayList<>();
            for (Change change : batch) {
                for (Watch watch : enabled()) {
                    evaluation.of(watch, change, now).ifPresent(alert -> emit(watch.rule(), alert, now, emitted));
                }
            }
            outbox.progress()
                    .set(new Position(epoch, batch.get(batch.size() - 1).sequence()));
            return emitted;
        });
        return true;
    }

    private void begin(String epoch, boolean anew) {
        long at = changes.last();
        if (anew) {
            LOG.warn("The log of changes was begun anew; alerts go on from its end, change {}", at);
        } else {
            LOG.info("Alerts begin at the end of the log of changes, change {}", at);
        }
        outbox.step(() -> {
            outbox.progress().set(new Position(epoch, at));
            return true;
        });
    }

    /** Looks at what time alone brings, where the log is complete: deadlines, and thresholds that are no longer reached. */
    void tick(Instant now) {
        if (!changes.isComplete()) {
            return;
        }
        Map<Watch, List<Event>> due = new HashMap<>();
        for (Watch watch : enabled()) {
            if (watch.rule().on() == On.DEADLINE) {
                due.put(watch, due(watch, now));
            }
        }
        step(() -> {
            List<Alert> emitted = new ArrayList<>();
            due.forEach((watch, events) -> events.forEach(event -> evaluation
                    .deadline(watch, event, now)
                    .ifPresent(alert -> emit(watch.rule(), alert, now, emitted))));
            thresholds().forEach(rule -> evaluation.rearm(rule, now));
            return emitted;
        });
    }

    /** Forgets what need not be remembered any more. */
    void tidy(Instant now) {
        outbox.step(() -> {
            outbox.emissions().forget(now);
            outbox.windows().keepOnly(thresholds().stream().map(Rule::id).collect(Collectors.toSet()));
            return true;
        });
        outbox.compact();
    }

    private void step(Supplier<List<Alert>> work) {
        List<Alert> emitted = outbox.step(work);
        if (!emitted.isEmpty()) {
            told.accept(emitted);
        }
    }

    private List<Event> due(Watch watch, Instant now) {
        Duration within = Objects.requireNonNull(watch.rule().deadline()).time();
        return deadlines.dueBetween(
                LocalDate.ofInstant(now, watch.rule().zone()),
                LocalDate.ofInstant(now.plus(within), watch.rule().zone()),
                watch.filter());
    }

    private void emit(Rule rule, Alert alert, Instant now, List<Alert> emitted) {
        if (outbox.emissions().has(alert.id())) {
            return;
        }
        outbox.emissions().add(alert);
        Quiet quiet = rule.quiet();
        Optional<Instant> held = quiet == null ? Optional.empty() : quiet.until(now);
        for (String channel : rule.channels()) {
            boolean taken = outbox.deliveries().add(channel, Notice.of(alert), now, held.orElse(now), held.isPresent());
            if (!taken) {
                givenUp.accept(channel);
                LOG.error("Too many alerts wait for channel {}; alert {} was given up", channel, alert.id());
            }
        }
        emitted.add(alert);
    }

    private List<Watch> enabled() {
        return rules.watches().stream().filter(watch -> watch.rule().enabled()).toList();
    }

    private List<Rule> thresholds() {
        return rules.all().stream().filter(rule -> rule.on() == On.THRESHOLD).toList();
    }
}
