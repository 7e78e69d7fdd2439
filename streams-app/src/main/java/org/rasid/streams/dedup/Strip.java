package org.rasid.streams.dedup;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The cells of one telling key as far as they were asked for: those of all days from one to another, each read once. */
public final class Strip {
    /** How many times the days of the widest question are kept at most, as time goes on. */
    private static final int KEPT = 3;

    // made when there is something to hold: most keys have no cells
    private NavigableMap<Long, Cell> cells = Collections.emptyNavigableMap();
    private Set<Long> stale = Set.of();
    private long from;
    private long to = -1;
    private long widest;
    private int size;

    /** Reads the cells of the days from one to another, both inclusive. */
    @FunctionalInterface
    public interface Reader {
        List<Cell> read(long from, long to);
    }

    /** The cells of the days from the first to the last, in their order; what is not known is read. */
    public Collection<Cell> between(long first, long last, Reader reader) {
        if (first > last) {
            return List.of();
        }
        widest = Math.max(widest, last - first + 1);
        if (!adjoins(first, last) || Math.max(to, last) - Math.min(from, first) + 1 > KEPT * widest) {
            cells = Collections.emptyNavigableMap();
            size = 0;
            stale = Set.of();
            from = first;
            to = first - 1;
        }
        if (first < from) {
            read(first, from - 1, reader);
            from = first;
        }
        if (last > to) {
            read(to + 1, last, reader);
            to = last;
        }
        for (long day : List.copyOf(stale)) {
            if (first <= day && day <= last) {
                stale.remove(day);
                read(day, day, reader);
            }
        }
        return cells.subMap(first, true, last, true).values();
    }

    private boolean adjoins(long first, long last) {
        return from <= to && first <= to + 1 && last >= from - 1;
    }

    private void read(long first, long last, Reader reader) {
        List<Cell> read = reader.read(first, last);
        if (cells.isEmpty() && !read.isEmpty()) {
            cells = new TreeMap<>();
        }
        for (Cell cell : read) {
            size += weight(cell) - weight(cells.put(cell.day(), cell));
        }
    }

    private static int weight(@Nullable Cell cell) {
        return cell == null ? 0 : 1 + cell.ids().size();
    }

    /** Has the cell of the day read again before it is given next. */
    public void changed(long day) {
        if (from <= day && day <= to) {
            if (!cells.isEmpty()) {
                size -= weight(cells.remove(day));
            }
            if (stale.isEmpty()) {
                stale = new TreeSet<>();
            }
            stale.add(day);
        }
    }

    /** How much it holds: cells and their mentions. */
    public int size() {
        return size;
    }
}
