package org.rasid.producer;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Article;
import org.rasid.producer.article.Admission;
import org.rasid.producer.article.Intake;
import org.rasid.producer.article.Repeats;
import org.rasid.producer.checkpoint.CheckpointException;
import org.rasid.producer.progress.Progress;
import org.rasid.producer.progress.Snapshot;
import org.rasid.producer.send.ArticleSink;
import org.rasid.producer.send.SendException;
import org.rasid.producer.source.Input;
import org.rasid.producer.source.Inputs;
import org.rasid.producer.source.Item;
import org.rasid.producer.source.OpenInput;
import org.rasid.producer.source.Position;
import org.rasid.producer.source.Rejection;
import org.rasid.producer.source.Sources;

/**
 * Takes articles from inputs to Kafka: accepted ones to {@code articles.raw}, refused ones to {@code articles.rejected}.
 * One bad article or input does not stop the rest; a broker or registry that fails does. To stop a run, interrupt its
 * thread: what is on its way arrives, and the report tells the rest.
 */
public final class Ingest {
    private final Inputs inputs;
    private final ArticleSink sink;
    private final IngestOptions options;
    private final Gates gates;
    private final Bookmarks bookmarks;
    private final Repeats repeats;
    private final Progress progress;
    private final InstantSource clock;
    private final Instant start;
    private final Tally tally;

    Ingest(
            Inputs inputs,
            ArticleSink sink,
            IngestOptions options,
            Gates gates,
            Bookmarks bookmarks,
            Repeats repeats,
            Progress progress,
            InstantSource clock,
            Instant start,
            Tally tally) {
        this.inputs = inputs;
        this.sink = sink;
        this.options = options;
        this.gates = gates;
        this.bookmarks = bookmarks;
        this.repeats = repeats;
        this.progress = progress;
        this.clock = clock;
        this.start = start;
        this.tally = tally;
    }

    /**
     * Sends what the sources hold. Failures are told in the report.
     *
     * @param sources names as {@link Sources#inputs} takes them
     * @param stdin read for the source {@code -}; not closed
     * @param progress is started and closed here
     * @throws IllegalArgumentException where the sources are named wrongly
     */
    public static IngestReport run(
            List<String> sources, InputStream stdin, IngestOptions options, Progress progress, InstantSource clock) {
        if (options.checkpoint() != null && sources.contains(Sources.STDIN)) {
            throw new IllegalArgumentException(
                    "--checkpoint: the standard input (-) cannot be read again; name the file instead");
        }
        try (Inputs inputs = Sources.inputs(sources, stdin, options.reading());
                progress) {
            return new IngestRun(inputs, Sources.totalBytes(sources), options, progress, clock).run();
        }
    }

    /** False where the thread was interrupted before the end. */
    boolean sendAll() throws SendException, CheckpointException, InterruptedException {
        while (tally.accepted < options.limit()) {
            Input input = inputs.next();
            if (input == null) {
                return true;
            }
            String stamp = input.stamp();
            Optional<Position> from = bookmarks.begin(input, stamp);
            if (from.isEmpty()) {
                tally.passedOver(new Item.Skipped(input.name(), "taken in before"));
            } else {
                try (OpenInput open = input.open(from.get())) {
                    if (!sendAll(input, stamp, open)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean sendAll(Input input, @Nullable String stamp, OpenInput open)
            throws SendException, CheckpointException, InterruptedException {
        long before = tally.bytesRead;
        boolean whole = true;
        while (tally.accepted < options.limit()) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            Item item = open.next();
            Instant now = clock.instant();
            tally.bytesRead = before + open.bytesRead();
            if (item == null) {
                bookmarks.reached(input, stamp, open.position(), whole);
                return true;
            }
            boolean broken = item instanceof Item.Unreadable;
            if (broken && Thread.currentThread().isInterrupted()) {
                // it is the interrupt that broke it
                return false;
            }
            whole &= !broken;
            take(item, now);
            bookmarks.reached(input, stamp, open.position(), false);
            bookmarks.writeWhenDue(sink, now);
            progress.update(new Snapshot(tally.bytesRead, sink.sent(), tally.skipped(), Duration.between(start, now)));
        }
        return true;
    }

    private void take(Item item, Instant now) throws SendException, InterruptedException {
        if (item instanceof Item.Candidate candidate) {
            Admission admission = Intake.admit(candidate, now);
            if (admission instanceof Admission.Accepted accepted) {
                accept(accepted);
            } else if (admission instanceof Admission.Refused refused) {
                reject(refused.rejection(), now);
            }
        } else if (item instanceof Item.Refused refused) {
            reject(refused.rejection(), now);
        } else if (item instanceof Item.Skipped skipped) {
            tally.passedOver(skipped);
        } else if (item instanceof Item.Unreadable unreadable) {
            tally.unreadable(unreadable);
        }
    }

    private void accept(Admission.Accepted accepted) throws SendException, InterruptedException {
        Optional<String> unwanted = options.days().leavesOut(accepted.article().getPublishedOn());
        if (unwanted.isPresent()) {
            tally.leftOut(unwanted.get());
            return;
        }
        if (bookmarks.hasArrived(accepted.article())) {
            tally.arrivedBefore();
            return;
        }
        Optional<Article> article = repeats.fresh(accepted);
        if (article.isPresent()) {
            tally.accepted++;
            gates.await();
            sink.send(article.get(), accepted.timestamp());
        } else {
            tally.repeated();
        }
    }

    private void reject(Rejection rejection, Instant now) throws SendException {
        if (bookmarks.hasArrived(rejection)) {
            tally.arrivedBefore();
            return;
        }
        tally.rejected(rejection);
        sink.reject(rejection, now);
    }
}
