package org.rasid.producer.send;

import java.security.SecureRandom;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.header.TraceContext;

/** A trace for each article: of its own, or within the trace of the job that sends it. For one thread. */
final class Traces {
    private final RandomGenerator random;
    private final @Nullable TraceContext job;

    /** @param job the trace that the sending is part of; null for none */
    Traces(RandomGenerator random, @Nullable TraceContext job) {
        this.random = random;
        this.job = job;
    }

    /** Traces that no other process begins as well. */
    static Traces of(@Nullable TraceContext job) {
        return new Traces(new SplittableRandom(new SecureRandom().nextLong()), job);
    }

    TraceContext next() {
        return job == null ? TraceContext.fresh(random) : job.child(random);
    }
}
