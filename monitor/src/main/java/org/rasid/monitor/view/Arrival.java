package org.rasid.monitor.view;

import java.time.Instant;
import org.rasid.avro.Event;

/**
 * A state of an event as a topic tells it.
 *
 * @param kind what happened: created, updated, merged, retracted, restored, or seen where the record does not say
 * @param revision number of the state among all of the event, from 1; 0 where the record does not say
 * @param at when the state was made
 */
public record Arrival(Event event, String kind, long revision, Instant at) {}
