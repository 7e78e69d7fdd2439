package org.rasid.streams.topology;

import org.apache.kafka.common.header.Headers;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.header.HeaderSpec;
import org.rasid.schemas.header.TraceContext;
import org.rasid.streams.dedup.Publication;
import org.rasid.streams.topology.Tally.ArticleOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Says at level debug what became of each record, with the ids to find it by as key-value pairs: {@code article},
 * {@code origin} (topic/partition/offset of the article), {@code traceparent}, {@code event}, {@code revision}.
 */
final class RecordLog {
    private static final Logger LOG = LoggerFactory.getLogger(RecordLog.class);

    private RecordLog() {}

    /**
     * @param headers those of {@link OutgoingHeaders#ofArticle}
     * @param reason code of the rejection; empty for the other outcomes
     */
    static void article(Headers headers, ArticleOutcome outcome, String reason) {
        if (LOG.isDebugEnabled()) {
            of(headers).log("Article {}{}{}", outcome, reason.isEmpty() ? "" : ": ", reason);
        }
    }

    /** @param cause headers of the record that brought the change about */
    static void event(Headers cause, Publication.EventChanged changed) {
        if (LOG.isDebugEnabled()) {
            of(cause)
                    .addKeyValue("event", changed.event().id())
                    .addKeyValue("revision", changed.revision())
                    .log("Event {}: {}", changed.kind(), changed.event().type());
        }
    }

    private static LoggingEventBuilder of(Headers headers) {
        LoggingEventBuilder line = LOG.atDebug();
        line = with(line, "article", HeaderCatalogue.ARTICLE, headers);
        line = with(line, "origin", HeaderCatalogue.ORIGIN, headers);
        return with(line, "traceparent", TraceContext.PARENT, headers);
    }

    private static LoggingEventBuilder with(LoggingEventBuilder line, String key, HeaderSpec header, Headers headers) {
        return header.of(headers).map(value -> line.addKeyValue(key, value)).orElse(line);
    }
}
