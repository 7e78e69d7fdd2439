package org.rasid.monitor.alert;

/**
 * What came of a test alert on one channel.
 *
 * @param detail in words; holds nothing that the other side wrote
 */
public record TestOutcome(String channel, boolean delivered, String detail) {}
