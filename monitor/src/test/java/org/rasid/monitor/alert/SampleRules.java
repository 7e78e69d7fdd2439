package org.rasid.monitor.alert;

import java.util.List;
import java.util.function.Predicate;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.monitor.alert.json.StrictJson;
import org.rasid.monitor.alert.rule.Rule;

/** Rules to test with, and what their filters mean. */
final class SampleRules {
    private SampleRules() {}

    /** A rule named as its kind, with further members of JSON. */
    static Rule rule(String on, String more, List<String> channels) {
        return StrictJson.read(
                """
                {"id": "%s", "name": "Rule %s", "enabled": true, "filter": "type=%s", "on": "%s"%s, "channels": %s}""".formatted(
                        on, on, on.equals("deadline") ? "DEADLINE" : "STRIKE", on, more, StrictJson.write(channels)),
                Rule.class);
    }

    static Predicate<Event> filter(String query) {
        if (!query.startsWith("type=")) {
            throw new IllegalArgumentException("colour is no parameter");
        }
        EventType type = EventType.valueOf(query.substring("type=".length()));
        return event -> event.getStatus() == EventStatus.ACTIVE && event.getType() == type;
    }
}
