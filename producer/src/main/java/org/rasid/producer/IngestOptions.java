package org.rasid.producer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.header.TraceContext;

/**
 * How to send.
 *
 * @param client settings of the Kafka client and the serializers under their own names, {@code bootstrap.servers} and
 *     {@code schema.registry.url} among them
 * @param limit the most articles to send, 1 or more
 * @param days of publication of the articles to send
 * @param rate articles a second at most, above 0
 * @param dryRun whether to read and check all but send nothing
 * @param trace the trace that all articles shall be part of; null where each begins its own
 */
public record IngestOptions(
        Map<String, String> client,
        long limit,
        PublicationDays days,
        double rate,
        boolean dryRun,
        @Nullable TraceContext trace) {
    public static final long NO_LIMIT = Long.MAX_VALUE;
    public static final double NO_RATE = Double.POSITIVE_INFINITY;

    public IngestOptions {
        client = Map.copyOf(client);
        if (limit < 1) {
            throw new IllegalArgumentException("--limit must be at least 1 but is " + limit);
        }
        if (!(rate > 0)) {
            throw new IllegalArgumentException("--rate must be above 0 but is " + rate);
        }
    }

    /** All articles, as fast as can be. */
    public static IngestOptions of(Map<String, String> client) {
        return new IngestOptions(client, NO_LIMIT, PublicationDays.ALL, NO_RATE, false, null);
    }
}
