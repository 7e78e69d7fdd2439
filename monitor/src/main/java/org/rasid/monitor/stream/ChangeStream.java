package org.rasid.monitor.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rasid.monitor.view.Change;
import org.rasid.monitor.view.Position;

/**
 * The last changes in memory, where readers wait for more. They look at what was there when they look, so that nobody
 * waits for a reader. Thread-safe.
 */
public final class ChangeStream {
    private static final int KEPT = 2_000;

    private final Object waiting = new Object();
    private volatile Kept kept;

    /** @param changes those before the position, without a gap, oldest first */
    private record Kept(Position position, List<StreamedChange> changes) {
        boolean follows(Position from) {
            return from.epoch().equals(position.epoch())
                    && from.sequence() <= position.sequence()
                    && from.sequence() >= position.sequence() - changes.size();
        }

        List<StreamedChange> after(Position from) {
            int passed = Math.toIntExact(from.sequence() - (position.sequence() - changes.size()));
            return changes.subList(passed, changes.size());
        }
    }

    /** Begins after that position, with no changes. */
    public ChangeStream(Position position) {
        kept = new Kept(position, List.of());
    }

    /** Begins anew after that position; readers before it must look elsewhere for what they missed. One thread at a time. */
    public void begin(Position at) {
        show(new Kept(at, List.of()));
    }

    /** Adds changes that follow the last one without a gap, and wakes the readers. One thread at a time. */
    public void publish(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Kept before = kept;
        String epoch = before.position().epoch();
        long last = before.position().sequence();
        List<StreamedChange> all = new ArrayList<>(before.changes());
        for (Change change : changes) {
            if (change.sequence() != last + 1) {
                throw new IllegalArgumentException("change " + change.sequence() + " does not follow " + last);
            }
            last = change.sequence();
            all.add(new StreamedChange(change, epoch));
        }
        int surplus = Math.max(0, all.size() - KEPT);
        show(new Kept(new Position(epoch, last), List.copyOf(all.subList(surplus, all.size()))));
    }

    /** The last change. */
    public Position position() {
        return kept.position();
    }

    /** Whether all changes after that position are here. */
    boolean follows(Position from) {
        return kept.follows(from);
    }

    /** Waits until that is no longer the last position, but no longer than that. */
    void await(Position last, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (waiting) {
            long left = longest.toMillis();
            while (kept.position().equals(last) && left > 0) {
                waiting.wait(left);
                left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            }
        }
    }

    /**
     * The changes after a position, oldest first; waits for one where there is none. Empty where none came in that time,
     * or the stream no longer {@link #follows} the position.
     */
    List<StreamedChange> after(Position from, Duration longest) throws InterruptedException {
        if (kept.position().equals(from)) {
            await(from, longest);
        }
        Kept now = kept;
        return now.follows(from) ? now.after(from) : List.of();
    }

    private void show(Kept next) {
        kept = next;
        synchronized (waiting) {
            waiting.notifyAll();
        }
    }
}
