package org.rasid.producer;

import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.rasid.producer.progress.Progress;
import org.rasid.producer.send.ArticleSink;

/** Runs with a sink of the test. */
public final class Runs {
    private Runs() {}

    public static IngestReport of(IngestOptions options, Progress progress, ArticleSink sink, Ingest.Work work) {
        return new IngestRun(options, progress, InstantSource.system())
                .run(OptionalLong.empty(), work, sink, Instant.EPOCH);
    }
}
