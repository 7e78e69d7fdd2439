package org.rasid.producer;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.article.Repeats;
import org.rasid.producer.checkpoint.Checkpoint;
import org.rasid.producer.checkpoint.CheckpointException;
import org.rasid.producer.original.Originals;
import org.rasid.producer.progress.Progress;
import org.rasid.producer.send.ArticleSink;
import org.rasid.producer.send.Backlog;
import org.rasid.producer.send.Delivery;
import org.rasid.producer.send.DryRun;
import org.rasid.producer.send.ReadBack;
import org.rasid.producer.send.SendException;
import org.rasid.producer.send.Sender;

/** Opens and closes all that one run needs, and reports. */
final class IngestRun {
    private static final String INTERRUPTED = "interrupted before the end of the input";
    private static final Pace.Pause SLEEP = pause -> TimeUnit.NANOSECONDS.sleep(pause.toNanos());

    private final IngestOptions options;
    private final Progress progress;
    private final InstantSource clock;
    private final Repeats repeats = new Repeats(Repeats.DEFAULT_CAPACITY);

    IngestRun(IngestOptions options, Progress progress, InstantSource clock) {
        this.options = options;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Connects and works.
     *
     * @param totalBytes of all input; empty where not known
     */
    IngestReport run(OptionalLong totalBytes, Ingest.Work work) {
        Instant start = clock.instant();
        ArticleSink sink;
        try {
            sink = options.dryRun() ? new DryRun() : Sender.connect(options.client(), options.trace());
        } catch (SendException e) {
            return report(new Tally(), Delivery.NONE, start, e.getMessage());
        }
        return run(totalBytes, work, sink, start);
    }

    /** Works with a sink, which is closed here, for only then its counts are final. */
    IngestReport run(OptionalLong totalBytes, Ingest.Work work, ArticleSink sink, Instant start) {
        Tally tally = new Tally();
        String failure = null;
        try (sink;
                Bookmarks bookmarks = bookmarks(start);
                Backlog backlog = backlog()) {
            Taking taking = new Taking(
                    sink,
                    options.days(),
                    options.reading().languages(),
                    gates(sink, backlog),
                    bookmarks,
                    repeats,
                    originals(),
                    tally);
            Intaker intaker = new Intaker(taking, bookmarks, sink, tally, options.limit(), progress, clock, start);
            progress.start(totalBytes);
            failure = work(work, intaker, sink);
            bookmarks.write(sink, clock.instant());
        } catch (SendException | CheckpointException e) {
            failure = failure == null ? e.getMessage() : failure;
        }
        return report(tally, sink.delivery(), start, failure);
    }

    /** Why it stopped before the end; null where it did not. */
    private static @Nullable String work(Ingest.Work work, Intaker intaker, ArticleSink sink) {
        try (sink) {
            if (!work.with(intaker)) {
                return INTERRUPTED;
            }
            sink.finish();
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return INTERRUPTED;
        } catch (SendException | CheckpointException e) {
            return e.getMessage();
        }
    }

    private Bookmarks bookmarks(Instant now) throws SendException, CheckpointException {
        if (options.checkpoint() == null) {
            return Bookmarks.none();
        }
        Checkpoint checkpoint = Checkpoint.open(options.checkpoint());
        try (ReadBack topics = ReadBack.connect(options.client())) {
            return Bookmarks.of(checkpoint, topics, repeats, now);
        } catch (SendException | CheckpointException e) {
            checkpoint.close();
            throw e;
        }
    }

    private @Nullable Originals originals() throws SendException {
        if (options.originals() == null) {
            return null;
        }
        try {
            return Originals.in(options.originals());
        } catch (IOException e) {
            throw new SendException("--originals: there is no making the folder " + options.originals() + ": " + e, e);
        }
    }

    private @Nullable Backlog backlog() throws SendException {
        Yielding yielding = options.yielding();
        return yielding == null ? null : Backlog.connect(options.client(), yielding.group());
    }

    private Gates gates(ArticleSink sink, @Nullable Backlog backlog) {
        Pace pace = new Pace(options.rate(), clock, SLEEP);
        Yielding yielding = options.yielding();
        if (yielding == null || backlog == null) {
            return pace::await;
        }
        Courtesy courtesy = new Courtesy(
                () -> {
                    sink.finish();
                    return backlog.size();
                },
                yielding.most(),
                SLEEP);
        return () -> {
            pace.await();
            courtesy.await();
        };
    }

    private IngestReport report(Tally tally, Delivery delivery, Instant start, @Nullable String failure) {
        return new IngestReport(
                delivery,
                tally.rejected,
                tally.repeated,
                tally.arrivedBefore,
                tally.leftOut,
                tally.passedOver,
                tally.unreadable,
                tally.problems,
                tally.bytesRead,
                Duration.between(start, clock.instant()),
                failure);
    }
}
