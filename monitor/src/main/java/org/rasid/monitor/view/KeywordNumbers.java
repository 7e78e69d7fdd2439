package org.rasid.monitor.view;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.rasid.monitor.filter.Keyword;

/** The numbers of the values of every field. The constants of an enum come first, in their order. Thread-safe. */
final class KeywordNumbers {
    private final Map<Keyword, ValueNumbers> fields = new EnumMap<>(Keyword.class);

    KeywordNumbers() {
        for (Keyword keyword : Keyword.values()) {
            fields.put(keyword, new ValueNumbers(keyword.choices()));
        }
    }

    ValueNumbers of(Keyword keyword) {
        return Objects.requireNonNull(fields.get(keyword));
    }
}
