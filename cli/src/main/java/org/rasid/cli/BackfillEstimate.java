package org.rasid.cli;

import org.rasid.schemas.topic.Topics;

/**
 * What a backfill takes, by the bytes of its inputs.
 *
 * @param inputBytes of all inputs, as they are stored
 * @param sampledShare of these bytes that the sample is made of, above 0 and at most 1
 * @param articles accepted
 * @param rawBytes of their records
 * @param topicBytes on {@code articles.raw}, compressed, with all replicas
 * @param mentions found
 * @param events as the sample has them for its mentions
 * @param stateBytes of the stores on the disks of all instances
 * @param ingestSeconds reading and admission, without sending
 * @param appSeconds extraction and deduplication on all threads, without stores and brokers
 * @param threads that work side by side
 */
record BackfillEstimate(
        long inputBytes,
        double sampledShare,
        long articles,
        long rawBytes,
        long topicBytes,
        long mentions,
        long events,
        long stateBytes,
        double ingestSeconds,
        double appSeconds,
        int threads) {
    /** Assumed; {@code bench/deduplication} measures it. */
    static final int STATE_BYTES_OF_A_MENTION = 2_500;

    /**
     * Extrapolates.
     *
     * @param threads of all instances together, 1 or more; those beyond the partitions have nothing to do
     * @param replicas copies of each partition, 1 or more
     * @throws IllegalArgumentException where threads or replicas are fewer than 1
     */
    static BackfillEstimate of(BackfillSample sample, long inputBytes, int threads, int replicas) {
        if (threads < 1) {
            throw new IllegalArgumentException("--threads must be 1 or more but is " + threads);
        }
        if (replicas < 1) {
            throw new IllegalArgumentException("--replication-factor must be 1 or more but is " + replicas);
        }
        double factor = Math.max(1, (double) inputBytes / sample.inputBytes());
        int working = Math.min(threads, Topics.PARTITIONS);
        long mentions = Math.round(sample.mentions() * factor);
        return new BackfillEstimate(
                inputBytes,
                1 / factor,
                Math.round(sample.articles() * factor),
                Math.round(sample.serialized() * factor),
                Math.round(sample.compressed() * factor) * replicas,
                mentions,
                Math.round(sample.events() * factor),
                mentions * STATE_BYTES_OF_A_MENTION,
                sample.readingNanos() / 1e9 * factor,
                sample.workingNanos() / 1e9 * factor / working,
                working);
    }
}
