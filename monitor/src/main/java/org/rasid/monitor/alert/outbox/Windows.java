package org.rasid.monitor.alert.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;

/** The events that came to match rules on a threshold, with when; and which of these rules have told of it. */
public final class Windows {
    private static final String TOLD = "told";

    private final MVMap<String, Long> entries;
    private final MVMap<String, String> rules;

    Windows(MVMap<String, Long> entries, MVMap<String, String> rules) {
        this.entries = entries;
        this.rules = rules;
    }

    /** Begins anew where what the rule counts is not what it was. */
    public void settle(String rule, String counts) {
        if (!counts.equals(rules.get(rule))) {
            drop(rule);
            rules.put(rule, counts);
        }
    }

    /** Adds an event, at the time that it came to match. */
    public void add(String rule, String eventId, Instant at) {
        entries.put(Keys.of(rule, eventId), at.toEpochMilli());
    }

    /** Removes an event that matches no more. */
    public void remove(String rule, String eventId) {
        entries.remove(Keys.of(rule, eventId));
    }

    /** Removes what came before this time, and tells how many are left. */
    public int countSince(String rule, Instant oldest) {
        int count = 0;
        for (String key : keys(rule)) {
            Long at = entries.get(key);
            if (at == null || at < oldest.toEpochMilli()) {
                entries.remove(key);
            } else {
                count++;
            }
        }
        return count;
    }

    /** Whether the threshold was told, and the number has not fallen below it since. */
    public boolean isTold(String rule) {
        return rules.containsKey(Keys.of(rule, TOLD));
    }

    /** Sets whether the threshold was told. */
    public void setTold(String rule, boolean told) {
        if (told) {
            rules.put(Keys.of(rule, TOLD), "");
        } else {
            rules.remove(Keys.of(rule, TOLD));
        }
    }

    /** Forgets all rules but these. */
    public void keepOnly(Set<String> kept) {
        rules.keyList().stream()
                .filter(key -> key.indexOf('\u0000') < 0 && !kept.contains(key))
                .toList()
                .forEach(this::drop);
    }

    private void drop(String rule) {
        keys(rule).forEach(entries::remove);
        rules.remove(rule);
        setTold(rule, false);
    }

    private List<String> keys(String rule) {
        List<String> keys = new ArrayList<>();
        for (Iterator<String> all = Keys.within(entries, rule); all.hasNext(); ) {
            String key = all.next();
            if (!Keys.isWithin(key, rule)) {
                break;
            }
            keys.add(key);
        }
        return keys;
    }
}
