package org.rasid.monitor.alert.outbox;

/**
 * How far the changes were looked at.
 *
 * @param epoch of the log of changes
 * @param sequence of the last change that was looked at, 0 where none was
 */
public record Position(String epoch, long sequence) {}
