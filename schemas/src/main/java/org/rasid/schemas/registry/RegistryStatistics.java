package org.rasid.schemas.registry;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what registry clients do. Those whose settings hold the same one under {@link #SETTING} are counted together;
 * the serdes hand it on. Thread-safe; numbers only rise, but for {@link #cached()}.
 */
public final class RegistryStatistics {
    /** Setting whose value is an object of this class; of no other use than to hand it to clients. */
    public static final String SETTING = "internal.rasid.registry.statistics";

    private record Requests(LongAdder count, LongAdder nanos) {}

    private final Map<Outcome, Requests> requests = new EnumMap<>(Outcome.class);
    private final LongAdder retries = new LongAdder();
    private final CacheCounts caches = new CacheCounts();

    public RegistryStatistics() {
        for (Outcome outcome : Outcome.values()) {
            requests.put(outcome, new Requests(new LongAdder(), new LongAdder()));
        }
    }

    /** The object in the settings, or a new one where there is none. */
    static RegistryStatistics of(Map<String, ?> settings) {
        return settings.get(SETTING) instanceof RegistryStatistics given ? given : new RegistryStatistics();
    }

    void asked(Outcome outcome, long nanos) {
        of(outcome).count.increment();
        of(outcome).nanos.add(nanos);
    }

    void retried() {
        retries.increment();
    }

    CacheCounts caches() {
        return caches;
    }

    /** Requests that ended so, each attempt counted. */
    public long requests(Outcome outcome) {
        return of(outcome).count.sum();
    }

    /** How long these requests took in all. */
    public Duration took(Outcome outcome) {
        return Duration.ofNanos(of(outcome).nanos.sum());
    }

    /** Rounds after a first one that found no registry. */
    public long retries() {
        return retries.sum();
    }

    /** Ids and schemas that a cache had. */
    public long hits() {
        return caches.hits();
    }

    /** Ids and schemas that were asked for and then cached. */
    public long misses() {
        return caches.misses();
    }

    /** Ids and schemas in the caches of all clients that are not closed. */
    public long cached() {
        return caches.size();
    }

    private Requests of(Outcome outcome) {
        Requests found = requests.get(outcome);
        if (found == null) {
            throw new IllegalStateException("no count of " + outcome);
        }
        return found;
    }
}
