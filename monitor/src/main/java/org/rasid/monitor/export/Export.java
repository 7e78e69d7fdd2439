package org.rasid.monitor.export;

import java.io.IOException;
import java.io.OutputStream;
import org.rasid.monitor.filter.EventFilter;
import org.rasid.monitor.view.Change;
import org.rasid.monitor.view.Order;

/** Writes events in some format. */
public interface Export {
    /**
     * Writes all events to the stream and leaves it open.
     *
     * @param page address of the web page, with a slash at the end
     */
    void write(Iterable<Change> events, String page, OutputStream out) throws IOException;

    /** The filter without the events that the format has no room for, which would use up the most that are read. */
    default EventFilter narrow(EventFilter filter) {
        return filter;
    }

    /** The order where none is asked for. */
    default Order usualOrder() {
        return Order.LATEST_CHANGE;
    }
}
