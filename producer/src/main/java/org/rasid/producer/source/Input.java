package org.rasid.producer.source;

import org.jspecify.annotations.Nullable;

/** One thing to read, such as a file, not yet opened. */
public interface Input {
    /** How the user would name it. The same in every run; the origins of its items begin with it. */
    String name();

    /** Changes when what it holds changes, as size and time of a file; null where nothing tells. */
    @Nullable
    String stamp();

    /**
     * Where to begin when it is read once more, though it has not changed since it was read to its end; null where there is
     * nothing more to read, as in a file.
     *
     * @param end its position at the end
     */
    default @Nullable Position again(Position end) {
        return null;
    }

    /**
     * Opens it when the first item is asked for. What cannot be opened becomes an {@link Item.Unreadable}.
     *
     * @param from where to begin, as {@link Source#position} of an earlier run gave it
     */
    OpenInput open(Position from);
}
