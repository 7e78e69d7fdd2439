package org.rasid.extraction.quantity.number;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Clitics;
import org.rasid.extraction.text.Folding;
import org.rasid.extraction.text.Token;
import org.rasid.extraction.text.WordCache;

/** The number words of one lexicon file, each with its part in the grammar of compound numbers. */
final class NumberWords {
    enum Kind {
        UNIT,
        TEEN,
        TEN_WORD,
        TENS,
        HUNDREDS,
        SCALE,
        SCALE_DUAL,
        SCALE_PLURAL
    }

    /** A number word as it stands in a token. */
    record Word(Kind kind, long value, boolean definite, String proclitics) {}

    private record Entry(Kind kind, long value) {}

    private final Map<Kind, Map<String, Entry>> entries = new HashMap<>();
    private final WordCache<Map<Kind, Word>> known = new WordCache<>(this::compute);

    static NumberWords load(Lexicons lexicons, String resource) {
        NumberWords words = new NumberWords();
        for (Table.Row row : lexicons.table(resource).rows()) {
            Kind kind = row.constant("kind", Kind.class);
            Entry entry = new Entry(kind, row.whole("value"));
            for (String form : row.list("forms")) {
                words.entries.computeIfAbsent(kind, k -> new HashMap<>()).put(Folding.fold(form), entry);
            }
        }
        return words;
    }

    /** The word of a kind that the token holds, with whichever particles before it. Null: none. */
    @Nullable
    Word any(Token token, Kind kind) {
        return token.isWord() ? known.of(token.word()).get(kind) : null;
    }

    boolean has(org.rasid.extraction.text.Word word) {
        return !known.of(word).isEmpty();
    }

    private Map<Kind, Word> compute(org.rasid.extraction.text.Word word) {
        Map<Kind, Word> found = new EnumMap<>(Kind.class);
        entries.forEach((kind, forms) -> {
            for (Clitics.Analysis reading : word.analyses()) {
                Entry entry = reading.enclitic().isEmpty() ? forms.get(reading.stem()) : null;
                if (entry != null) {
                    found.putIfAbsent(
                            kind, new Word(entry.kind(), entry.value(), reading.definite(), reading.proclitics()));
                }
            }
        });
        return found.isEmpty() ? Map.of() : found;
    }

    /** As {@link #any}, with exactly the given particles. */
    @Nullable
    Word exact(Token token, Kind kind, String proclitics) {
        Word word = any(token, kind);
        return word != null && word.proclitics().equals(proclitics) ? word : null;
    }
}
