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
 * @param stage how far earlier runs came
 * @param events records of events, by what they tell
 * @param mentionsPut mentions that are new or changed
 * @param mentionsGone mentions that are withdrawn
 * @param remembered event ids that the replay's store is to know more of
 */
public record PromotionPlan(
        Stage stage, Map<ChangeKind, Long> events, long mentionsPut, long mentionsGone, long remembered) {
    static final PromotionPlan WRITTEN = new PromotionPlan(Stage.WRITTEN, Map.of(), 0, 0, 0);
    static final PromotionPlan DONE = new PromotionPlan(Stage.DONE, Map.of(), 0, 0, 0);

    /** What there is to do. */
    public enum Stage {
        /** All of it. */
        PENDING,
        /** All is written; internal topics of the live app are left to delete. */
        WRITTEN,
        /** Nothing: the live app has no stores any more, for a replay was promoted in its place, or it was reset. */
        DONE
    }

    public PromotionPlan {
        events = Map.copyOf(events);
    }

    /** As lines for people. */
    public List<String> lines() {
        if (stage == Stage.WRITTEN) {
            return List.of(
                    "nothing: an earlier run has written all; what is left is to delete the internal topics of the"
                            + " application id that it retired");
        }
        if (stage == Stage.DONE) {
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
