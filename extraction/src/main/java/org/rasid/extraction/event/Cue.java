package org.rasid.extraction.event;

import java.util.Map;
import java.util.Set;
import org.rasid.extraction.EventType;

/**
 * Words near a trigger that say something about its event.
 *
 * @param types event types that it bears on
 * @param triggers ids of the triggers that it bears on; empty: all of the types
 * @param place where it stands, seen from the trigger
 * @param reach greatest number of words between cue and trigger
 * @param crossesClauses whether it holds beyond its clause
 * @param fields what it says, by field; empty for an exclusion
 * @param weight of two cues for one field the heavier wins, then the nearer
 */
record Cue(
        String id,
        Set<EventType> types,
        Set<String> triggers,
        Place place,
        int reach,
        boolean crossesClauses,
        Map<String, String> fields,
        int weight) {
    /** BEFORE, AFTER, NEAR on either side; AROUND: the trigger lies inside the words. */
    enum Place {
        BEFORE,
        AFTER,
        NEAR,
        AROUND
    }

    Cue {
        types = Set.copyOf(types);
        triggers = Set.copyOf(triggers);
        fields = Map.copyOf(fields);
    }

    boolean bearsOn(Trigger trigger) {
        return types.contains(trigger.type()) && (triggers.isEmpty() || triggers.contains(trigger.id()));
    }

    boolean excludes() {
        return fields.isEmpty();
    }
}
