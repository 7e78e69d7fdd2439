package org.rasid.streams.promote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rasid.streams.dedup.MergedEvent;
import org.rasid.streams.dedup.Publication.ChangeKind;
import org.rasid.streams.dedup.PublishedEvent;
import org.rasid.streams.dedup.PublishedEvent.Status;
import org.rasid.streams.diff.SortedFile;

/**
 * What is to be written so that a reader of the live topics ends with what the replay has published: for each id a value of
 * a higher revision than any it has seen, and a last one for each event that there is no more. The replay's store is to go
 * on counting where the live one stands, and remembers what only that one had published.
 */
final class Decisions {
    private static final String SHARED = "shared";
    private static final String ABSORBED = "absorbed";
    private static final String VERDICT = "verdict";
    private static final String REMEMBER = "remember";
    private static final String MENTION = "mention-verdict";
    private static final String PUT = "put";
    private static final String GONE = "gone";

    private final Ledger ledger;
    private final SortedFile file;
    private final Map<ChangeKind, Long> events = new EnumMap<>(ChangeKind.class);
    private long mentionsPut;
    private long mentionsGone;
    private long remembered;

    private Decisions(Ledger ledger) {
        this.ledger = ledger;
        file = ledger.file();
    }

    /** Works them out once all of both sides is in the ledger. */
    static Decisions of(Ledger ledger) {
        Decisions decisions = new Decisions(ledger);
        ledger.eachMention(decisions::mention);
        ledger.eachEvent(decisions::absorb);
        ledger.eachEvent(decisions::event);
        return decisions;
    }

    /** How many records of events are to be written, by what they tell. */
    Map<ChangeKind, Long> events() {
        return Map.copyOf(events);
    }

    long mentionsPut() {
        return mentionsPut;
    }

    long mentionsGone() {
        return mentionsGone;
    }

    /** Event ids whose state in the replay's store changes. */
    long remembered() {
        return remembered;
    }

    /** What is to be written under an event id; null where nothing is. */
    @Nullable
    Verdict ofEvent(String id) {
        String text = file.text(SortedFile.key(VERDICT, id));
        return text == null ? null : Verdict.parse(text);
    }

    /** Whether the side's record of a mention is to be written: the replay's as it is, the live one's as gone. */
    boolean ofMention(Side side, String id) {
        return (side == Side.REPLAY ? PUT : GONE).equals(file.text(SortedFile.key(MENTION, id)));
    }

    /** Each new state of the replay's store: its place, and the value, which is empty where the event is to be forgotten. */
    void eachRemembered(BiConsumer<Place, byte[]> reader) {
        file.each(
                (key, value) ->
                        reader.accept(new Place(Integer.parseInt(key.get(0)), key.get(1) + '\0' + key.get(2)), value),
                REMEMBER);
    }

    /**
     * Where a state of the store stands.
     *
     * @param partition of the changelog
     * @param key block, zero, event id
     */
    record Place(int partition, String key) {}

    private void mention(String id, Map<Side, Ledger.Assigned> sides) {
        Ledger.Assigned live = sides.get(Side.LIVE);
        Ledger.Assigned replay = sides.get(Side.REPLAY);
        if (replay == null) {
            mentionsGone++;
            file.put(SortedFile.key(MENTION, id), GONE.getBytes(UTF_8));
            return;
        }
        if (live == null || !live.digest().equals(replay.digest())) {
            mentionsPut++;
            file.put(SortedFile.key(MENTION, id), PUT.getBytes(UTF_8));
        }
        if (live != null && live.eventId() != null && replay.eventId() != null) {
            String key = SortedFile.key(SHARED, live.eventId(), replay.eventId());
            String before = file.text(key);
            long count = before == null ? 1 : Long.parseLong(before) + 1;
            file.put(key, String.valueOf(count).getBytes(UTF_8));
        }
    }

    /** Notes who points to an event from now on though the replay has never heard of it. */
    private void absorb(String id, Map<Side, Standing> sides) {
        if (!sides.containsKey(Side.REPLAY)) {
            Standing live = sides.get(Side.LIVE);
            String heir = heir(id, live);
            if (live != null && heir != null) {
                file.put(SortedFile.key(ABSORBED, heir, id), live.block().getBytes(UTF_8));
            }
        }
    }

    /**
     * The active event of the replay that an event is part of from now on which only the live app had published; null where
     * there is none.
     */
    private @Nullable String heir(String id, @Nullable Standing live) {
        String target = live == null ? null : live.event().mergedInto();
        if (target == null) {
            return live != null && live.isActive() ? holderOfMentions(id) : null;
        }
        Standing replay = ledger.standing(Side.REPLAY, target);
        if (replay != null) {
            return replay.isActive() ? target : replay.event().mergedInto();
        }
        return holderOfMentions(target);
    }

    /** The event of the replay that has most of the mentions of a live one, the first of several; null where none has any. */
    private @Nullable String holderOfMentions(String id) {
        String[] holder = {null};
        long[] most = {0};
        file.each(
                (key, value) -> {
                    long shared = Long.parseLong(new String(value, UTF_8));
                    if (shared > most[0]) {
                        most[0] = shared;
                        holder[0] = key.get(0);
                    }
                },
                SHARED,
                id);
        return holder[0];
    }

    private void event(String id, Map<Side, Standing> sides) {
        Standing live = sides.get(Side.LIVE);
        Standing replay = sides.get(Side.REPLAY);
        if (replay == null && live != null) {
            onlyLive(id, live);
        } else if (live == null && replay != null && !replay.isActive()) {
            forget(replay);
        } else if (replay != null) {
            PublishedEvent next = replay.event().withAbsorbed(absorbed(id, replay));
            PublishedEvent before = live == null ? null : live.event();
            ChangeKind change = change(before, next);
            long revision = Math.max(next.revision(), before == null ? 0 : before.revision());
            if (change != null) {
                revision += before == null ? 0 : 1;
                decide(id, new Verdict(change, revision, Side.REPLAY, null));
            }
            next = next.withRevision(revision);
            if (!next.equals(replay.event())) {
                remember(replay.with(next));
            }
        }
    }

    /** It ends, or, where it had ended, points to what its heir is now. */
    private void onlyLive(String id, Standing live) {
        PublishedEvent event = live.event();
        String heir = heir(id, live);
        if (!live.isActive() && Objects.equals(heir, event.mergedInto())) {
            remember(live);
            return;
        }
        long revision = event.revision() + 1;
        ChangeKind change = heir == null ? ChangeKind.RETRACTED : ChangeKind.MERGED;
        decide(id, new Verdict(change, revision, Side.LIVE, heir));
        remember(live.with(PublishedEvent.ended(MergedEvent.ended(id, event.type(), heir), revision)));
    }

    /**
     * The events that point to one, of those that readers of the live topics know. Only within a block can it take them
     * along should it end itself; from others they lead on from one to the next.
     */
    private List<String> absorbed(String id, Standing heir) {
        TreeSet<String> absorbed = new TreeSet<>(heir.event().absorbedIds());
        absorbed.removeIf(known -> ledger.standing(Side.LIVE, known) == null);
        if (heir.isActive()) {
            file.each(
                    (key, block) -> {
                        if (heir.block().equals(new String(block, UTF_8))) {
                            absorbed.add(key.get(0));
                        }
                    },
                    ABSORBED,
                    id);
        }
        return List.copyOf(absorbed);
    }

    /** What a reader of the live topics is to be told; null where it knows it. */
    private static @Nullable ChangeKind change(@Nullable PublishedEvent before, PublishedEvent after) {
        boolean active = after.status() == Status.ACTIVE;
        if (before == null) {
            return active ? ChangeKind.CREATED : null;
        }
        if (before.status() == after.status() && before.valueHash().equals(after.valueHash())) {
            return null;
        }
        if (active) {
            return before.status() == Status.ACTIVE ? ChangeKind.UPDATED : ChangeKind.RESTORED;
        }
        return after.status() == Status.MERGED ? ChangeKind.MERGED : ChangeKind.RETRACTED;
    }

    private void decide(String id, Verdict verdict) {
        events.merge(verdict.change(), 1L, Long::sum);
        file.put(SortedFile.key(VERDICT, id), verdict.asText().getBytes(UTF_8));
    }

    private void remember(Standing standing) {
        remembered++;
        file.put(remembering(standing), ledger.state(standing));
    }

    /** It came and went before any reader of the live topics could hear of it. */
    private void forget(Standing standing) {
        remembered++;
        file.put(remembering(standing));
    }

    private static String remembering(Standing standing) {
        return SortedFile.key(
                REMEMBER,
                String.valueOf(standing.partition()),
                standing.block(),
                standing.event().id());
    }
}
