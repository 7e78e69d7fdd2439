package org.rasid.monitor.alert.outbox;

import java.time.Instant;

/**
 * A delivery that was given up.
 *
 * @param at when
 * @param problem why
 */
public record DeadDelivery(Instant at, String problem, Delivery delivery) {}
