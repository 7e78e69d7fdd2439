package org.rasid.streams.promote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rasid.streams.dedup.Publication.ChangeKind;

/**
 * What a promotion writes to the live topics.
 *
 * @param written whether an earlier run wrote it all and was cut off after that; nothing is left to write then
 * @param events records of events, by what they tell
 * @param mentionsPut mentions that are new or changed
 * @param mentionsGone mentions that are withdrawn
 * @param remembered event ids that the replay's store is to know more of
 */
public record PromotionPlan(
        boolean written, Map<ChangeKind, Long> events, long mentionsPut, long mentionsGone, long remembered) {
    static final PromotionPlan WRITTEN = new PromotionPlan(true, Map.of(), 0, 0, 0);

    public PromotionPlan {
        events = Map.copyOf(events);
    }

    /** As lines for people. */
    public List<String> lines() {
        if (written) {
            return List.of("all is written by an earlier run");
        }
        List<String> lines = new ArrayList<>();
        new TreeMap<>(events)
                .forEach((change, count) ->
                        lines.add(line(count, "events " + change.name().toLowerCase(Locale.ROOT))));
        lines.add(line(mentionsPut, "mentions new or changed"));
        lines.add(line(mentionsGone, "mentions withdrawn"));
        lines.add(line(remembered, "event ids whose revision goes on from the live one"));
        return List.copyOf(lines);
    }

    private static String line(long count, String what) {
        return String.format(Locale.ROOT, "%,10d %s", count, what);
    }
}
