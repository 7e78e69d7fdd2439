package org.rasid.streams.dedup;

/** Ids of events. */
final class EventIds {
    private EventIds() {}

    /**
     * The id of an event, from its first mention in canonical order, which later reports do not change.
     *
     * @param first the first of its mentions in canonical order
     */
    static String of(SourcedMention first) {
        return "e-" + Sha256.hex(16, first.block(), first.id());
    }
}
