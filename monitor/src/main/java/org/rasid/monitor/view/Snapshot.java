package org.rasid.monitor.view;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.apache.lucene.search.SearcherManager;

/**
 * The view as it was at one commit, for questions that belong together, such as the pages of a list. What it sees stays
 * on disk until it is closed.
 */
public final class Snapshot implements AutoCloseable {
    private final SearcherManager searchers;
    private final ViewSearcher searcher;
    private final Semaphore turns;

    Snapshot(SearcherManager searchers, Semaphore turns) throws IOException {
        this.searchers = searchers;
        this.searcher = (ViewSearcher) searchers.acquire();
        this.turns = turns;
    }

    /** As {@link View#search}. */
    public <T> T search(Question<T> question) {
        turns.acquireUninterruptibly();
        try {
            return question.ask(searcher);
        } catch (IOException e) {
            throw View.failure(e);
        } finally {
            turns.release();
        }
    }

    @Override
    public void close() {
        try {
            searchers.release(searcher);
        } catch (IOException e) {
            throw View.failure(e);
        }
    }
}
