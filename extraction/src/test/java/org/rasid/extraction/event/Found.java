package org.rasid.extraction.event;

import java.util.List;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Outcome;

/** What was found in a text. */
final class Found {
    private Found() {}

    /** None where the text holds no event, or was refused. */
    static List<Mention> mentions(Outcome outcome) {
        return outcome instanceof Outcome.Extracted extracted ? extracted.mentions() : List.of();
    }
}
