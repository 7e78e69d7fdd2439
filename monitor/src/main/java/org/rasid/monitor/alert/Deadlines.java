package org.rasid.monitor.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.rasid.avro.Event;

/** The deadlines that the monitor knows. */
public interface Deadlines {
    /** Active events of type DEADLINE that are wanted and whose last day by {@code details.due} lies between, ends included. */
    List<Event> dueBetween(LocalDate from, LocalDate until, Predicate<Event> wanted);
}
