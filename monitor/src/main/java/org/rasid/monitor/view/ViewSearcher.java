package org.rasid.monitor.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.rasid.monitor.filter.Keyword;

/** Searches the index as it was at one commit. */
public final class ViewSearcher extends IndexSearcher {
    private static final int MOST_ANSWERS = 100;

    private final Position position;
    private final Cache<Question<?>, Object> answers =
            Caffeine.newBuilder().maximumSize(MOST_ANSWERS).build();
    private volatile int events = -1;
    private final Map<Keyword, StringDocValuesReaderState> ordinals = new ConcurrentHashMap<>();

    ViewSearcher(DirectoryReader reader) throws IOException {
        super(reader);
        // filters seldom come twice, and its locks hold up many readers
        setQueryCache(null);
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

    /** The values of a field over all segments, numbered; worked out once. */
    StringDocValuesReaderState ordinals(Keyword keyword) throws IOException {
        StringDocValuesReaderState known = ordinals.get(keyword);
        if (known == null) {
            known = new StringDocValuesReaderState(getIndexReader(), keyword.parameter());
            ordinals.put(keyword, known);
        }
        return known;
    }
}
