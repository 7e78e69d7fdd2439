package org.rasid.monitor.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/** Searches the index as it was at one commit. */
public final class ViewSearcher extends IndexSearcher {
    private static final int MOST_ANSWERS = 100;

    private final Position position;
    private final Cache<Question<?>, Object> answers =
            Caffeine.newBuilder().maximumSize(MOST_ANSWERS).build();
    private volatile int events = -1;
    private final SegmentColumns columns;

    ViewSearcher(DirectoryReader reader, SegmentColumns columns) throws IOException {
        super(reader);
        this.columns = columns;
        position = ViewState.of(new HashMap<>(reader.getIndexCommit().getUserData()))
                .position();
    }

    /** The last change that it sees. */
    Position position() {
        return position;
    }

    /** The answer to a question, worked out once for all that equal it. */
    <T> T remembered(Question<T> question) throws IOException {
        try {
            // the key tells the type of the answer
            @SuppressWarnings("unchecked")
            T answer = (T) answers.get(question, asked -> answer(question));
            return answer;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private <T> T answer(Question<T> question) {
        try {
            return question.ask(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of events, worked out once. */
    int events() throws IOException {
        int known = events;
        if (known < 0) {
            known = count(EventDocument.all());
            events = known;
        }
        return known;
    }

    /** What events are counted by. */
    SegmentColumns columns() {
        return columns;
    }
}
