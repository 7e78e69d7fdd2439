package org.rasid.monitor.alert;

import java.util.List;
import org.rasid.monitor.view.Change;

/** The log of all changes: what it has given once, it gives again after a crash. */
public interface Changes {
    /** Name of the log; another one where it was begun anew, and counts from 1 again. */
    String epoch();

    /** Whether all that there was when the log was begun is in it; until then it tells of what is long past. */
    boolean isComplete();

    /** The changes after a sequence, in order and without gaps, but those that were forgotten. */
    List<Change> after(long sequence, int atMost);

    /** Sequence of the last change; 0 where there is none. */
    long last();
}
