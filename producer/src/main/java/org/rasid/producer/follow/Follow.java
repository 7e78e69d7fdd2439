package org.rasid.producer.follow;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.rasid.producer.Intaker;
import org.rasid.producer.checkpoint.CheckpointException;
import org.rasid.producer.send.SendException;
import org.rasid.producer.source.FeedStates;
import org.rasid.producer.source.Inputs;
import org.rasid.producer.source.OutletInputs;
import org.rasid.producer.source.ReadOptions;
import org.rasid.producer.source.Sources;
import org.rasid.producer.topic.TopicReader;

/** Polls sources, each on its own schedule, until its thread is interrupted. */
public final class Follow implements AutoCloseable {
    /** Threads, at most. */
    public static final int LANES = 4;

    private static final int TICK_MILLIS = 1000;

    private final List<SourceState> states;
    private final FollowMetrics metrics;
    private final CompletableFuture<Void> fatal = new CompletableFuture<>();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final Opening opening;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * What the sources need to be opened.
     *
     * @param reading how to read; of the web, as it is for one lane and one source
     * @param client settings of the Kafka client for topics
     */
    public record Opening(WebReading reading, Map<String, String> client) {}

    /** Gives each lane a reader of the web of its own. */
    public interface WebReading {
        /**
         * How to read a source.
         *
         * @param lane 0 to {@link #LANES}, exclusive
         * @param feeds where it is kept what is known of feeds
         */
        ReadOptions of(int lane, FollowedSource source, FeedStates feeds);
    }

    public Follow(List<FollowedSource> sources, Opening opening, InstantSource clock, RandomGenerator random) {
        states = sources.stream().map(SourceState::new).toList();
        metrics = new FollowMetrics(states);
        this.opening = opening;
        this.clock = clock;
        this.random = random;
    }

    /** The sources and what became of their items, as JSON. */
    public String state() {
        return StateJson.of(states, clock.instant());
    }

    /** The same as metrics in the format of Prometheus. */
    public String metrics() {
        return metrics.scrape();
    }

    /** Why nothing goes on any more; empty while it does. */
    public Optional<String> failure() {
        return fatal.isCompletedExceptionally() ? Optional.of("sending has failed") : Optional.empty();
    }

    /** Polls until the thread is interrupted, which is the way to end it; the interrupt is taken. */
    public void run(Intaker intaker) throws SendException, CheckpointException {
        List<Lane> lanes = new ArrayList<>();
        try {
            for (int lane = 0; lane < Math.min(LANES, states.size()); lane++) {
                lanes.add(new Lane("rasid-follow-" + lane, intaker, clock, fatal::completeExceptionally));
            }
            for (SourceState state : states) {
                FollowedSource source = state.source();
                int lane = Math.floorMod(host(source).hashCode(), lanes.size());
                Schedule schedule = new Schedule(source.every(), source.jitter(), random);
                lanes.get(lane).follow(state, schedule, listing(source, lane, intaker.feeds()));
            }
            // not until it is fatal: it may become so between two ticks, and would then not be told
            while (true) {
                tick(intaker);
            }
        } catch (InterruptedException e) {
            // told to end
        } finally {
            lanes.forEach(Lane::close);
        }
    }

    private void tick(Intaker intaker) throws SendException, CheckpointException, InterruptedException {
        try {
            fatal.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            intaker.writeWhenDue();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof SendException send) {
                throw send;
            }
            if (cause instanceof CheckpointException checkpoint) {
                throw checkpoint;
            }
            throw new IllegalStateException("a poll failed in a way that nothing was prepared for", cause);
        }
    }

    private Lane.Listing listing(FollowedSource source, int lane, FeedStates feeds) {
        ReadOptions options = opening.reading().of(lane, source, feeds);
        return switch (source.kind()) {
            case URL ->
                now -> named(Sources.inputs(List.of(source.place()), InputStream.nullInputStream(), options), source);
            case DIRECTORY ->
                now -> named(Sources.directory(Path.of(source.place()), options, now.minus(source.settle())), source);
            case TOPIC -> {
                TopicReader topic = new TopicReader(opening.client(), source.place());
                opened.add(topic);
                yield now -> named(topic.inputs(), source);
            }
        };
    }

    private static Inputs named(Inputs inputs, FollowedSource source) {
        return source.outlet() == null ? inputs : new OutletInputs(inputs, source.outlet());
    }

    /** What a lane is chosen by: sources of one host share one, so that the host is asked one thing at a time. */
    private static String host(FollowedSource source) {
        if (source.kind() != FollowedSource.Kind.URL) {
            return source.name();
        }
        return source.place().toLowerCase(Locale.ROOT).replaceFirst("^https?://([^/?#]*).*$", "$1");
    }

    @Override
    public void close() {
        metrics.close();
        for (AutoCloseable each : opened) {
            try {
                each.close();
            } catch (Exception e) {
                // what it had read is accounted for
            }
        }
    }
}
