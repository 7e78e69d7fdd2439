package org.rasid.streams.topology;

import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.rasid.streams.error.Incoming;
import org.rasid.streams.state.ArticleDelta;

/**
 * The second stage with its stores.
 *
 * @param recentMentions mentions that each task keeps decoded on the heap
 */
public record DeduplicateEvents(OutgoingHeaders headers, Tally tally, int recentMentions)
        implements ProcessorSupplier<String, Incoming<ArticleDelta>, String, SpecificRecord> {
    @Override
    public Processor<String, Incoming<ArticleDelta>, String, SpecificRecord> get() {
        return new BlockProcessor(headers, tally, recentMentions);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(store(Names.BLOCK_MENTIONS_STORE), store(Names.BLOCK_EVENTS_STORE));
    }

    private static StoreBuilder<KeyValueStore<Bytes, byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray());
    }
}
