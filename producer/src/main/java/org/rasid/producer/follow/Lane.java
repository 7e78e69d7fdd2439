package org.rasid.producer.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.rasid.producer.Intaker;
import org.rasid.producer.Taken;
import org.rasid.producer.source.Input;
import org.rasid.producer.source.Inputs;
import org.rasid.producer.source.Item;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Polls some of the sources, one at a time, on a thread of its own. A slow host holds up its lane and no other. */
final class Lane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final long CLOSE_SECONDS = 10;

    private final Intaker intaker;
    private final InstantSource clock;
    private final Consumer<Throwable> fatal;
    private final ScheduledExecutorService thread;

    /** @param fatal is told what no further poll can mend */
    Lane(String name, Intaker intaker, InstantSource clock, Consumer<Throwable> fatal) {
        this.intaker = intaker;
        this.clock = clock;
        this.fatal = fatal;
        thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
    }

    /** What a source holds at a time. */
    interface Listing {
        Inputs at(Instant now);
    }

    /** Polls a source from now on. */
    void follow(SourceState state, Schedule schedule, Listing listing) {
        plan(state, schedule, listing, schedule.first());
    }

    private void plan(SourceState state, Schedule schedule, Listing listing, Duration delay) {
        state.next(clock.instant().plus(delay));
        try {
            // poll tells of all that goes wrong
            Future<?> unused =
                    thread.schedule(() -> poll(state, schedule, listing), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("{} is not polled any more", state.source().name());
        }
    }

    private void poll(SourceState state, Schedule schedule, Listing listing) {
        try (Inputs inputs = listing.at(clock.instant())) {
            for (Input input = inputs.next(); input != null; input = inputs.next()) {
                if (intaker.take(input, (item, taken) -> note(state, item, taken)) == Intaker.End.INTERRUPTED) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (Exception | Error e) {
            fatal.accept(e);
            return;
        }
        SourceState.Poll poll = state.ended(clock.instant());
        Duration delay = poll == SourceState.Poll.NOT_TO_BE_HAD ? schedule.afterFailure() : schedule.afterSuccess();
        SourceState.View view = state.view();
        // what only a part of the source lacks is told once, for the source is polled as often as ever
        if (poll == SourceState.Poll.NOT_TO_BE_HAD || view.failuresInARow() == 1) {
            LOG.warn("{}: {}; polled again in {} s", state.source().name(), view.problem(), delay.toSeconds());
        }
        plan(state, schedule, listing, delay);
    }

    private static void note(SourceState state, Item item, Taken taken) {
        state.took(taken);
        if (item instanceof Item.Unreadable unreadable) {
            String problem = unreadable.origin() + " " + unreadable.detail();
            FollowedSource source = state.source();
            // the partitions of a topic fail together
            if (source.kind() == FollowedSource.Kind.TOPIC
                    || unreadable.origin().equals(source.place())) {
                state.notToBeHad(problem);
            } else {
                state.failed(problem);
            }
        }
    }

    /** Interrupts the poll that goes on, and gives it some seconds to end. */
    @Override
    public void close() {
        thread.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A poll does not end and is left behind; what it had not handed over comes with the next run");
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
