package org.rasid.monitor.alert.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One alert.
 *
 * @param id of the alert: the same for the same rule, kind, event and state of the event, for good
 * @param rule id of the rule
 * @param name name of the rule at that time
 * @param kind what it tells
 * @param at when the monitor found it
 * @param event what it is about; of a threshold the event that reached it
 * @param changes what differs; empty unless the kind is changed
 * @param count of a threshold: the events within its hours; else null
 */
public record Alert(
        String id,
        String rule,
        String name,
        AlertKind kind,
        Instant at,
        Subject event,
        List<FieldChange> changes,
        @Nullable Integer count) {
    public Alert {
        changes = List.copyOf(changes);
    }
}
