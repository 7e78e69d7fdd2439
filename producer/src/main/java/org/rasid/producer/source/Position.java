package org.rasid.producer.source;

/**
 * How far an input has been read: what comes next. Only the source that gave it understands it.
 *
 * @param record number of the records before it, counted as the origins of its items count them; 0 or more
 * @param offset bytes of the input before it, where reading can begin there; else 0
 */
public record Position(long record, long offset) {
    /** The beginning of an input. */
    public static final Position START = new Position(0, 0);

    public Position {
        if (record < 0 || offset < 0) {
            throw new IllegalArgumentException("not a position: record " + record + ", offset " + offset);
        }
    }
}
