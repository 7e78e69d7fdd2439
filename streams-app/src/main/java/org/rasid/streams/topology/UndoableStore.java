package org.rasid.streams.topology;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A store whose writes since {@link #begin} can be taken back: a record that breaks must leave no half of its change. */
final class UndoableStore {
    private final KeyValueStore<Bytes, byte[]> store;
    private final Deque<KeyValue<Bytes, byte[]>> written = new ArrayDeque<>();

    UndoableStore(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    byte @Nullable [] get(Bytes key) {
        return store.get(key);
    }

    /** Both ends inclusive. The caller closes the iterator. */
    KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        return store.range(from, to);
    }

    void put(Bytes key, byte[] value) {
        written.push(KeyValue.pair(key, store.get(key)));
        store.put(key, value);
    }

    void delete(Bytes key) {
        written.push(KeyValue.pair(key, store.delete(key)));
    }

    /** As {@link #put}, of a key that is known not to be there: it costs no look-up. */
    void add(Bytes key, byte[] value) {
        written.push(KeyValue.pair(key, null));
        store.put(key, value);
    }

    /** As {@link #delete}, of a key whose value is known. */
    @SuppressWarnings("NullAway") // a null value is how Kafka writes that a key is gone
    void remove(Bytes key, byte[] value) {
        written.push(KeyValue.pair(key, value));
        store.put(key, null);
    }

    void begin() {
        written.clear();
    }

    void undo() {
        while (!written.isEmpty()) {
            KeyValue<Bytes, byte[]> before = written.pop();
            if (before.value == null) {
                store.delete(before.key);
            } else {
                store.put(before.key, before.value);
            }
        }
    }
}
