package org.rasid.monitor.view;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;
import org.rasid.monitor.filter.Keyword;

/** The values of a field that each event of a segment holds, by their {@link ValueNumbers}. Immutable. */
final class KeywordColumn {
    private static final int NONE = -1;

    /** Where the values of each event begin, and where those of the last end; null: each has one value or {@link #NONE}. */
    private final int @Nullable [] starts;

    private final int[] values;

    private KeywordColumn(int @Nullable [] starts, int[] values) {
        this.starts = starts;
        this.values = values;
    }

    static KeywordColumn of(LeafReader segment, Keyword keyword, ValueNumbers numbers) throws IOException {
        SortedSetDocValues ordinals = DocValues.getSortedSet(segment, keyword.parameter());
        int[] known = new int[(int) ordinals.getValueCount()];
        for (int ordinal = 0; ordinal < known.length; ordinal++) {
            known[ordinal] = numbers.of(ordinals.lookupOrd(ordinal).utf8ToString());
        }
        SortedDocValues single = DocValues.unwrapSingleton(ordinals);
        return single == null ? many(segment.maxDoc(), ordinals, known) : one(segment.maxDoc(), single, known);
    }

    /** Counts up each value that the event holds. */
    void count(int document, int[] counts) {
        if (starts == null) {
            int value = values[document];
            if (value != NONE) {
                counts[value]++;
            }
            return;
        }
        for (int i = starts[document]; i < starts[document + 1]; i++) {
            counts[values[i]]++;
        }
    }

    /** The first value that the event holds; -1: it holds none. */
    int first(int document) {
        if (starts == null) {
            return values[document];
        }
        return starts[document] == starts[document + 1] ? NONE : values[starts[document]];
    }

    private static KeywordColumn one(int documents, SortedDocValues ordinals, int[] known) throws IOException {
        int[] values = new int[documents];
        for (int document = 0; document < documents; document++) {
            values[document] = ordinals.advanceExact(document) ? known[ordinals.ordValue()] : NONE;
        }
        return new KeywordColumn(null, values);
    }

    private static KeywordColumn many(int documents, SortedSetDocValues ordinals, int[] known) throws IOException {
        int[] starts = new int[documents + 1];
        int[] values = new int[documents];
        int end = 0;
        for (int document = 0; document < documents; document++) {
            starts[document] = end;
            if (ordinals.advanceExact(document)) {
                int held = ordinals.docValueCount();
                values = ArrayUtil.grow(values, end + held);
                for (int i = 0; i < held; i++) {
                    values[end++] = known[(int) ordinals.nextOrd()];
                }
            }
        }
        starts[documents] = end;
        return new KeywordColumn(starts, Arrays.copyOf(values, end));
    }
}
