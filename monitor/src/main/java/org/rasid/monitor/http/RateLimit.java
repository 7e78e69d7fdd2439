package org.rasid.monitor.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.OptionalLong;

/** Lets each asker ask so many times a second on average, and twice as many at once. Thread-safe. */
final class RateLimit {
    private static final int MOST_ASKERS = 10_000;

    private final int aSecond;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_ASKERS).build();

    RateLimit(int aSecond) {
        this.aSecond = aSecond;
    }

    /** Counts a request; seconds to wait where it is one too many, else empty. */
    OptionalLong retryAfter(String asker) {
        Bucket bucket = buckets.get(
                asker,
                first -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(2L * aSecond).refillGreedy(aSecond, Duration.ofSeconds(1)))
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
    }
}
