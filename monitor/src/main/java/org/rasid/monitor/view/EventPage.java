package org.rasid.monitor.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items each {@link Item#brief} as JSON
 * @param total number of events that match, of all pages
 * @param next cursor of the next page; null: there is none
 * @param position the last change that the page knows of
 */
public record EventPage(
        List<String> items, Total total, @Nullable String next, Position position) {

    /**
     * A number of events.
     *
     * @param exact false: there are at least so many
     */
    public record Total(int value, boolean exact) {}
}
