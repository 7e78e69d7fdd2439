package org.rasid.monitor.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Event;
import org.rasid.monitor.alert.notice.Alert;
import org.rasid.monitor.alert.notice.AlertId;
import org.rasid.monitor.alert.notice.AlertKind;
import org.rasid.monitor.alert.notice.FieldChange;
import org.rasid.monitor.alert.notice.Subject;
import org.rasid.monitor.alert.rule.Rule;
import org.rasid.monitor.view.Change;

/** Makes alerts, with ids that follow from the state of the event that made them. */
final class Alerts {
    private final String baseUrl;

    Alerts(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    Alert newly(Rule rule, Change change) {
        return alert(rule, AlertKind.NEW, change.at(), subject(change.event()), List.of(), null, state(change));
    }

    Alert changed(Rule rule, Change change, List<FieldChange> changes) {
        return alert(rule, AlertKind.CHANGED, change.at(), subject(change.event()), changes, null, state(change));
    }

    Alert ended(Rule rule, Change change, Event before) {
        Subject subject =
                Subject.ended(change.event(), before, link(change.event().getId()));
        return alert(rule, AlertKind.ENDED, change.at(), subject, List.of(), null, state(change));
    }

    Alert threshold(Rule rule, Change change, int count) {
        return alert(rule, AlertKind.THRESHOLD, change.at(), subject(change.event()), List.of(), count, state(change));
    }

    /** The state is the date alone: whatever else changes, the deadline was told. */
    Alert deadline(Rule rule, Event event, LocalDate due, Instant at) {
        return alert(rule, AlertKind.DEADLINE, at, subject(event), List.of(), null, due.toString());
    }

    Alert test(Rule rule, Instant at) {
        String id = AlertId.of(List.of(rule.id(), AlertKind.TEST.name(), at.toString()));
        Subject nothing = new Subject(
                "test",
                "TEST",
                "TEST",
                null,
                null,
                "تنبيه تجريبي من راصد",
                "A test of Rasid's alerts",
                null,
                null,
                null,
                0,
                0,
                List.of(),
                baseUrl + "/");
        return new Alert(id, rule.id(), rule.name(), AlertKind.TEST, at, nothing, List.of(), null);
    }

    private static Alert alert(
            Rule rule,
            AlertKind kind,
            Instant at,
            Subject subject,
            List<FieldChange> changes,
            @Nullable Integer count,
            String state) {
        String id = AlertId.of(List.of(rule.id(), kind.name(), subject.id(), state));
        return new Alert(id, rule.id(), rule.name(), kind, at, subject, changes, count);
    }

    private Subject subject(Event event) {
        return Subject.of(event, link(event.getId()));
    }

    private String link(String eventId) {
        return baseUrl + "/?event=" + URLEncoder.encode(eventId, StandardCharsets.UTF_8);
    }

    private static String state(Change change) {
        try {
            return change.revision() + ":" + AlertId.of(change.event().toByteBuffer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
