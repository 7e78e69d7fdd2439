package org.rasid.monitor.export;

import java.io.IOException;
import java.io.OutputStream;
import org.rasid.monitor.view.Change;

/** Writes events in some format. */
public interface Export {
    /**
     * Writes all events to the stream and leaves it open.
     *
     * @param page address of the web page, with a slash at the end
     */
    void write(Iterable<Change> events, String page, OutputStream out) throws IOException;
}
