package org.rasid.it.order;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.rasid.avro.Article;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.extraction.Extractor;
import org.rasid.extraction.Outcome;
import org.rasid.schemas.serde.GeneratedClasses;
import org.rasid.streams.dedup.Deduplicator;
import org.rasid.streams.dedup.InMemoryStores;
import org.rasid.streams.dedup.MentionChange;
import org.rasid.streams.dedup.MentionIds;
import org.rasid.streams.dedup.Publication;
import org.rasid.streams.mapping.ArticleMapping;
import org.rasid.streams.mapping.EventMapping;
import org.rasid.streams.topology.Extraction;

/** What the latest versions of articles come to, without Kafka and without what they replaced. */
public final class ExpectedEvents {
    static {
        GeneratedClasses.trust();
    }

    private final Deduplicator deduplicator = new Deduplicator();
    private final InMemoryStores stores = new InMemoryStores();
    private final Map<String, Event> events = new TreeMap<>();

    private final Extraction extraction;

    private ExpectedEvents(Extraction extraction) {
        this.extraction = extraction;
    }

    /** The active events by type and id, in Avro binary. */
    public static Map<String, ByteBuffer> active(List<Delivery> deliveries) {
        Extractor extractor = Extractor.load();
        return active(deliveries, new Extraction(extractor::extract, extractor.rulesVersion()));
    }

    /** The same by other rules. */
    static Map<String, ByteBuffer> active(List<Delivery> deliveries, Extraction extraction) {
        Map<String, Delivery> latest = latest(deliveries);
        ExpectedEvents expected = new ExpectedEvents(extraction);
        latest.values().forEach(delivery -> {
            if (delivery.article() != null) {
                expected.take(delivery.article());
            }
        });
        Map<String, ByteBuffer> values = new TreeMap<>();
        expected.events.values().stream()
                .filter(event -> event.getStatus() == EventStatus.ACTIVE)
                .forEach(event -> values.put(event.getType() + "/" + event.getId(), binary(event)));
        return values;
    }

    /** The version of each article that counts. */
    public static Map<String, Delivery> latest(List<Delivery> deliveries) {
        Map<String, Delivery> latest = new HashMap<>();
        deliveries.forEach(delivery ->
                latest.merge(delivery.articleId(), delivery, (a, b) -> Delivery.VERSIONS.compare(a, b) >= 0 ? a : b));
        return new TreeMap<>(latest);
    }

    private void take(Article article) {
        if (extraction.extractor().apply(ArticleMapping.toDomain(article)) instanceof Outcome.Extracted extracted) {
            MentionIds.source(
                            article.getId(),
                            article.getSource(),
                            article.getUrl(),
                            ArticleMapping.publishedAt(article),
                            extraction.rulesVersion(),
                            extracted.mentions())
                    .forEach(mention -> deduplicator
                            .apply(List.of(MentionChange.put(mention)), stores.mentions(), stores.events())
                            .forEach(this::take));
        }
    }

    private void take(Publication publication) {
        if (publication instanceof Publication.EventChanged changed) {
            events.put(changed.event().id(), EventMapping.toAvro(changed.event()));
        }
    }

    private static ByteBuffer binary(Event event) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
            new SpecificDatumWriter<>(Event.class).write(event, encoder);
            encoder.flush();
            return ByteBuffer.wrap(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
