package org.rasid.monitor.view;

import java.util.List;
import java.util.Map;
import org.rasid.monitor.filter.Keyword;

/**
 * How many events hold each value of some fields.
 *
 * @param total events that match
 * @param values for each field the most frequent values, most frequent first
 */
public record Facets(int total, Map<Keyword, List<Count>> values) {

    /** A value and the number of events that hold it, 1 or more. */
    public record Count(String value, int count) {}
}
