package org.rasid.monitor.alert;

/**
 * How the alerts are.
 *
 * @param healthy whether changes are looked at and deliveries carried; a channel that is away is no fault of ours
 * @param detail in words
 */
public record AlertHealth(boolean healthy, String detail) {}
