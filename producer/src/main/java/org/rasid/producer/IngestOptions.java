package org.rasid.producer;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.source.ReadOptions;
import org.rasid.schemas.header.TraceContext;

/**
 * How to read and send.
 *
 * @param client settings of the Kafka client and the serializers under their own names, {@code bootstrap.servers} and
 *     {@code schema.registry.url} among them
 * @param reading how to read the inputs
 * @param limit the most articles to send, 1 or more
 * @param days of publication of the articles to send
 * @param rate articles a second at most, above 0
 * @param yielding how to give way to what is live; null: not at all
 * @param checkpoint file that tells how far the inputs were taken in; null: none is kept
 * @param originals folder in which the pages of articles are kept; null: they are not
 * @param dryRun whether to read and check all but send nothing; not with a checkpoint or originals, and nothing to yield to
 * @param trace the trace that all articles shall be part of; null where each begins its own
 */
public record IngestOptions(
        Map<String, String> client,
        ReadOptions reading,
        long limit,
        PublicationDays days,
        double rate,
        @Nullable Yielding yielding,
        @Nullable Path checkpoint,
        @Nullable Path originals,
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
        if (dryRun && checkpoint != null) {
            throw new IllegalArgumentException("--dry-run sends nothing, so it goes with no --checkpoint");
        }
        if (dryRun && originals != null) {
            throw new IllegalArgumentException("--dry-run sends nothing, so it goes with no --originals");
        }
        if (dryRun && yielding != null) {
            throw new IllegalArgumentException("--dry-run sends nothing, so it goes with no --max-lag");
        }
    }

    /** All articles, as fast as can be. */
    public static IngestOptions of(Map<String, String> client) {
        return new IngestOptions(
                client, ReadOptions.DEFAULT, NO_LIMIT, PublicationDays.ALL, NO_RATE, null, null, null, false, null);
    }

    /** Without the values of settings, which may be secrets. */
    @Override
    public String toString() {
        return "client " + new TreeSet<>(client.keySet()) + ", limit " + limit + ", rate " + rate + ", checkpoint "
                + checkpoint + ", originals " + originals + (dryRun ? ", sends nothing" : "");
    }
}
