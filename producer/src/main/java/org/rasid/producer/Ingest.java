package org.rasid.producer;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Article;
import org.rasid.producer.article.Admission;
import org.rasid.producer.article.Intake;
import org.rasid.producer.article.Repeats;
import org.rasid.producer.progress.Progress;
import org.rasid.producer.progress.Snapshot;
import org.rasid.producer.send.ArticleSink;
import org.rasid.producer.send.Delivery;
import org.rasid.producer.send.DryRun;
import org.rasid.producer.send.SendException;
import org.rasid.producer.send.Sender;
import org.rasid.producer.source.Item;
import org.rasid.producer.source.Rejection;
import org.rasid.producer.source.Source;
import org.rasid.producer.source.Sources;

/**
 * Takes articles from sources to Kafka: accepted ones to {@code articles.raw}, refused ones to {@code articles.rejected}.
 * One bad article or input does not stop the rest; a broker or registry that fails does. To stop a run, interrupt its
 * thread: what is on its way arrives, and the report tells the rest.
 */
public final class Ingest {
    private static final String INTERRUPTED = "interrupted before the end of the input";

    private final Source source;
    private final ArticleSink sink;
    private final IngestOptions options;
    private final Pace pace;
    private final Progress progress;
    private final InstantSource clock;
    private final Instant start;
    private final Tally tally = new Tally();
    private final Repeats repeats = new Repeats(Repeats.DEFAULT_CAPACITY);

    private Ingest(
            Source source,
            ArticleSink sink,
            IngestOptions options,
            Progress progress,
            InstantSource clock,
            Instant start) {
        this.source = source;
        this.sink = sink;
        this.options = options;
        this.pace = new Pace(options.rate(), clock, pause -> TimeUnit.NANOSECONDS.sleep(pause.toNanos()));
        this.progress = progress;
        this.clock = clock;
        this.start = start;
    }

    /**
     * Sends what the sources hold. Failures are told in the report.
     *
     * @param sources names as {@link Sources#open} takes them
     * @param stdin read for the source {@code -}; not closed
     * @param progress is started and closed here
     * @throws IllegalArgumentException where the sources are named wrongly
     */
    public static IngestReport run(
            List<String> sources, InputStream stdin, IngestOptions options, Progress progress, InstantSource clock) {
        Instant start = clock.instant();
        try (Source source = Sources.open(sources, stdin);
                progress) {
            ArticleSink sink;
            try {
                sink = options.dryRun() ? new DryRun() : Sender.connect(options.client(), options.trace());
            } catch (SendException e) {
                return report(new Tally(), Delivery.NONE, Duration.between(start, clock.instant()), e.getMessage());
            }
            progress.start(Sources.totalBytes(sources));
            return run(source, sink, options, progress, clock, start);
        }
    }

    /** Closes the sink, for only then the counts are final. */
    static IngestReport run(
            Source source,
            ArticleSink sink,
            IngestOptions options,
            Progress progress,
            InstantSource clock,
            Instant start) {
        Ingest run = new Ingest(source, sink, options, progress, clock, start);
        String failure = null;
        try (sink) {
            if (run.sendAll()) {
                sink.finish();
            } else {
                failure = INTERRUPTED;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = INTERRUPTED;
        } catch (SendException e) {
            failure = e.getMessage();
        }
        return report(run.tally, sink.delivery(), Duration.between(start, clock.instant()), failure);
    }

    /** False where the thread was interrupted before the end. */
    private boolean sendAll() throws SendException, InterruptedException {
        while (tally.accepted < options.limit()) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            Item item = source.next();
            if (item == null) {
                return true;
            }
            Instant now = clock.instant();
            take(item, now);
            tally.bytesRead += item.bytes();
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
        Optional<Article> article = repeats.fresh(accepted);
        if (article.isPresent()) {
            tally.accepted++;
            pace.await();
            sink.send(article.get(), accepted.timestamp());
        } else {
            tally.repeated();
        }
    }

    private void reject(Rejection rejection, Instant now) throws SendException {
        tally.rejected(rejection);
        sink.reject(rejection, now);
    }

    private static IngestReport report(Tally tally, Delivery delivery, Duration elapsed, @Nullable String failure) {
        return new IngestReport(
                delivery,
                tally.rejected,
                tally.repeated,
                tally.leftOut,
                tally.passedOver,
                tally.unreadable,
                tally.problems,
                tally.bytesRead,
                elapsed,
                failure);
    }
}
