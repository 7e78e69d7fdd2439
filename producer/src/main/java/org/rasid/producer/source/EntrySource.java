package org.rasid.producer.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.feed.FeedEntry;

/**
 * The articles of a list of entries. Its position counts the entries before it and holds a stamp of the list, so that a
 * list which is another one by then is read from its beginning: nothing is passed over, and what comes twice counts once.
 */
final class EntrySource implements Source {
    /** Opens the list at its beginning. */
    interface Opening {
        Entries open();
    }

    /**
     * What was read when the list is at its end.
     *
     * @param taken keys of the entries that were taken, now or before
     * @param whole whether nothing is left to have another time
     */
    record Summary(List<String> taken, boolean whole) {}

    private final EntryArticle articles;
    private final Set<String> seen;
    private final Consumer<Summary> atEnd;
    private final Deque<Item> pending = new ArrayDeque<>();
    private final List<String> taken = new ArrayList<>();
    private Entries entries;
    private long done;
    private long stamp;
    private boolean whole = true;
    private boolean dropFirst;
    private boolean ended;

    /**
     * @param seen keys of entries that are not taken again
     * @param atEnd is told when all was given
     */
    EntrySource(Opening opening, EntryArticle articles, Set<String> seen, Consumer<Summary> atEnd, Position from) {
        this.articles = articles;
        this.seen = seen;
        this.atEnd = atEnd;
        entries = opening.open();
        while (done < from.record() && entries.next() != null) {
            done++;
        }
        if (from.record() > 0 || from.offset() > 0) {
            // what an earlier run took is not known to have been seen
            whole = false;
            if (entries.stamp() == (from.offset() >> 1)) {
                dropFirst = (from.offset() & 1) == 1;
            } else {
                entries = opening.open();
                done = 0;
            }
        }
        stamp = entries.stamp();
    }

    @Override
    public @Nullable Item next() {
        while (!ended) {
            Item item = pending.poll();
            if (item != null) {
                if (pending.isEmpty()) {
                    done++;
                    stamp = entries.stamp();
                }
                return item;
            }
            Entries.Listed listed = entries.next();
            if (listed == null) {
                ended = true;
                atEnd.accept(new Summary(taken, whole && entries.whole()));
            } else {
                read(listed);
            }
        }
        return null;
    }

    private void read(Entries.Listed listed) {
        FeedEntry entry = listed.entry();
        if (entry == null) {
            pending.add(java.util.Objects.requireNonNull(listed.instead(), "instead"));
        } else if (seen.contains(entry.key())) {
            taken.add(entry.key());
            pending.add(new Item.Skipped(listed.origin(), "entry that an earlier poll took"));
        } else {
            EntryArticle.Read read = articles.read(listed.origin(), entry);
            pending.addAll(read.items());
            whole &= read.done();
            if (read.done()) {
                taken.add(entry.key());
            }
        }
        if (dropFirst && pending.size() > 1) {
            pending.poll();
        }
        dropFirst = false;
    }

    @Override
    public Position position() {
        return new Position(done, (stamp << 1) | (pending.isEmpty() ? 0 : 1));
    }

    @Override
    public void close() {
        ended = true;
    }
}
