package org.rasid.extraction.event;

import org.rasid.extraction.event.Cue.Place;

/** A cue found in a sentence, from its first token to before its end token. */
record CueHit(Cue cue, int first, int end) {
    /** Words between cue and trigger; 0 where they touch or overlap. */
    int distance(Hit hit) {
        return Math.max(0, Math.max(first - hit.end(), hit.first() - end));
    }

    /** Whether the cue says something about the trigger. */
    boolean reaches(Hit hit, Clauses clauses) {
        if (!cue.bearsOn(hit.trigger())) {
            return false;
        }
        if (cue.place() == Place.AROUND) {
            return first <= hit.first() && hit.end() <= end;
        }
        boolean before = end <= hit.first();
        boolean after = first >= hit.end();
        boolean sideFits = switch (cue.place()) {
            case BEFORE -> before;
            case AFTER -> after;
            default -> before || after;
        };
        return sideFits
                && distance(hit) <= cue.reach()
                && (cue.crossesClauses()
                        || clauses.together(before ? end - 1 : hit.end() - 1, before ? hit.first() : first));
    }
}
