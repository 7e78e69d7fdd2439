package org.rasid.producer.source;

import org.jspecify.annotations.Nullable;

/** A lazily read run of items. Bad input becomes an {@link Item}; nothing is thrown for it. Not thread-safe. */
public interface Source extends AutoCloseable {
    /** The next item, or null at the end. At most {@link Limits#MAX_BYTES} of input are held in memory. */
    @Nullable
    Item next();

    /** What comes after the last item that was taken: an input opened there goes on with the next one. */
    Position position();

    /** Lets go of open files. May be called more than once. */
    @Override
    void close();
}
