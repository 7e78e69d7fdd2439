package org.rasid.streams.error;

/**
 * The value of a record that comes in, or what made it unreadable.
 *
 * <p>Kafka Streams reads a record when the one before it is taken. A letter that its handler of unreadable records
 * sends is part of the transaction of that moment, while the offset moves only when the record's own turn comes: with a
 * commit in between, and a restart, the letter is written twice. Therefore reading fails when the record is processed,
 * in {@link #orThrow}.
 */
public sealed interface Incoming<T> {
    /**
     * The value.
     *
     * @throws UnreadableRecordException where it could not be read, for {@link ProcessingFailures} to park the record
     */
    T orThrow();

    /** A value that was read, or one to be written. */
    record Read<T>(T value) implements Incoming<T> {
        @Override
        public T orThrow() {
            return value;
        }
    }

    /**
     * No value.
     *
     * @param fault what the deserializer threw
     */
    record Unreadable<T>(RuntimeException fault) implements Incoming<T> {
        @Override
        public T orThrow() {
            throw new UnreadableRecordException(fault);
        }
    }
}
