package org.rasid.monitor.alert.channel;

import java.util.Arrays;
import org.rasid.avro.AlertChange;
import org.rasid.avro.AlertKind;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.monitor.alert.notice.Alert;
import org.rasid.monitor.alert.notice.Subject;

/** Alerts as the topic has them. */
final class AvroAlert {
    private AvroAlert() {}

    static org.rasid.avro.Alert of(Alert alert) {
        Subject event = alert.event();
        return org.rasid.avro.Alert.newBuilder()
                .setId(alert.id())
                .setRule(alert.rule())
                .setRuleName(alert.name())
                .setKind(AlertKind.valueOf(alert.kind().name()))
                .setAt(alert.at())
                .setEventId(event.id())
                .setEventType(constant(EventType.values(), event.type(), EventType.UNKNOWN))
                .setEventStatus(constant(EventStatus.values(), event.status(), EventStatus.UNKNOWN))
                .setMergedInto(event.mergedInto())
                .setHeadlineAr(event.headlineAr())
                .setHeadlineEn(event.headlineEn())
                .setChanges(alert.changes().stream()
                        .map(change -> new AlertChange(change.field(), change.before(), change.after()))
                        .toList())
                .setCount(alert.count())
                .setDue(event.due())
                .setIndependentSources(event.independentSources())
                .setTotalSources(event.totalSources())
                .setSources(event.sources())
                .setLink(event.link())
                .build();
    }

    /** A test is about no event, so that its type is none. */
    private static <E extends Enum<E>> E constant(E[] all, String name, E otherwise) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
