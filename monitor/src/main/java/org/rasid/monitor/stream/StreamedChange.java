package org.rasid.monitor.stream;

import org.jspecify.annotations.Nullable;
import org.rasid.monitor.filter.EventFilter;
import org.rasid.monitor.filter.Subject;
import org.rasid.monitor.view.Change;
import org.rasid.monitor.view.Item;

/** A change that many readers are told of: it is written as JSON once. Thread-safe. */
final class StreamedChange {
    private final Change change;
    private final Subject after;
    private final @Nullable Subject before;
    private volatile @Nullable String fields;

    StreamedChange(Change change) {
        this.change = change;
        this.after = new Subject(change.event());
        this.before = change.before() == null ? null : new Subject(change.before());
    }

    long sequence() {
        return change.sequence();
    }

    /** Whether the reader wants to know: the event matches now, or did before. */
    boolean concerns(EventFilter filter) {
        return filter.test(after) || (before != null && filter.test(before));
    }

    /** The lines of a server-sent event, without its id and the line that ends it. */
    String message(EventFilter filter) {
        return "event: " + change.kind() + "\ndata: {\"matches\":" + filter.test(after) + "," + fields() + "\n";
    }

    private String fields() {
        String known = fields;
        if (known == null) {
            // Jackson writes no line feeds, which would end the message
            known = Item.brief(change).toString().substring(1);
            fields = known;
        }
        return known;
    }
}
