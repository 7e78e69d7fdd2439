package org.rasid.streams.mapping;

import java.util.List;
import org.rasid.extraction.EventType;
import org.rasid.streams.dedup.PublishedEvent;
import org.rasid.streams.state.EventState;

/** What the event store remembers. */
public final class EventStateMapping {
    private EventStateMapping() {}

    public static EventState toAvro(PublishedEvent event) {
        return new EventState(
                event.id(),
                event.type().name(),
                event.status().name(),
                event.valueHash(),
                event.revision(),
                event.mergedInto(),
                List.copyOf(event.absorbedIds()));
    }

    public static PublishedEvent toDomain(EventState state) {
        return new PublishedEvent(
                state.getId(),
                EventType.valueOf(state.getType()),
                PublishedEvent.Status.valueOf(state.getStatus()),
                state.getValueHash(),
                state.getRevision(),
                state.getMergedInto(),
                state.getAbsorbedIds());
    }
}
