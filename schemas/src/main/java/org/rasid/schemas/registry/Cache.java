package org.rasid.schemas.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A map of bounded size that loads what it lacks and forgets what was used longest ago. Thread-safe. */
public final class Cache<K, V> {
    private final int capacity;
    private final CacheCounts counts;
    private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<K, CompletableFuture<V>> loading = new ConcurrentHashMap<>();

    /** A cache of at most {@code capacity} entries that nobody counts. */
    public Cache(int capacity) {
        this(capacity, new CacheCounts());
    }

    Cache(int capacity, CacheCounts counts) {
        this.capacity = capacity;
        this.counts = counts;
    }

    /**
     * The value of the key; where it has none, what {@code load} gives is kept as its value. However many threads want
     * the same key, one of them loads and the others wait for it. What {@code load} throws goes to all of them, and
     * nothing is kept.
     *
     * @throws RegistryUnavailableException where the thread is interrupted while it waits for another one
     */
    public V get(K key, Supplier<V> load) {
        V known = find(key);
        if (known != null) {
            counts.hit();
            return known;
        }
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> other = loading.putIfAbsent(key, mine);
        return other == null ? load(key, load, mine) : await(other);
    }

    private V load(K key, Supplier<V> load, CompletableFuture<V> mine) {
        try {
            // another thread may have ended its load between our look and our claim
            V known = find(key);
            V value = known == null ? load.get() : known;
            if (known == null) {
                counts.miss();
                keep(key, value);
            }
            mine.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            loading.remove(key);
        }
    }

    private V await(CompletableFuture<V> other) {
        try {
            V value = other.get();
            counts.hit();
            return value;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("interrupted while waiting for the schema registry", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private synchronized @Nullable V find(K key) {
        return entries.get(key);
    }

    private synchronized void keep(K key, V value) {
        if (entries.put(key, value) == null) {
            counts.resized(1);
        }
        if (entries.size() > capacity) {
            K eldest = entries.keySet().iterator().next();
            entries.remove(eldest);
            counts.resized(-1);
        }
    }

    /** Forgets everything. */
    public synchronized void clear() {
        counts.resized(-entries.size());
        entries.clear();
    }
}
