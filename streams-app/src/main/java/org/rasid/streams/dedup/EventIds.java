package org.rasid.streams.dedup;

import java.util.List;

/** Ids of events. */
final class EventIds {
    private EventIds() {}

    /**
     * The id of an event, from its first mention in canonical order, which later reports do not change.
     *
     * @param mentions in canonical order, not empty
     */
    static String of(List<SourcedMention> mentions) {
        SourcedMention first = mentions.get(0);
        return "e-" + Sha256.hex(16, first.block(), first.id());
    }
}
