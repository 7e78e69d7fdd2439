package org.rasid.monitor.alert.rule;

import java.util.function.Predicate;
import org.rasid.avro.Event;

/** A rule with its filter, ready to be used. */
public record Watch(Rule rule, Predicate<Event> filter) {}
