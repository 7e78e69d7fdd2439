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
 * @param done whether the live app has no stores any more, so that nothing is left to do: a replay was promoted in its place,
 *     or it was reset
 * @param events records of events, by what they tell
 * @param mentionsPut mentions that are new or changed
 * @param mentionsGone mentions that are withdrawn
 * @param remembered event ids that the replay's store is to know more of
 */
public record PromotionPlan(
        boolean done, Map<ChangeKind, Long> events, long mentionsPut, long mentionsGone, long remembered) {
    static final PromotionPlan DONE = new PromotionPlan(true, Map.of(), 0, 0, 0);

    public PromotionPlan {
        events = Map.copyOf(events);
    }

    /** As lines for people. */
    public List<String> lines() {
        if (done) {
            return List.of(
                    "nothing: the live app has no stores any more; a replay was promoted in its place, or it was reset");
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
