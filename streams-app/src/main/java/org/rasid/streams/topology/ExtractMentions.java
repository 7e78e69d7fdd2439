package org.rasid.streams.topology;

import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.rasid.avro.Article;
import org.rasid.streams.error.Incoming;

/** The first stage with its store. */
record ExtractMentions(Extraction extraction, Tally tally)
        implements ProcessorSupplier<String, Incoming<Article>, String, SpecificRecord> {
    @Override
    public Processor<String, Incoming<Article>, String, SpecificRecord> get() {
        return new ArticleProcessor(extraction, tally);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(Names.ARTICLE_STATE_STORE),
                Serdes.String(),
                StateSerdes.articleState()));
    }
}
