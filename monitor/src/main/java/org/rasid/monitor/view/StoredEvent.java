package org.rasid.monitor.view;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.lucene.util.BytesRef;
import org.rasid.avro.Event;
import org.rasid.schemas.serde.InternalSerde;

/** Events as bytes in the index. */
final class StoredEvent {
    private static final InternalSerde<Event> SERDE = new InternalSerde<>(Event.class);
    private static final String CONTEXT = "view";

    private StoredEvent() {}

    static byte[] bytes(Event event) {
        return SERDE.serializer().serialize(CONTEXT, event);
    }

    /** Throws SerializationException where another version of the schema wrote them. */
    static Event read(BytesRef bytes) {
        byte[] exact = BytesRef.deepCopyOf(bytes).bytes;
        Event event = SERDE.deserializer().deserialize(CONTEXT, exact);
        if (event == null) {
            throw new SerializationException("the view holds no bytes where an event should be");
        }
        return event;
    }
}
