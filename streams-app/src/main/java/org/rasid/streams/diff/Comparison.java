package org.rasid.streams.diff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.schemas.serde.InternalSerde;

/**
 * Compares two sets of events. Both are given first, each event and mention as often as it changed; the differences come
 * in the order of the ids. Only active events count. That other rules made an event is no difference. Needs memory for one
 * event of each side; the rest is on disk. For one thread.
 */
public final class Comparison implements AutoCloseable {
    private static final String EVENTS = "event";
    private static final String MENTIONS = "mention";
    private static final String TO = "to";
    private static final String FROM = "from";
    private static final String RULES = "rulesVersion";

    private final SortedFile file = new SortedFile();
    private final Serializer<Event> serializer;
    private final Deserializer<Event> deserializer;

    /** One of the two sets. */
    public enum Side {
        FIRST,
        SECOND
    }

    /** An empty one. */
    public Comparison() {
        InternalSerde<Event> events = new InternalSerde<>(Event.class);
        serializer = events.serializer();
        deserializer = events.deserializer();
    }

    /** Takes a state of an event in place of the one before. */
    public void event(Side side, Event event) {
        String key = SortedFile.key(EVENTS, event.getId(), side.name());
        if (event.getStatus() == EventStatus.ACTIVE) {
            file.put(key, serializer.serialize(EVENTS, event));
        } else {
            file.delete(key);
        }
    }

    /** Takes the event that a mention belongs to in place of the one before; null where there is none any more. */
    public void mention(Side side, String mentionId, @Nullable String eventId) {
        String key = SortedFile.key(MENTIONS, mentionId, side.name());
        if (eventId == null) {
            file.delete(key);
        } else {
            file.put(key, eventId.getBytes(UTF_8));
        }
    }

    /** Tells all differences. To be called once, when both sides are complete. */
    public void differences(Consumer<Difference> reader) {
        relate();
        Pairs<byte[]> pairs = new Pairs<>((id, sides) -> compare(id, sides, reader));
        file.each((key, value) -> pairs.add(key.get(0), Side.valueOf(key.get(1)), value), EVENTS);
        pairs.end();
    }

    /** Notes which events of one side share mentions with which of the other. */
    private void relate() {
        Pairs<String> pairs = new Pairs<>((id, sides) -> {
            String first = sides.get(Side.FIRST);
            String second = sides.get(Side.SECOND);
            if (first != null && second != null) {
                file.put(SortedFile.key(TO, first, second));
                file.put(SortedFile.key(FROM, second, first));
            }
        });
        file.each((key, value) -> pairs.add(key.get(0), Side.valueOf(key.get(1)), new String(value, UTF_8)), MENTIONS);
        pairs.end();
    }

    private void compare(String id, Map<Side, byte[]> sides, Consumer<Difference> reader) {
        Event before = read(sides.get(Side.FIRST));
        Event after = read(sides.get(Side.SECOND));
        if (before != null && after != null) {
            List<String> fields = differing(before, after);
            if (!fields.isEmpty()) {
                reader.accept(new Difference(Difference.Kind.CHANGED, id, List.of(), fields, before, after));
            }
        } else if (before != null) {
            reader.accept(gone(id, before));
        } else if (after != null) {
            added(id, after, reader);
        }
    }

    private Difference gone(String id, Event before) {
        List<String> others = related(TO, id);
        if (others.size() != 1) {
            Difference.Kind kind = others.isEmpty() ? Difference.Kind.REMOVED : Difference.Kind.SPLIT;
            return new Difference(kind, id, others, List.of(), before, null);
        }
        String other = others.get(0);
        boolean alone = related(FROM, other).size() == 1 && !isActive(Side.FIRST, other);
        return new Difference(
                alone ? Difference.Kind.RENAMED : Difference.Kind.MERGED,
                id,
                others,
                List.of(),
                before,
                event(Side.SECOND, other));
    }

    /** Where its mentions were in events that are gone, these tell of it. */
    private void added(String id, Event after, Consumer<Difference> reader) {
        List<String> origins = related(FROM, id);
        if (origins.isEmpty()) {
            reader.accept(new Difference(Difference.Kind.ADDED, id, List.of(), List.of(), null, after));
        } else if (origins.stream().allMatch(origin -> isActive(Side.SECOND, origin))) {
            for (String origin : origins) {
                Event before = event(Side.FIRST, origin);
                reader.accept(
                        new Difference(Difference.Kind.SPLIT, origin, List.of(origin, id), List.of(), before, after));
            }
        }
    }

    private List<String> related(String way, String id) {
        List<String> related = new ArrayList<>();
        file.each((key, nothing) -> related.add(key.get(0)), way, id);
        return related;
    }

    private boolean isActive(Side side, String id) {
        return file.get(SortedFile.key(EVENTS, id, side.name())) != null;
    }

    private @Nullable Event event(Side side, String id) {
        return read(file.get(SortedFile.key(EVENTS, id, side.name())));
    }

    private @Nullable Event read(byte @Nullable [] value) {
        return value == null ? null : deserializer.deserialize(EVENTS, value);
    }

    private static List<String> differing(Event before, Event after) {
        return Event.getClassSchema().getFields().stream()
                .filter(field ->
                        !field.name().equals(RULES) && !Objects.equals(before.get(field.pos()), after.get(field.pos())))
                .map(Schema.Field::name)
                .toList();
    }

    @Override
    public void close() {
        file.close();
    }

    /** Brings together what both sides have of one id, where all comes in the order of the ids. */
    private static final class Pairs<V> {
        private final Taker<V> taker;
        private @Nullable String id;
        private Map<Side, V> sides = new EnumMap<>(Side.class);

        interface Taker<V> {
            void take(String id, Map<Side, V> sides);
        }

        Pairs(Taker<V> taker) {
            this.taker = taker;
        }

        void add(String of, Side side, V value) {
            if (!of.equals(id)) {
                end();
                id = of;
            }
            sides.put(side, value);
        }

        void end() {
            if (id != null) {
                taker.take(id, sides);
                sides = new EnumMap<>(Side.class);
            }
        }
    }
}
