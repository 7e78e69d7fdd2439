package org.rasid.monitor.alert.notice;

import java.time.Instant;
import java.util.List;
import org.rasid.monitor.alert.SampleEvents;

/** Alerts to test with. */
public final class SampleAlerts {
    public static final Instant AT = Instant.parse("2026-11-28T10:00:00Z");

    private SampleAlerts() {}

    public static Alert alert(String id, String rule) {
        return alert(id, rule, "ضربة جديدة", "A new strike");
    }

    public static Alert alert(String id, String rule, String headlineAr, String headlineEn) {
        Subject whole = Subject.of(SampleEvents.strike("event-1"), "https://rasid.example.org/?event=event-1");
        Subject subject = new Subject(
                whole.id(),
                whole.type(),
                whole.status(),
                null,
                whole.standing(),
                headlineAr,
                headlineEn,
                "2026-11-28",
                null,
                "Baghdad, IQ",
                1,
                2,
                whole.sources(),
                whole.link());
        return new Alert(
                id,
                rule,
                "Rule " + rule,
                AlertKind.CHANGED,
                AT,
                subject,
                List.of(new FieldChange("details.killed", null, "5")),
                null);
    }
}
