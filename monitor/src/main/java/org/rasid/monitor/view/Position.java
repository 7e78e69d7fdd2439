package org.rasid.monitor.view;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the series of changes.
 *
 * @param epoch tells one series from another; a view that is built anew begins a new one
 * @param sequence number of the last change before that place, from 1; 0 is the beginning
 */
public record Position(String epoch, long sequence) {
    private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,20})-(\\d{1,18})");

    /** Reads what {@link #toString} writes; empty where it is something else. */
    public static Optional<Position> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Position(form.group(1), Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return epoch + "-" + sequence;
    }
}
