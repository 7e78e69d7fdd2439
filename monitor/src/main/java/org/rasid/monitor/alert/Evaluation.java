package org.rasid.monitor.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rasid.avro.Assertion;
import org.rasid.avro.DeadlineDetails;
import org.rasid.avro.DeadlineStance;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.avro.Standing;
import org.rasid.monitor.alert.notice.Alert;
import org.rasid.monitor.alert.notice.FieldChange;
import org.rasid.monitor.alert.notice.Subject;
import org.rasid.monitor.alert.outbox.Emissions;
import org.rasid.monitor.alert.outbox.Windows;
import org.rasid.monitor.alert.rule.DueWithin;
import org.rasid.monitor.alert.rule.Rule;
import org.rasid.monitor.alert.rule.Threshold;
import org.rasid.monitor.alert.rule.Watch;
import org.rasid.monitor.view.Change;

/** What rules find. Whether an alert was told before is for others to see. */
final class Evaluation {
    private final Alerts alerts;
    private final Emissions emissions;
    private final Windows windows;

    Evaluation(Alerts alerts, Emissions emissions, Windows windows) {
        this.alerts = alerts;
        this.emissions = emissions;
        this.windows = windows;
    }

    /** What a change gives a rule. */
    Optional<Alert> of(Watch watch, Change change, Instant now) {
        Event before = change.before();
        boolean did = before != null && watch.filter().test(before);
        boolean does = watch.filter().test(change.event());
        return switch (watch.rule().on()) {
            case NEW -> does && !did ? Optional.of(alerts.newly(watch.rule(), change)) : Optional.empty();
            case CHANGED -> before != null && did ? changed(watch.rule(), change, before, does) : Optional.empty();
            case THRESHOLD -> did == does ? Optional.empty() : threshold(watch.rule(), change, does);
            case DEADLINE -> does ? deadline(watch, change.event(), now) : Optional.empty();
        };
    }

    private Optional<Alert> changed(Rule rule, Change change, Event before, boolean does) {
        if (does) {
            List<FieldChange> changes = Comparison.of(rule.fields(), before, change.event());
            return changes.isEmpty() ? Optional.empty() : Optional.of(alerts.changed(rule, change, changes));
        }
        EventStatus status = change.event().getStatus();
        boolean ended = status == EventStatus.RETRACTED || status == EventStatus.MERGED;
        return ended && emissions.hasEvent(change.event().getId())
                ? Optional.of(alerts.ended(rule, change, before))
                : Optional.empty();
    }

    private Optional<Alert> threshold(Rule rule, Change change, boolean came) {
        Threshold threshold = Objects.requireNonNull(rule.threshold());
        // those that expired meanwhile may have taken the number below the threshold
        rearm(rule, change.at());
        if (!came) {
            windows.remove(rule.id(), change.event().getId());
            rearm(rule, change.at());
            return Optional.empty();
        }
        windows.add(rule.id(), change.event().getId(), change.at());
        int count = windows.countSince(rule.id(), change.at().minus(threshold.window()));
        if (count < threshold.count() || windows.isTold(rule.id())) {
            return Optional.empty();
        }
        windows.setTold(rule.id(), true);
        return Optional.of(alerts.threshold(rule, change, count));
    }

    /** Lets a rule on a threshold tell again, where the number has fallen below. */
    void rearm(Rule rule, Instant now) {
        Threshold threshold = Objects.requireNonNull(rule.threshold());
        windows.settle(rule.id(), threshold + " " + rule.filter());
        if (windows.isTold(rule.id())
                && windows.countSince(rule.id(), now.minus(threshold.window())) < threshold.count()) {
            windows.setTold(rule.id(), false);
        }
    }

    /** What a deadline that matches gives a rule at this time. */
    Optional<Alert> deadline(Watch watch, Event event, Instant now) {
        DueWithin within = Objects.requireNonNull(watch.rule().deadline());
        LocalDate due = Subject.lastDayOfDue(event);
        if (due == null
                || event.getType() != EventType.DEADLINE
                || event.getStatus() != EventStatus.ACTIVE
                || isDenied(event)) {
            return Optional.empty();
        }
        ZoneId zone = watch.rule().zone();
        boolean over = !now.isBefore(due.plusDays(1).atStartOfDay(zone).toInstant());
        boolean far = due.atStartOfDay(zone).toInstant().isAfter(now.plus(within.time()));
        return over || far ? Optional.empty() : Optional.of(alerts.deadline(watch.rule(), event, due, now));
    }

    private static boolean isDenied(Event event) {
        return event.getAssertion() == Assertion.DENIED
                || event.getStanding() == Standing.DENIED
                || (event.getDetails() instanceof DeadlineDetails details
                        && details.getStance() == DeadlineStance.DENIED);
    }
}
