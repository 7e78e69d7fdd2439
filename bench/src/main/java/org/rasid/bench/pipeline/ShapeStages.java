package org.rasid.bench.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.rasid.avro.Article;

/** The two stages of the {@link Shape}. */
final class ShapeStages {
    private static final char SEPARATOR = '/';

    private ShapeStages() {}

    /** Notes the article, and sends its mentions on under block and article. */
    static final class First extends ContextualProcessor<String, Article, String, byte[]> {
        private final String name;
        private final Function<String, List<KeyValue<String, byte[]>>> mentions;

        @SuppressWarnings("NullAway.Init")
        private KeyValueStore<String, byte[]> articles;

        First(String name, Function<String, List<KeyValue<String, byte[]>>> mentions) {
            this.name = name;
            this.mentions = mentions;
        }

        @Override
        public void init(ProcessorContext<String, byte[]> context) {
            super.init(context);
            articles = context.getStateStore(name);
        }

        @Override
        public void process(Record<String, Article> article) {
            String id = article.key();
            byte[] before = articles.get(id);
            byte[] hash = article.value().getContentHash().getBytes(StandardCharsets.UTF_8);
            if (before == null || before.length != hash.length) {
                articles.put(id, hash);
            }
            for (KeyValue<String, byte[]> mention : mentions.apply(id)) {
                context().forward(new Record<>(mention.key + SEPARATOR + id, mention.value, article.timestamp()));
            }
        }
    }

    /** Notes mention and event, and writes both under the article's id. */
    static final class Second extends ContextualProcessor<String, byte[], String, byte[]> {
        private final String mentionStore;
        private final String eventStore;

        @SuppressWarnings("NullAway.Init")
        private KeyValueStore<String, byte[]> mentions;

        @SuppressWarnings("NullAway.Init")
        private KeyValueStore<String, byte[]> events;

        Second(String mentionStore, String eventStore) {
            this.mentionStore = mentionStore;
            this.eventStore = eventStore;
        }

        @Override
        public void init(ProcessorContext<String, byte[]> context) {
            super.init(context);
            mentions = context.getStateStore(mentionStore);
            events = context.getStateStore(eventStore);
        }

        @Override
        public void process(Record<String, byte[]> mention) {
            mentions.put(mention.key(), mention.value());
            events.put(mention.key(), mention.value());
            String article = mention.key().substring(mention.key().lastIndexOf(SEPARATOR) + 1);
            context().forward(mention.withKey(article));
        }
    }
}
