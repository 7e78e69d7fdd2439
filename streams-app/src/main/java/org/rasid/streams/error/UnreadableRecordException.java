package org.rasid.streams.error;

/** A record that is being processed could not be read. */
final class UnreadableRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RuntimeException fault;

    /** @param fault what the deserializer threw */
    UnreadableRecordException(RuntimeException fault) {
        super(fault);
        this.fault = fault;
    }

    RuntimeException fault() {
        return fault;
    }
}
