package org.rasid.streams.topology;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.EventType;
import org.rasid.schemas.header.CloudEventAttributes;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.header.HeaderSpec;
import org.rasid.schemas.header.TraceContext;
import org.rasid.streams.dedup.Publication;

/**
 * Makes the headers of the records that the app writes; see {@link HeaderCatalogue}.
 *
 * @param rulesVersion version of the rules of this app
 * @param source what the app calls itself in CloudEvents
 */
public record OutgoingHeaders(String rulesVersion, URI source) {
    static String origin(Optional<RecordMetadata> metadata) {
        return metadata.map(m -> m.topic() + "/" + m.partition() + "/" + m.offset())
                .orElse("");
    }

    /** Of what an article brings about. Its own headers, which may say anything, end here, but for its trace. */
    static Headers ofArticle(@Nullable String key, String origin, Headers article) {
        Headers headers = new RecordHeaders();
        if (key != null) {
            HeaderCatalogue.ARTICLE.put(headers, key);
        }
        HeaderCatalogue.ORIGIN.put(headers, origin);
        TraceContext.of(article).ifPresent(trace -> trace.put(headers));
        return headers;
    }

    Headers ofMention(Headers cause) {
        Headers headers = new RecordHeaders();
        for (HeaderSpec carried : List.of(HeaderCatalogue.ARTICLE, HeaderCatalogue.ORIGIN)) {
            carried.of(cause).ifPresent(value -> carried.put(headers, value));
        }
        HeaderCatalogue.RULES_VERSION.put(headers, rulesVersion);
        TraceContext.of(cause).ifPresent(trace -> trace.put(headers));
        return headers;
    }

    Headers ofEvent(Headers cause, Publication.EventChanged event, Instant now) {
        Headers headers = ofMention(cause);
        HeaderCatalogue.REVISION.put(headers, String.valueOf(event.revision()));
        HeaderCatalogue.CHANGE.put(headers, change(event));
        EventType type = EventType.valueOf(event.event().type().name());
        CloudEventAttributes.of(event.event().id(), type, event.revision(), change(event), source, now)
                .put(headers);
        return headers;
    }

    static String change(Publication.EventChanged event) {
        return event.kind().name().toLowerCase(Locale.ROOT);
    }
}
