package org.rasid.monitor.view;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryCache;
import org.rasid.monitor.filter.Keyword;

/** Searches the index as it was at one commit. */
public final class ViewSearcher extends IndexSearcher {
    private final Position position;
    private final Map<Keyword, StringDocValuesReaderState> ordinals = new ConcurrentHashMap<>();

    ViewSearcher(DirectoryReader reader, QueryCache filters) throws IOException {
        super(reader);
        setQueryCache(filters);
        position = ViewState.of(new HashMap<>(reader.getIndexCommit().getUserData()))
                .position();
    }

    /** The last change that it sees. */
    Position position() {
        return position;
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
