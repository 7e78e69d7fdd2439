package org.rasid.streams.topology;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.rasid.streams.dedup.Publication;

/** The headers of our records. Names and meanings are public API; values are UTF-8. */
final class Trace {
    /** The article that set off the change. */
    static final String ARTICLE = "rasid-article";

    /** Topic, partition and offset of that article, as {@code articles.raw/3/1024}. */
    static final String ORIGIN = "rasid-origin";

    /** How many values were published under the key, with this one. */
    static final String REVISION = "rasid-revision";

    /** created, updated, merged, retracted or restored. */
    static final String CHANGE = "rasid-change";

    /** Version of the rules of the app that wrote the record. */
    static final String RULES = "rasid-rules-version";

    private Trace() {}

    static String origin(Optional<RecordMetadata> metadata) {
        return metadata.map(m -> m.topic() + "/" + m.partition() + "/" + m.offset())
                .orElse("");
    }

    /** Fresh headers: those of the article, which may say anything, end here. */
    static Headers ofArticle(@Nullable String key, String origin) {
        Headers headers = new RecordHeaders();
        if (key != null) {
            put(headers, ARTICLE, key);
        }
        put(headers, ORIGIN, origin);
        return headers;
    }

    static Headers ofMention(Headers cause, String rulesVersion) {
        Headers headers = new RecordHeaders();
        for (String name : new String[] {ARTICLE, ORIGIN}) {
            Header header = cause.lastHeader(name);
            if (header != null) {
                headers.add(header);
            }
        }
        put(headers, RULES, rulesVersion);
        return headers;
    }

    static Headers ofEvent(Headers cause, String rulesVersion, Publication.EventChanged event) {
        Headers headers = ofMention(cause, rulesVersion);
        put(headers, REVISION, String.valueOf(event.revision()));
        put(headers, CHANGE, change(event));
        return headers;
    }

    static String change(Publication.EventChanged event) {
        return event.kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
