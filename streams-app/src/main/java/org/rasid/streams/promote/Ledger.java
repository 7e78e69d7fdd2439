package org.rasid.streams.promote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.serde.InternalSerde;
import org.rasid.streams.diff.SortedFile;
import org.rasid.streams.mapping.EventStateMapping;
import org.rasid.streams.state.EventState;

/** What both apps have published, as far as a promotion needs to know it; on disk. For one thread. */
final class Ledger implements AutoCloseable {
    private static final String STATE = "state";
    private static final String MENTION = "mention";
    private static final String LAST = "last";

    private final SortedFile file = new SortedFile();
    private final InternalSerde<EventState> states = new InternalSerde<>(EventState.class);

    /** What a side has of an id; either may be missing, not both. */
    interface Pairs<T> {
        void take(String id, Map<Side, T> sides);
    }

    /**
     * A mention as it was published.
     *
     * @param eventId null where it makes no event
     * @param digest of its value
     */
    record Assigned(@Nullable String eventId, String digest) {}

    /** Takes a state of the store in place of the one before; null where it is deleted. */
    void state(Side side, int partition, String block, String id, byte @Nullable [] value) {
        String key = SortedFile.key(STATE, id, side.name(), block);
        if (value == null) {
            file.delete(key);
        } else {
            file.put(
                    key,
                    ByteBuffer.allocate(Integer.BYTES + value.length)
                            .putInt(partition)
                            .put(value)
                            .array());
        }
    }

    /** Takes a mention in place of the one before; null where it is gone. */
    void mention(Side side, String id, @Nullable Assigned mention) {
        String key = SortedFile.key(MENTION, id, side.name());
        if (mention == null) {
            file.delete(key);
        } else {
            String eventId = mention.eventId();
            file.put(key, (mention.digest() + (eventId == null ? "" : eventId)).getBytes(UTF_8));
        }
    }

    /** Takes the place of a record as that of the last one under its key. */
    void last(Side side, String key, String place) {
        file.put(SortedFile.key(LAST, key, side.name()), place.getBytes(UTF_8));
    }

    boolean isLast(Side side, String key, String place) {
        return place.equals(file.text(SortedFile.key(LAST, key, side.name())));
    }

    /** All event ids, in order. */
    void eachEvent(Pairs<Standing> reader) {
        Grouped<List<Standing>> grouped = new Grouped<>((id, sides) -> {
            Map<Side, Standing> standings = new EnumMap<>(Side.class);
            sides.forEach((side, blocks) -> standings.put(side, Standing.of(blocks)));
            reader.take(id, standings);
        });
        file.each(
                (key, value) -> grouped.at(key.get(0))
                        .computeIfAbsent(Side.valueOf(key.get(1)), added -> new ArrayList<>())
                        .add(standing(key.get(2), value)),
                STATE);
        grouped.end();
    }

    /** All mention ids, in order. */
    void eachMention(Pairs<Assigned> reader) {
        Grouped<Assigned> grouped = new Grouped<>(reader);
        file.each(
                (key, value) -> {
                    String text = new String(value, UTF_8);
                    String eventId = text.substring(Digest.LENGTH);
                    grouped.at(key.get(0))
                            .put(
                                    Side.valueOf(key.get(1)),
                                    new Assigned(eventId.isEmpty() ? null : eventId, text.substring(0, Digest.LENGTH)));
                },
                MENTION);
        grouped.end();
    }

    /** What a side has of an event id; null where it has nothing. */
    @Nullable
    Standing standing(Side side, String id) {
        List<Standing> blocks = new ArrayList<>();
        file.each((key, value) -> blocks.add(standing(key.get(0), value)), STATE, id, side.name());
        return blocks.isEmpty() ? null : Standing.of(blocks);
    }

    private Standing standing(String block, byte[] value) {
        ByteBuffer in = ByteBuffer.wrap(value);
        int partition = in.getInt();
        byte[] state = new byte[in.remaining()];
        in.get(state);
        return new Standing(
                partition,
                block,
                EventStateMapping.toDomain(states.deserializer().deserialize(STATE, state)));
    }

    byte[] state(Standing standing) {
        return states.serializer().serialize(STATE, EventStateMapping.toAvro(standing.event()));
    }

    /** For what is worked out from all this. */
    SortedFile file() {
        return file;
    }

    @Override
    public void close() {
        file.close();
    }

    /** Brings together what comes in the order of the ids. */
    private static final class Grouped<T> {
        private final Pairs<T> reader;
        private @Nullable String id;
        private Map<Side, T> sides = new EnumMap<>(Side.class);

        Grouped(Pairs<T> reader) {
            this.reader = reader;
        }

        Map<Side, T> at(String next) {
            if (!next.equals(id)) {
                end();
                id = next;
            }
            return sides;
        }

        void end() {
            if (id != null) {
                reader.take(id, sides);
                sides = new EnumMap<>(Side.class);
            }
        }
    }
}
