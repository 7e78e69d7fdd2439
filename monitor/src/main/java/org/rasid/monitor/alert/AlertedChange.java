package org.rasid.monitor.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Event;

/**
 * A new state of an event.
 *
 * @param sequence counts the changes of an epoch, from 1
 * @param at when the monitor saw it
 * @param kind header rasid-change of the record
 * @param revision header rasid-revision of the record, from 1; 0 where it has none
 * @param before the state before it that the monitor knew; null: it knew none
 */
public record AlertedChange(
        long sequence,
        Instant at,
        String kind,
        long revision,
        Event event,
        @Nullable Event before) {}
