package org.rasid.monitor.stream;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rasid.monitor.filter.EventFilter;
import org.rasid.monitor.filter.Subject;
import org.rasid.monitor.view.Change;
import org.rasid.monitor.view.Item;

/** A change that many readers are told of: what they read is written once. Thread-safe. */
final class StreamedChange {
    private final Change change;
    private final String epoch;
    private final Subject after;
    private final @Nullable Subject before;
    private final Map<Concern, byte[]> messages = new ConcurrentHashMap<>();

    private enum Concern {
        /** Neither the event nor the state before it matches. */
        NONE,
        /** The event matches. */
        MATCHES,
        /** The event matched before. */
        MATCHED
    }

    StreamedChange(Change change, String epoch) {
        this.change = change;
        this.epoch = epoch;
        this.after = new Subject(change.event());
        this.before = change.before() == null ? null : new Subject(change.before());
    }

    long sequence() {
        return change.sequence();
    }

    /** A server-sent event, for a reader whom the change concerns: the event matches now, or did before; else empty. */
    Optional<byte[]> message(EventFilter filter) {
        Concern concern = concern(filter);
        return concern == Concern.NONE
                ? Optional.empty()
                : Optional.of(messages.computeIfAbsent(concern, this::message));
    }

    private Concern concern(EventFilter filter) {
        if (filter.test(after)) {
            return Concern.MATCHES;
        }
        return before != null && filter.test(before) ? Concern.MATCHED : Concern.NONE;
    }

    private byte[] message(Concern concern) {
        // Jackson writes no line feeds, which would end the message
        String fields = Item.brief(change).toString().substring(1);
        String text = "id: " + epoch + "-" + sequence() + "\nevent: " + change.kind() + "\ndata: {\"matches\":"
                + (concern == Concern.MATCHES) + "," + fields + "\n\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
