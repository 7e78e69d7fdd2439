package org.rasid.producer.source;

import org.jspecify.annotations.Nullable;

/** Inputs one after another, found as they are asked for. Not thread-safe. */
public interface Inputs extends AutoCloseable {
    /** The next input, or null at the end. */
    @Nullable
    Input next();

    /** Lets go of open directories. May be called more than once. */
    @Override
    void close();
}
