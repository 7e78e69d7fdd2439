package org.rasid.producer.source;

import java.io.IOException;
import java.util.List;

/** One way in which articles are written down. */
interface Format {
    /** By which a user names it; lower case. */
    String name();

    /** Endings of the names of its files, lower case, {@code .gz} left out. Files with no other are told by their content. */
    List<String> endings();

    /** Whether an input whose name tells nothing is of this kind. */
    boolean looksLike(Head head);

    /**
     * Reads an input of this kind. The source closes the content.
     *
     * @param from where to begin
     */
    Source open(Content content, ReadOptions options, Position from) throws IOException;
}
