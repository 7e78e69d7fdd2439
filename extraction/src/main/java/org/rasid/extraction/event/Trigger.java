package org.rasid.extraction.event;

import java.util.Map;
import org.rasid.extraction.EventType;

/**
 * A lexicon entry that can name an event.
 *
 * @param id rule id, for example {@code strike.raid}
 * @param sense what the word names: the act or its result
 * @param weak whether the word alone is not evidence enough: it needs a conflict or its parties around it
 * @param faint whether the word seldom names an event, so that no rule takes it for one without the judge
 * @param frame where its parties stand
 * @param fields values that the word itself gives, by field: {@code method=AIRSTRIKE}
 * @param confidence prior that a match of this entry is an event of its type
 */
record Trigger(
        String id,
        EventType type,
        Sense sense,
        boolean weak,
        boolean faint,
        Frame frame,
        Map<String, String> fields,
        double confidence) {
    /** ACT names the event; LINK too, unless an act stands before it in the sentence; RESULT only where no act is named. */
    enum Sense {
        ACT,
        LINK,
        RESULT
    }

    /**
     * Where the parties of a trigger stand. VERB: subject and object. VICTIM_VERB: a verb of harm, whose unvowelled form
     * may be passive: what follows is the target unless a party stands before. AGENT: a noun whose genitive or adjective
     * does it. OBJECT: a noun whose genitive suffers it. MUTUAL: between parties. TIME: a limit, set by a party.
     */
    enum Frame {
        VERB,
        VICTIM_VERB,
        AGENT,
        OBJECT,
        VICTIM,
        MUTUAL,
        MUTUAL_VERB,
        TIME
    }

    Trigger {
        fields = Map.copyOf(fields);
    }
}
