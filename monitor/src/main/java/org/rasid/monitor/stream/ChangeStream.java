package org.rasid.monitor.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rasid.monitor.view.Change;
import org.rasid.monitor.view.Position;

/**
 * The last changes in memory, where readers wait for more. The feed never waits for a reader. Thread-safe.
 */
public final class ChangeStream {
    private static final int KEPT = 2_000;

    private final List<StreamedChange> kept = new ArrayList<>();
    private Position position;

    /** Begins after that position, with no changes. */
    public ChangeStream(Position position) {
        this.position = position;
    }

    /** Begins anew after that position; readers before it must look elsewhere for what they missed. */
    public synchronized void begin(Position at) {
        position = at;
        kept.clear();
        notifyAll();
    }

    /** Adds changes that follow the last one without a gap, and wakes the readers. */
    public synchronized void publish(List<Change> changes) {
        for (Change change : changes) {
            if (change.sequence() != position.sequence() + 1) {
                throw new IllegalArgumentException(
                        "change " + change.sequence() + " does not follow " + position.sequence());
            }
            kept.add(new StreamedChange(change));
            position = new Position(position.epoch(), change.sequence());
        }
        if (kept.size() > KEPT) {
            kept.subList(0, kept.size() - KEPT).clear();
        }
        notifyAll();
    }

    /** The last change. */
    public synchronized Position position() {
        return position;
    }

    /** Whether all changes after that position are here. */
    synchronized boolean follows(Position from) {
        return from.epoch().equals(position.epoch())
                && from.sequence() <= position.sequence()
                && from.sequence() >= position.sequence() - kept.size();
    }

    /** Waits until that is no longer the last position, but no longer than that. */
    synchronized void await(Position last, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        long left = longest.toMillis();
        while (position.equals(last) && left > 0) {
            wait(left);
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
    }

    /**
     * The changes after a position, oldest first; waits for one where there is none. Empty where none came in that time,
     * or the stream no longer {@link #follows} the position.
     */
    synchronized List<StreamedChange> after(Position from, Duration longest) throws InterruptedException {
        await(from, longest);
        if (!follows(from)) {
            return List.of();
        }
        int passed = Math.toIntExact(from.sequence() - (position.sequence() - kept.size()));
        return List.copyOf(kept.subList(passed, kept.size()));
    }
}
