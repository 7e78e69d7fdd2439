package org.rasid.streams.dedup;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Both stores on the heap: for a whole input at once. Not for use by several threads. */
public final class InMemoryStores {
    private static final int LINKS = 200_000;

    private final MentionStore mentions;
    private final EventStore events = new Events();

    public InMemoryStores() {
        this(LINKS);
    }

    /** @param links that are kept, see {@link KnownLinks} */
    InMemoryStores(int links) {
        mentions = new InMemoryMentions(links);
    }

    public MentionStore mentions() {
        return mentions;
    }

    public EventStore events() {
        return events;
    }

    private static final class Events implements EventStore {
        private final Map<String, Map<String, PublishedEvent>> events = new HashMap<>();

        @Override
        public @Nullable PublishedEvent get(String block, String eventId) {
            Map<String, PublishedEvent> ofBlock = events.get(block);
            return ofBlock == null ? null : ofBlock.get(eventId);
        }

        @Override
        public void put(String block, PublishedEvent event) {
            events.computeIfAbsent(block, b -> new HashMap<>()).put(event.id(), event);
        }

        @Override
        public void remove(String block, String eventId) {
            Map<String, PublishedEvent> ofBlock = events.get(block);
            if (ofBlock != null) {
                ofBlock.remove(eventId);
            }
        }
    }
}
