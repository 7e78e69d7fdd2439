package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A deduplicator with its stores, and what a reader of its compacted topics would see. */
final class World {
    private final Deduplicator deduplicator;
    private final InMemoryStores stores;
    final Map<String, MergedEvent> events = new TreeMap<>();
    final Map<String, @Nullable String> eventOfMention = new HashMap<>();
    final List<Publication> log = new ArrayList<>();

    World() {
        this(Deduplicator.CROWD, Integer.MAX_VALUE);
    }

    /** @param links that are kept, see {@link KnownLinks} */
    World(int crowd, int links) {
        deduplicator = new Deduplicator(crowd);
        stores = new InMemoryStores(links);
    }

    List<Publication> apply(MentionChange change) {
        return apply(List.of(change));
    }

    List<Publication> apply(List<MentionChange> changes) {
        List<Publication> publications = deduplicator.apply(changes, stores.mentions(), stores.events());
        for (Publication publication : publications) {
            if (publication instanceof Publication.EventChanged changed) {
                events.put(changed.event().id(), changed.event());
            } else if (publication instanceof Publication.MentionAssigned assigned) {
                eventOfMention.put(assigned.mention().id(), assigned.eventId());
            } else if (publication instanceof Publication.MentionGone gone) {
                eventOfMention.remove(gone.mentionId());
            }
        }
        log.addAll(publications);
        return publications;
    }

    List<Publication> put(String spec) {
        return apply(MentionChange.put(MentionSpec.read(spec)));
    }

    List<Publication> remove(String spec) {
        return apply(MentionChange.remove(MentionSpec.read(spec)));
    }

    Map<String, MergedEvent.Active> active() {
        Map<String, MergedEvent.Active> active = new TreeMap<>();
        events.forEach((id, event) -> {
            if (event instanceof MergedEvent.Active a) {
                active.put(id, a);
            }
        });
        return active;
    }

    MergedEvent.Active onlyEvent() {
        List<MergedEvent.Active> all = List.copyOf(active().values());
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " active events");
        }
        return all.get(0);
    }
}
