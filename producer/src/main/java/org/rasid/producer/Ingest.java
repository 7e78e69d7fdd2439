package org.rasid.producer;

import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import org.rasid.producer.checkpoint.CheckpointException;
import org.rasid.producer.progress.Progress;
import org.rasid.producer.send.SendException;
import org.rasid.producer.source.Input;
import org.rasid.producer.source.Inputs;
import org.rasid.producer.source.Sources;

/**
 * Takes articles from inputs to Kafka: accepted ones to {@code articles.raw}, refused ones to {@code articles.rejected}.
 * One bad article or input does not stop the rest; a broker or registry that fails does. To stop a run, interrupt its
 * thread: what is on its way arrives, and the report tells the rest.
 */
public final class Ingest {
    private Ingest() {}

    /**
     * Sends what the sources hold. Failures are told in the report.
     *
     * @param sources files, directories, addresses of the web, {@code kafka:TOPIC}, {@code -}
     * @param stdin read for the source {@code -}; not closed
     * @param progress is started and closed here
     * @throws IllegalArgumentException where the sources are named wrongly
     */
    public static IngestReport run(
            List<String> sources, InputStream stdin, IngestOptions options, Progress progress, InstantSource clock) {
        NamedSources.check(sources);
        if (options.checkpoint() != null) {
            NamedSources.checkLasting(sources);
        }
        Work work = intaker -> {
            try (Inputs inputs =
                    new NamedSources(sources, stdin, options.reading().keeping(intaker.feeds()), options.client())) {
                return takeAll(inputs, intaker);
            }
        };
        try (progress) {
            return new IngestRun(options, progress, clock).run(Sources.totalBytes(sources), work);
        }
    }

    /** What a run does while it is connected. */
    public interface Work {
        /** False where the thread was interrupted before the end. */
        boolean with(Intaker intaker) throws SendException, CheckpointException, InterruptedException;
    }

    /**
     * Sends what the work takes in. Failures are told in the report.
     *
     * @param progress is started and closed here
     */
    public static IngestReport run(Work work, IngestOptions options, Progress progress, InstantSource clock) {
        try (progress) {
            return new IngestRun(options, progress, clock).run(OptionalLong.empty(), work);
        }
    }

    /** False where the thread was interrupted before the end. */
    static boolean takeAll(Inputs inputs, Intaker intaker)
            throws SendException, CheckpointException, InterruptedException {
        while (!intaker.isFull()) {
            Input input = inputs.next();
            if (input == null) {
                return true;
            }
            Intaker.End end = intaker.take(input, (item, taken) -> {});
            if (end == Intaker.End.INTERRUPTED) {
                return false;
            }
            if (end == Intaker.End.BEFORE) {
                intaker.passedOver(input);
            }
        }
        return true;
    }
}
