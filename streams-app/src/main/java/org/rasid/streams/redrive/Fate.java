package org.rasid.streams.redrive;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a letter.
 *
 * @param attempts how many times it has been sent back, not counting what is to be done now
 * @param outcome {@link Outcome#REDRIVEN}: it is to be sent
 * @param record what to send; null where nothing is
 */
record Fate(
        Letter letter,
        int attempts,
        Outcome outcome,
        @Nullable ProducerRecord<byte[], byte[]> record) {
    static Fate redrive(Letter letter, int attempts, ProducerRecord<byte[], byte[]> record) {
        return new Fate(letter, attempts, Outcome.REDRIVEN, record);
    }

    static Fate stay(Letter letter, int attempts, Outcome outcome) {
        return new Fate(letter, attempts, outcome, null);
    }

    Finding finding() {
        return new Finding(letter.place(), letter.parked(), letter.reason(), letter.detail(), attempts, outcome);
    }
}
