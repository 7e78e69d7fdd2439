package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rasid.streams.dedup.Publication.ChangeKind;
import org.rasid.streams.dedup.PublishedEvent.Status;

/** From the events of a neighbourhood as they were to the events as they are: what to publish and to remember. */
final class Transition {
    private final String block;
    private final EventStore store;
    private final List<Publication> publications = new ArrayList<>();

    Transition(String block, EventStore store) {
        this.block = block;
        this.store = store;
    }

    List<Publication> publications() {
        return List.copyOf(publications);
    }

    /**
     * @param before the changed mention as it was; null where it is new
     * @param after the changed mention as it is; null where it is gone
     * @param old events by id as they were, canonical
     * @param current events by id as they are
     */
    void run(
            @Nullable SourcedMention before,
            @Nullable SourcedMention after,
            Map<String, List<SourcedMention>> old,
            Map<String, List<SourcedMention>> current) {
        mentions(before, after, owners(old), owners(current));
        current.forEach(this::activate);
        old.forEach((id, members) -> {
            if (!current.containsKey(id)) {
                lose(id, members, current);
            }
        });
    }

    private void mentions(
            @Nullable SourcedMention before,
            @Nullable SourcedMention after,
            Map<SourcedMention, String> old,
            Map<SourcedMention, String> current) {
        if (after == null) {
            publications.add(
                    new Publication.MentionGone(Objects.requireNonNull(before).id()));
        } else if (!after.isIncident()) {
            publications.add(new Publication.MentionAssigned(after, null));
        }
        current.keySet().stream()
                .filter(m -> !Objects.equals(old.get(m), current.get(m)))
                .sorted(SourcedMention.ORDER)
                .forEach(m -> publications.add(new Publication.MentionAssigned(m, current.get(m))));
    }

    private void activate(String id, List<SourcedMention> members) {
        MergedEvent.Active event = Merging.merge(id, members);
        String hash = Canonical.hash(event);
        PublishedEvent known = store.get(block, id);
        List<String> memberIds =
                members.stream().map(SourcedMention::id).sorted().toList();
        if (known == null) {
            publish(event, 1, ChangeKind.CREATED);
            store.put(block, state(event, hash, 1, memberIds, List.of()));
        } else if (known.status() != Status.ACTIVE) {
            String formerTarget = known.mergedInto();
            if (formerTarget != null) {
                release(formerTarget, id);
            }
            publish(event, known.revision() + 1, ChangeKind.RESTORED);
            store.put(block, state(event, hash, known.revision() + 1, memberIds, List.of()));
        } else if (!known.valueHash().equals(hash)) {
            publish(event, known.revision() + 1, ChangeKind.UPDATED);
            store.put(block, state(event, hash, known.revision() + 1, memberIds, known.absorbedIds()));
        } else if (!known.memberIds().equals(memberIds)) {
            store.put(block, state(event, hash, known.revision(), memberIds, known.absorbedIds()));
        }
    }

    private static PublishedEvent state(
            MergedEvent.Active event, String hash, long revision, List<String> memberIds, List<String> absorbedIds) {
        return new PublishedEvent(
                event.id(), event.type(), Status.ACTIVE, hash, revision, null, memberIds, absorbedIds);
    }

    /** The event does not point to its former target any more. */
    private void release(String target, String id) {
        PublishedEvent state = store.get(block, target);
        if (state != null) {
            List<String> rest =
                    state.absorbedIds().stream().filter(a -> !a.equals(id)).toList();
            store.put(block, state.withAbsorbed(rest));
        }
    }

    private void lose(String id, List<SourcedMention> members, Map<String, List<SourcedMention>> current) {
        PublishedEvent known = store.get(block, id);
        if (known == null || known.status() != Status.ACTIVE) {
            return;
        }
        String heir = heir(members, current);
        List<String> ids = new ArrayList<>(List.of(id));
        ids.addAll(known.absorbedIds());
        for (String lost : ids) {
            PublishedEvent state = Objects.requireNonNull(store.get(block, lost), lost);
            MergedEvent event = heir == null
                    ? new MergedEvent.Retracted(lost, state.type())
                    : new MergedEvent.Merged(lost, state.type(), heir);
            long revision = state.revision() + 1;
            publish(event, revision, heir == null ? ChangeKind.RETRACTED : ChangeKind.MERGED);
            store.put(
                    block,
                    new PublishedEvent(
                            lost,
                            state.type(),
                            heir == null ? Status.RETRACTED : Status.MERGED,
                            Canonical.hash((Record) event),
                            revision,
                            heir,
                            state.memberIds(),
                            List.of()));
        }
        if (heir != null) {
            PublishedEvent state = Objects.requireNonNull(store.get(block, heir), heir);
            TreeSet<String> absorbed = new TreeSet<>(state.absorbedIds());
            absorbed.addAll(ids);
            store.put(block, state.withAbsorbed(List.copyOf(absorbed)));
        }
    }

    /** The event that has most of the members, of several the one that has the earliest; null where none has any. */
    private static @Nullable String heir(List<SourcedMention> members, Map<String, List<SourcedMention>> current) {
        Map<String, String> owners = new HashMap<>();
        current.forEach((id, event) -> event.forEach(m -> owners.put(m.id(), id)));
        Map<String, Integer> shares = new LinkedHashMap<>();
        for (SourcedMention m : members) {
            String owner = owners.get(m.id());
            if (owner != null) {
                shares.merge(owner, 1, Integer::sum);
            }
        }
        String heir = null;
        int most = 0;
        for (Map.Entry<String, Integer> share : shares.entrySet()) {
            if (share.getValue() > most) {
                heir = share.getKey();
                most = share.getValue();
            }
        }
        return heir;
    }

    private void publish(MergedEvent event, long revision, ChangeKind kind) {
        publications.add(new Publication.EventChanged(event, revision, kind));
    }

    private static Map<SourcedMention, String> owners(Map<String, List<SourcedMention>> events) {
        Map<SourcedMention, String> owners = new HashMap<>();
        events.forEach((id, members) -> members.forEach(m -> owners.put(m, id)));
        return owners;
    }
}
