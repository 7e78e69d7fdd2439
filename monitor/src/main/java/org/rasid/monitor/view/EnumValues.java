package org.rasid.monitor.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;
import org.rasid.monitor.filter.Keyword;

/** The constant of an enum that each event of a segment holds. */
final class EnumValues<E extends Enum<E>> {
    private final SortedSetDocValues ordinals;
    private final List<E> constants = new ArrayList<>();

    EnumValues(LeafReaderContext segment, Keyword keyword, Class<E> type) throws IOException {
        ordinals = DocValues.getSortedSet(segment.reader(), keyword.parameter());
        for (long ordinal = 0; ordinal < ordinals.getValueCount(); ordinal++) {
            constants.add(Enum.valueOf(type, ordinals.lookupOrd(ordinal).utf8ToString()));
        }
    }

    /** Null: it holds none. Ask in ascending order. */
    @Nullable
    E of(int document) throws IOException {
        return ordinals.advanceExact(document) ? constants.get((int) ordinals.nextOrd()) : null;
    }
}
