package org.rasid.monitor.alert.notice;

import java.util.List;

/**
 * What a channel delivers: an alert, or several of one rule as a digest.
 *
 * @param id of the alert; a digest has one of its own. The same when it is delivered again
 * @param rule id of the rule
 * @param name name of the rule
 * @param digest whether the alerts were held back through quiet hours
 * @param alerts one or more, the oldest first
 */
public record Notice(String id, String rule, String name, boolean digest, List<Alert> alerts) {
    public Notice {
        alerts = List.copyOf(alerts);
        if (alerts.isEmpty()) {
            throw new IllegalArgumentException("a notice holds an alert");
        }
    }

    /** An alert by itself. */
    public static Notice of(Alert alert) {
        return new Notice(alert.id(), alert.rule(), alert.name(), false, List.of(alert));
    }

    /** Alerts that were held back, for one channel. */
    public static Notice digest(String channel, List<Alert> alerts) {
        Alert first = alerts.get(0);
        String all = AlertId.of(alerts.stream().map(Alert::id).toList());
        return new Notice(AlertId.of(List.of("digest", channel, all)), first.rule(), first.name(), true, alerts);
    }
}
