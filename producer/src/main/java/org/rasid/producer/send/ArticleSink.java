package org.rasid.producer.send;

import java.time.Instant;
import org.rasid.avro.Article;
import org.rasid.producer.source.Rejection;

/** Where the articles of a run go. For one thread; {@link #sent()} and {@link #delivery()} may be asked by any. */
public interface ArticleSink extends AutoCloseable {
    /**
     * Hands an article over. A failure of one that was handed over before is thrown here, too.
     *
     * @param timestamp of its record, milliseconds since 1970
     */
    void send(Article article, long timestamp) throws SendException;

    /** Hands a rejection over. */
    void reject(Rejection rejection, Instant now) throws SendException;

    /** Waits until everything that was handed over has arrived or failed. */
    void finish() throws SendException;

    /** Whether nothing is on its way, and nothing failed on it but what the broker refused for good. */
    boolean isSettled();

    /** Where the topics ended after the last record of this run that has arrived; of no topic before the first. */
    TopicEnds ends();

    /** Articles that have arrived up to now. */
    long sent();

    /** What is known now. Final after {@link #close()}. */
    Delivery delivery();

    /** Gives what is on its way some seconds to arrive, and lets go. */
    @Override
    void close();
}
