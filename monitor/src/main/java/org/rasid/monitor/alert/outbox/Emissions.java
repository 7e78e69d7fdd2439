package org.rasid.monitor.alert.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.rasid.monitor.alert.json.StrictJson;
import org.rasid.monitor.alert.notice.Alert;

/** The alerts that were told: their ids and events for {@link #KEPT}, and the last {@value #RECENT} of them in full. */
public final class Emissions {
    /** How long what was told is remembered. */
    public static final Duration KEPT = Duration.ofDays(90);

    static final int RECENT = 1_000;

    private final MVMap<String, Long> ids;
    private final MVMap<String, Long> events;
    private final MVMap<String, String> recent;
    private final Progress progress;

    Emissions(MVMap<String, Long> ids, MVMap<String, Long> events, MVMap<String, String> recent, Progress progress) {
        this.ids = ids;
        this.events = events;
        this.recent = recent;
        this.progress = progress;
    }

    /** Whether an alert of this id was told. */
    public boolean has(String id) {
        return ids.containsKey(id);
    }

    /** Whether an event was told of, by any rule. */
    public boolean hasEvent(String eventId) {
        return events.containsKey(eventId);
    }

    /** Remembers an alert. */
    public void add(Alert alert) {
        ids.put(alert.id(), alert.at().toEpochMilli());
        events.put(alert.event().id(), alert.at().toEpochMilli());
        recent.put(Keys.of(progress.next("alert")), StrictJson.write(alert));
        while (recent.size() > RECENT) {
            recent.remove(recent.firstKey());
        }
    }

    /** The last alerts, the latest first. */
    public List<Alert> recent(int limit) {
        return recent.keyList().stream()
                .skip(Math.max(0, recent.size() - (long) limit))
                .sorted(java.util.Comparator.reverseOrder())
                .map(key -> StrictJson.read(String.valueOf(recent.get(key)), Alert.class))
                .toList();
    }

    /** Forgets the ids and events that are older than {@link #KEPT}. */
    public void forget(Instant now) {
        long oldest = now.minus(KEPT).toEpochMilli();
        for (MVMap<String, Long> map : List.of(ids, events)) {
            map.entrySet().stream()
                    .filter(entry -> entry.getValue() < oldest)
                    .map(java.util.Map.Entry::getKey)
                    .toList()
                    .forEach(map::remove);
        }
    }
}
