package org.rasid.extraction.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The evidence for one decision: named facts such as {@code next=إرهابي}. Kept as hashes; the names are built only when
 * they are to be shown or learned from. Used by one thread, and again for the next decision after {@link #clear}.
 */
public final class Features {
    private final @Nullable List<String> names;
    private final int[] powers = new int[32];
    private int[] hashes = new int[128];
    private int size;
    private int at;

    /** @param named whether to build the names too */
    public Features(boolean named) {
        this.names = named ? new ArrayList<>() : null;
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 31 * powers[i - 1];
        }
    }

    /** Forgets all. */
    public void clear() {
        size = 0;
        if (names != null) {
            names.clear();
        }
    }

    public void add(String fact) {
        begin(fact);
        end();
    }

    public void add(String fact, String value) {
        begin(fact);
        append('=', value);
        end();
    }

    public void add(String fact, String value, String second) {
        begin(fact);
        append('=', value);
        append('&', second);
        end();
    }

    public void add(String fact, String value, String second, String third) {
        begin(fact);
        append('=', value);
        append('&', second);
        append('&', third);
        end();
    }

    private void begin(String fact) {
        at = fact.hashCode();
        if (names != null) {
            names.add(fact);
        }
    }

    private void append(char mark, String value) {
        at = (31 * at + mark) * power(value.length()) + value.hashCode();
        if (names != null) {
            int last = names.size() - 1;
            names.set(last, names.get(last) + mark + value);
        }
    }

    private void end() {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        hashes[size++] = at;
    }

    /** 31 to the power of a length, as {@link String#hashCode} multiplies. */
    private int power(int exponent) {
        return exponent < powers.length
                ? powers[exponent]
                : powers[powers.length - 1] * power(exponent - powers.length + 1);
    }

    public int size() {
        return size;
    }

    /** The hash of a feature: {@link String#hashCode} of its name. */
    int hash(int i) {
        return hashes[i];
    }

    /** The names in the order in which they were added; throws {@link IllegalStateException} unless they are built. */
    public List<String> names() {
        if (names == null) {
            throw new IllegalStateException("features without names");
        }
        return List.copyOf(names);
    }
}
