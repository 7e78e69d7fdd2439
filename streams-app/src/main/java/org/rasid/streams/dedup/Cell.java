package org.rasid.streams.dedup;

import java.util.List;

/**
 * The mentions that share a telling key and an anchor day, in the order of {@link IndexEntry}.
 *
 * @param ids the first of them, as many as were asked for
 */
public record Cell(long day, List<String> ids) {
    public Cell {
        ids = List.copyOf(ids);
    }
}
