package org.rasid.monitor.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Event;

/**
 * A new state of an event, in the order in which the view took them in.
 *
 * @param sequence from 1
 * @param at when the state was made
 * @param kind as in {@link Arrival}
 * @param revision as in {@link Arrival}
 * @param before the state that the view held; null where it held none
 */
public record Change(
        long sequence,
        Instant at,
        String kind,
        long revision,
        Event event,
        @Nullable Event before) {}
