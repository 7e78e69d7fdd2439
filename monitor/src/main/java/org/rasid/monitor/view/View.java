package org.rasid.monitor.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Event;
import org.rasid.monitor.filter.EventFilter;

/**
 * The latest state of every event, and the changes of late, on disk. One thread feeds it with {@link #apply}; a
 * {@link #commit} makes all of that durable together with the offsets to go on from, then visible. Any thread may search.
 */
public final class View implements AutoCloseable {
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final long keptChanges;
    private final Map<String, Optional<Event>> uncommitted = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private volatile ViewState state;
    private long sequence;
    private long rememberedAfter;
    private long forgottenUntil;

    private View(IndexWriter writer, SearcherManager searchers, ViewState state, long keptChanges) {
        this.writer = writer;
        this.searchers = searchers;
        this.keptChanges = keptChanges;
        this.state = state;
        take(state);
    }

    /**
     * Opens the view in a folder, which no other may have open. It is empty, and its series of changes a new one, where
     * the folder holds none, or one of another version, or a damaged one. Throws IllegalStateException or
     * UncheckedIOException where the folder can not be used.
     *
     * @param keptChanges how many changes are remembered, 1 or more
     */
    public static View open(Path folder, long keptChanges) {
        SegmentColumns columns = new SegmentColumns();
        IndexWriter writer = ViewFolder.open(folder, columns);
        try {
            Map<String, String> data = new HashMap<>();
            writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
            ViewState state;
            if (data.isEmpty()) {
                state = ViewState.empty("");
                writer.setLiveCommitData(state.data());
                writer.commit();
            } else {
                state = ViewState.of(data);
            }
            return new View(writer, new SearcherManager(writer, new Searchers(columns)), state, keptChanges);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /**
     * Says which topics feed the view from now on. Where others did, it is emptied and begins a new series of changes.
     *
     * @param origin tells the topics from all others
     * @return whether it goes on with what it holds
     */
    public boolean continueFrom(String origin) {
        ViewState now = state;
        if (now.origin().equals(origin)) {
            return true;
        }
        // nothing was read yet, so that nothing is lost and the series of changes goes on
        boolean fresh = now.origin().isEmpty() && sequence == 0;
        begin(fresh ? new ViewState(origin, now.position(), false, 0, Map.of()) : ViewState.empty(origin));
        return false;
    }

    /** Where to go on reading, by partition in the form topic-number; partitions never read are missing. */
    public Map<String, Long> offsets() {
        return state.offsets();
    }

    /** Empties it, for instance because the topics no longer hold what it was built from. */
    public void clear() {
        begin(ViewState.empty(state.origin()));
    }

    /** The last change that is durable and visible. */
    public Position position() {
        return state.position();
    }

    /** Whether all that was on the topics when the view was begun is in it; until then new events are not remembered. */
    public boolean isFilled() {
        return state.filled();
    }

    /** The number after which all changes are remembered. */
    public long rememberedAfter() {
        ViewState now = state;
        return Math.max(now.rememberedAfter(), now.position().sequence() - keptChanges);
    }

    /** Takes in a new state. Throws IllegalArgumentException, and stays as it is, where the index can not hold it. */
    public void apply(Arrival arrival) {
        Event event = arrival.event();
        Event before = current(event.getId());
        Change change = new Change(sequence + 1, arrival.at(), arrival.kind(), arrival.revision(), event, before);
        try {
            writer.updateDocument(EventDocument.of(event.getId()), EventDocument.of(change));
            sequence++;
            if (isFilled() || before != null) {
                writer.addDocument(ChangeDocument.of(change));
            } else {
                rememberedAfter = sequence;
            }
        } catch (IOException e) {
            throw failure(e);
        }
        uncommitted.put(event.getId(), Optional.of(event));
        changes.add(change);
    }

    /** Takes out an event whose key a topic has deleted. */
    public void remove(String id) {
        try {
            writer.deleteDocuments(EventDocument.of(id));
        } catch (IOException e) {
            throw failure(e);
        }
        uncommitted.put(id, Optional.empty());
    }

    /** Number of events touched since the last commit. */
    public int waiting() {
        return uncommitted.size();
    }

    /**
     * Makes durable, then visible, what came since the last commit.
     *
     * @param offsets where to go on reading
     * @param filled whether all that was on the topics when the view was begun has come
     * @return the changes since the last commit, in order
     */
    public List<Change> commit(Map<String, Long> offsets, boolean filled) {
        List<Change> committed = List.copyOf(changes);
        Position position = new Position(position().epoch(), sequence);
        try {
            forget();
            save(new ViewState(state.origin(), position, filled || isFilled(), rememberedAfter, offsets));
        } catch (IOException e) {
            throw failure(e);
        }
        changes.clear();
        uncommitted.clear();
        return committed;
    }

    /** Changes after that number up to the {@link #position}, oldest first, as far as they are remembered. */
    public List<Change> changesAfter(long after, int atMost) {
        // the index shows a commit a little before the position does
        long last = position().sequence();
        return after >= last ? List.of() : search(searcher -> ChangeSearch.between(searcher, after + 1, last, atMost));
    }

    /** The remembered changes of an event, newest first. */
    public List<Change> history(String id, int atMost) {
        return answer(searcher -> ChangeSearch.history(searcher, id, atMost));
    }

    /** The latest state of an event, as the change that led to it, without its number and the state before. */
    public Optional<Change> event(String id) {
        return answer(searcher -> ChangeSearch.latest(searcher, id));
    }

    /** Number of events, of every status. */
    public int events() {
        return search(ViewSearcher::events);
    }

    /** Number of events that match. */
    public int count(EventFilter filter) {
        return search(searcher -> searcher.count(filter.query()));
    }

    /**
     * Asks the index as it was at the last commit. As many questions are answered at a time as there are processors, in
     * the order in which they came; more at a time would all take longer. What is looked up by the id of an event does not
     * wait. A question must not ask another.
     */
    public <T> T search(Question<T> question) {
        turns.acquireUninterruptibly();
        try {
            return answer(question);
        } finally {
            turns.release();
        }
    }

    /** The view as of the last commit, whatever is committed while it is asked. */
    public Snapshot snapshot() {
        try {
            return new Snapshot(searchers, turns);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** As {@link #search}, for dear questions that many readers ask: answered once until the next commit. */
    public <T> T count(Question<T> question) {
        return search(searcher -> searcher.remembered(question));
    }

    /** Leaves out what was not committed. */
    @Override
    public void close() {
        try {
            searchers.close();
            writer.rollback();
            writer.getDirectory().close();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private <T> T answer(Question<T> question) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.ask((ViewSearcher) searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private @Nullable Event current(String id) {
        Optional<Event> waiting = uncommitted.get(id);
        if (waiting != null) {
            return waiting.orElse(null);
        }
        // does not wait for the readers, who would hold up the feed
        return answer(searcher -> ChangeSearch.latest(searcher, id))
                .map(Change::event)
                .orElse(null);
    }

    private void begin(ViewState empty) {
        try {
            writer.deleteAll();
            save(empty);
            take(empty);
        } catch (IOException e) {
            throw failure(e);
        }
        changes.clear();
        uncommitted.clear();
    }

    private void take(ViewState begun) {
        sequence = begun.position().sequence();
        rememberedAfter = begun.rememberedAfter();
        forgottenUntil = 0;
    }

    private void save(ViewState next) throws IOException {
        writer.setLiveCommitData(next.data());
        writer.commit();
        searchers.maybeRefreshBlocking();
        state = next;
    }

    private void forget() throws IOException {
        long until = sequence - keptChanges;
        // deleting costs, so it is done for a tenth of them at a time
        if (until - forgottenUntil > keptChanges / 10) {
            writer.deleteDocuments(ChangeDocument.between(0, until));
            forgottenUntil = until;
        }
    }

    static UncheckedIOException failure(IOException e) {
        return new UncheckedIOException("the view on disk can not be used: " + e.getMessage(), e);
    }
}
