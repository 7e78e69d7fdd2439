package org.rasid.monitor.view;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.rasid.monitor.filter.Keyword;

/** Counts the values that matches hold in some fields. */
final class ValueCollector extends SegmentCollector {
    private final SegmentColumns segments;
    private final Keyword[] fields;
    private final int[][] counts;
    private final KeywordColumn[] columns;
    private int total;

    ValueCollector(SegmentColumns segments, List<Keyword> fields) {
        this.segments = segments;
        this.fields = fields.toArray(Keyword[]::new);
        this.counts = new int[this.fields.length][0];
        this.columns = new KeywordColumn[this.fields.length];
    }

    /** Number of matches. */
    int total() {
        return total;
    }

    /** Number of matches for each value, at the number of the value; values with greater numbers have none. */
    int[] counts(Keyword field) {
        return counts[Arrays.asList(fields).indexOf(field)];
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        Columns read = segments.of(segment.reader());
        for (int i = 0; i < fields.length; i++) {
            columns[i] = read.keyword(fields[i]);
            // the values of this segment have their numbers by now
            counts[i] =
                    Arrays.copyOf(counts[i], segments.numbers().of(fields[i]).size());
        }
    }

    @Override
    public void collect(int document) {
        total++;
        for (int i = 0; i < columns.length; i++) {
            columns[i].count(document, counts[i]);
        }
    }
}
