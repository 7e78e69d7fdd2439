package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
     * @param changes of the mentions
     * @param old the event of each mention before, of all that had one of the events that are changed or gone
     * @param current the events that are new, changed or hold a changed mention, by id, each in canonical order
     */
    void run(List<Change> changes, Map<String, String> old, Map<String, List<Facts>> current) {
        mentions(changes, old, current);
        current.forEach(this::activate);
        new TreeSet<>(old.values())
                .stream().filter(id -> !current.containsKey(id)).forEach(id -> lose(id, heir(id, old, current)));
    }

    private void mentions(List<Change> changes, Map<String, String> old, Map<String, List<Facts>> current) {
        Set<String> changed = new HashSet<>();
        for (Change change : changes) {
            if (change.after() == null) {
                publications.add(new Publication.MentionGone(
                        Objects.requireNonNull(change.before()).id()));
            } else if (change.after().mention().isIncident()) {
                changed.add(change.after().id());
            } else {
                publications.add(new Publication.MentionAssigned(change.after().mention(), null));
            }
        }
        Map<SourcedMention, String> assigned = new TreeMap<>(SourcedMention.ORDER);
        current.forEach((id, members) -> members.stream()
                .map(f -> f.mention)
                .filter(m -> changed.contains(m.id()) || !id.equals(old.get(m.id())))
                .forEach(m -> assigned.put(m, id)));
        assigned.forEach((m, id) -> publications.add(new Publication.MentionAssigned(m, id)));
    }

    private void activate(String id, List<Facts> members) {
        MergedEvent.Active event = Merging.mergeFacts(id, members);
        String hash = Canonical.hash(event);
        PublishedEvent known = store.get(block, id);
        if (known == null) {
            publish(event, 1, ChangeKind.CREATED);
            store.put(block, state(event, hash, 1, List.of()));
        } else if (known.status() != Status.ACTIVE) {
            String formerTarget = known.mergedInto();
            if (formerTarget != null) {
                release(formerTarget, id);
            }
            publish(event, known.revision() + 1, ChangeKind.RESTORED);
            store.put(block, state(event, hash, known.revision() + 1, List.of()));
        } else if (!known.valueHash().equals(hash)) {
            publish(event, known.revision() + 1, ChangeKind.UPDATED);
            store.put(block, state(event, hash, known.revision() + 1, known.absorbedIds()));
        }
    }

    private static PublishedEvent state(
            MergedEvent.Active event, String hash, long revision, List<String> absorbedIds) {
        return new PublishedEvent(event.id(), event.type(), Status.ACTIVE, hash, revision, null, absorbedIds);
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

    private void lose(String id, @Nullable String heir) {
        PublishedEvent known = store.get(block, id);
        if (known == null || known.status() != Status.ACTIVE) {
            return;
        }
        List<String> ids = new ArrayList<>(List.of(id));
        ids.addAll(known.absorbedIds());
        for (String lost : ids) {
            PublishedEvent state = Objects.requireNonNull(store.get(block, lost), lost);
            MergedEvent event = MergedEvent.ended(lost, state.type(), heir);
            long revision = state.revision() + 1;
            publish(event, revision, heir == null ? ChangeKind.RETRACTED : ChangeKind.MERGED);
            store.put(block, PublishedEvent.ended(event, revision));
        }
        if (heir != null) {
            PublishedEvent state = Objects.requireNonNull(store.get(block, heir), heir);
            TreeSet<String> absorbed = new TreeSet<>(state.absorbedIds());
            absorbed.addAll(ids);
            store.put(block, state.withAbsorbed(List.copyOf(absorbed)));
        }
    }

    /**
     * The event that has most of the mentions of a lost one, of several the one that has the earliest; null where none
     * has any.
     */
    private static @Nullable String heir(String lost, Map<String, String> old, Map<String, List<Facts>> current) {
        Map<SourcedMention, String> owners = new TreeMap<>(SourcedMention.ORDER);
        current.forEach((id, members) -> members.stream()
                .map(f -> f.mention)
                .filter(m -> lost.equals(old.get(m.id())))
                .forEach(m -> owners.put(m, id)));
        Map<String, Integer> shares = new LinkedHashMap<>();
        owners.values().forEach(owner -> shares.merge(owner, 1, Integer::sum));
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
}
