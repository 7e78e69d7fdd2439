package org.rasid.streams.topology;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import org.rasid.streams.dedup.EventStore;
import org.rasid.streams.dedup.PublishedEvent;
import org.rasid.streams.mapping.EventStateMapping;
import org.rasid.streams.state.EventState;

/** The published events of the blocks of a task, in its store; the key is block, zero, id. */
final class BlockEvents implements EventStore {
    private final UndoableStore store;
    private final Serde<EventState> values = StateSerdes.eventState();

    BlockEvents(UndoableStore store) {
        this.store = store;
    }

    @Override
    public @Nullable PublishedEvent get(String block, String eventId) {
        byte[] value = store.get(key(block, eventId));
        return value == null
                ? null
                : EventStateMapping.toDomain(values.deserializer().deserialize(Names.BLOCK_EVENTS_STORE, value));
    }

    @Override
    public void put(String block, PublishedEvent event) {
        store.put(
                key(block, event.id()),
                values.serializer().serialize(Names.BLOCK_EVENTS_STORE, EventStateMapping.toAvro(event)));
    }

    @Override
    public void remove(String block, String eventId) {
        store.delete(key(block, eventId));
    }

    private static Bytes key(String block, String eventId) {
        return new Bytes((block + '\0' + eventId).getBytes(StandardCharsets.UTF_8));
    }
}
