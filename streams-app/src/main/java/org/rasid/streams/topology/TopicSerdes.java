package org.rasid.streams.topology;

import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.rasid.avro.Article;
import org.rasid.avro.Event;
import org.rasid.avro.Mention;
import org.rasid.avro.RejectedArticle;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.serde.InternalSerde;

/** The serdes of the values on public topics. Keys are UTF-8 strings. */
public record TopicSerdes(
        Serde<Article> articles, Serde<RejectedArticle> rejected, Serde<Event> events, Serde<Mention> mentions)
        implements AutoCloseable {

    /** Serdes of the registry's wire format; the settings are those of {@link AvroSerdes#load}. */
    public static TopicSerdes load(Map<String, ?> settings) {
        return new TopicSerdes(
                AvroSerdes.load(Article.class, settings, false),
                AvroSerdes.load(RejectedArticle.class, settings, false),
                AvroSerdes.load(Event.class, settings, false),
                AvroSerdes.load(Mention.class, settings, false));
    }

    /** Serdes that need no registry, and whose bytes no one else reads. */
    public static TopicSerdes withoutRegistry() {
        return new TopicSerdes(
                new InternalSerde<>(Article.class),
                new InternalSerde<>(RejectedArticle.class),
                new InternalSerde<>(Event.class),
                new InternalSerde<>(Mention.class));
    }

    @Override
    public void close() {
        articles.close();
        rejected.close();
        events.close();
        mentions.close();
    }
}
