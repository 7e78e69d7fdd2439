package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Both stores on the heap: for a whole input at once. Not for use by several threads. */
public final class InMemoryStores {
    private final MentionStore mentions = new Mentions();
    private final EventStore events = new Events();

    public MentionStore mentions() {
        return mentions;
    }

    public EventStore events() {
        return events;
    }

    private static final class Mentions implements MentionStore {
        private final Map<String, TreeMap<Long, TreeMap<String, SourcedMention>>> days = new HashMap<>();
        private final Map<String, Map<String, SourcedMention>> byId = new HashMap<>();

        @Override
        public @Nullable SourcedMention get(String block, String id) {
            Map<String, SourcedMention> ofBlock = byId.get(block);
            return ofBlock == null ? null : ofBlock.get(id);
        }

        @Override
        public void put(SourcedMention m) {
            byId.computeIfAbsent(m.block(), b -> new HashMap<>()).put(m.id(), m);
            days.computeIfAbsent(m.block(), b -> new TreeMap<>())
                    .computeIfAbsent(AnchorDay.of(m), d -> new TreeMap<>())
                    .put(m.id(), m);
        }

        @Override
        public void remove(SourcedMention m) {
            Map<String, SourcedMention> ofBlock = byId.get(m.block());
            TreeMap<Long, TreeMap<String, SourcedMention>> ofDays = days.get(m.block());
            if (ofBlock == null || ofDays == null) {
                return;
            }
            ofBlock.remove(m.id());
            ofDays.computeIfPresent(AnchorDay.of(m), (day, ofDay) -> {
                ofDay.remove(m.id());
                return ofDay.isEmpty() ? null : ofDay;
            });
        }

        @Override
        public List<SourcedMention> range(String block, long fromDay, long toDay) {
            List<SourcedMention> found = new ArrayList<>();
            TreeMap<Long, TreeMap<String, SourcedMention>> ofDays = days.get(block);
            if (ofDays != null) {
                ofDays.subMap(fromDay, true, toDay, true).values().forEach(ofDay -> found.addAll(ofDay.values()));
            }
            return found;
        }
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
