package org.rasid.streams.config;

import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** The off-heap memory that all stores of the process share. Closed only after the last store. */
public final class StoreMemory implements AutoCloseable {
    /** Under this name the memory is handed to {@link BoundedRocks}. */
    static final String SETTING = "internal.rasid.store.memory";

    private final Cache cache;
    private final WriteBufferManager writeBuffers;

    static {
        RocksDB.loadLibrary();
    }

    /** Write buffers take up to a third of {@code bytes}, and are counted in it. */
    public StoreMemory(long bytes) {
        cache = new LRUCache(bytes, -1, false, 0.1);
        writeBuffers = new WriteBufferManager(bytes / 3, cache);
    }

    Cache cache() {
        return cache;
    }

    WriteBufferManager writeBuffers() {
        return writeBuffers;
    }

    @Override
    public void close() {
        writeBuffers.close();
        cache.close();
    }
}
