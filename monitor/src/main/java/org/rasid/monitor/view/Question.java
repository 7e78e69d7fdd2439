package org.rasid.monitor.view;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What can be asked of the view. */
public interface Question<T extends @Nullable Object> {
    /** Finds the answer. */
    T ask(ViewSearcher searcher) throws IOException;
}
