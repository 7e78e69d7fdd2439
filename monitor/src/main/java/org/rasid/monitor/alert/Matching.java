package org.rasid.monitor.alert;

import java.util.function.Predicate;
import org.rasid.avro.Event;

/** Makes filters of texts. */
public interface Matching {
    /**
     * Reads a filter in the form of a URL query, {@code type=STRIKE&country=IQ}.
     *
     * @throws IllegalArgumentException that names the bad parameter
     */
    Predicate<Event> parse(String query);
}
