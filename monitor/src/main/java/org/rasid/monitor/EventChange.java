package org.rasid.monitor;

import org.rasid.avro.Event;

/**
 * A new state of an event, as the monitor saw it.
 *
 * @param sequence counts the changes that this monitor has seen, from 1
 * @param kind header rasid-change of the record: created, updated, merged, retracted, restored; "seen" where it has none
 * @param revision header rasid-revision of the record, from 1; 0 where it has none
 */
record EventChange(long sequence, Event event, String kind, long revision) {}
