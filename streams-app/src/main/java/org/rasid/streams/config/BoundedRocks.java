package org.rasid.streams.config;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.CompressionType;
import org.rocksdb.Options;

/**
 * Makes every store draw on one shared {@link StoreMemory}. Kafka makes an instance of this for each store, so the
 * memory comes with the settings.
 */
public final class BoundedRocks implements RocksDBConfigSetter {
    private static final long WRITE_BUFFER_BYTES = 4 << 20;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        if (!(configs.get(StoreMemory.SETTING) instanceof StoreMemory memory)) {
            throw new IllegalStateException("store " + storeName + " was opened without the shared memory");
        }
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(memory.cache());
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(memory.writeBuffers());
        // Small, because offsets become durable on a flush: what a kill leaves unflushed is restored from the
        // changelog.
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        options.setCompressionType(CompressionType.LZ4_COMPRESSION);
    }

    @Override
    public void close(String storeName, Options options) {
        // The memory outlives the store: StreamsRuntime closes it last.
    }
}
