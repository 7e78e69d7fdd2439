package org.rasid.extraction.event;

import java.util.HashMap;
import java.util.Map;

/** Fills fields from the trigger's own values and the cues that reach it. */
final class CueRules {
    /** What a trigger says of itself gives way only to a cue heavier than this; its stance and scope to any. */
    private static final int OWN_WEIGHT = 30;

    private CueRules() {}

    /** Whether an exclusion speaks against a trigger. */
    static boolean isExcluded(Reading reading, Hit hit) {
        return reading.cues().stream().anyMatch(cue -> cue.cue().excludes() && cue.reaches(hit, reading.clauses()));
    }

    static void apply(Draft draft) {
        Map<String, CueHit> best = new HashMap<>();
        for (CueHit cue : draft.reading.cues()) {
            if (!cue.cue().excludes() && cue.reaches(draft.hit, draft.reading.clauses())) {
                for (String field : cue.cue().fields().keySet()) {
                    best.merge(field, cue, (one, other) -> better(draft.hit, one, other));
                }
            }
        }
        draft.fields.putAll(draft.hit.trigger().fields());
        best.forEach((field, cue) -> {
            String own = draft.hit.trigger().fields().get(field);
            if (own == null
                    || field.equals("stance")
                    || field.equals("scope")
                    || cue.cue().weight() > OWN_WEIGHT) {
                draft.fields.put(field, cue.cue().fields().getOrDefault(field, ""));
                draft.rules.add(cue.cue().id());
            }
        });
    }

    private static CueHit better(Hit hit, CueHit one, CueHit other) {
        if (one.cue().weight() != other.cue().weight()) {
            return one.cue().weight() > other.cue().weight() ? one : other;
        }
        return one.distance(hit) <= other.distance(hit) ? one : other;
    }
}
