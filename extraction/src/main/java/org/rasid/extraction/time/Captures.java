package org.rasid.extraction.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lexemes that a pattern has matched, in their order. */
final class Captures {
    private final List<Lexeme> lexemes;

    Captures(List<Lexeme> lexemes) {
        this.lexemes = List.copyOf(lexemes);
    }

    boolean has(String type) {
        return nth(type, 0) != null;
    }

    /** The value of the first lexeme of a class, which the pattern must contain. */
    int get(String type) {
        return get(type, 0);
    }

    /** The value of the n-th lexeme of a class, counted from 0, which the pattern must contain. */
    int get(String type, int n) {
        Integer value = nth(type, n);
        if (value == null) {
            throw new IllegalStateException("the pattern has no " + type + " number " + n);
        }
        return value;
    }

    @Nullable
    Integer nth(String type, int n) {
        List<Integer> values = all(type);
        return n < values.size() ? values.get(n) : null;
    }

    List<Integer> all(String type) {
        List<Integer> values = new ArrayList<>();
        for (Lexeme lexeme : lexemes) {
            if (lexeme.type().equals(type)) {
                values.add(lexeme.value());
            }
        }
        return values;
    }

    /** Whether the first lexeme is of a class. */
    boolean startsWith(String type) {
        return !lexemes.isEmpty() && lexemes.get(0).type().equals(type);
    }

    /** These captures with a single lexeme of a class, of the given value. */
    Captures with(String type, int value) {
        List<Lexeme> others = new ArrayList<>();
        others.add(new Lexeme(type, value, 0, ""));
        for (Lexeme lexeme : lexemes) {
            if (!lexeme.type().equals(type)) {
                others.add(lexeme);
            }
        }
        return new Captures(others);
    }
}
