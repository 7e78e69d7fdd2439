package org.rasid.extraction.event;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Clitics;
import org.rasid.extraction.text.Folding;
import org.rasid.extraction.text.Token;
import org.rasid.extraction.text.Word;
import org.rasid.extraction.text.WordNote;

/** Small closed classes of words that shape a clause. Immutable. */
final class Words {
    /** The classes; the data file says what belongs to each. */
    enum Kind {
        CLAUSE,
        PREPOSITION,
        RELATIVE,
        STOP,
        TARGET_PREPOSITION,
        AGENT_PREPOSITION,
        COUNTER,
        LOCATIVE,
        LIGHT_VERB,
        SUFFER_VERB,
        CLAIM_VERB,
        HIT_VERB,
        KILLED,
        WOUNDED,
        REPORTING,
        CONFLICT,
        FIRE,
        OBLIGATION,
        COUNTED_HARM,
        PLURAL_HARM,
        ONE_VICTIM,
        ONE_HARMED,
        ADJECTIVE,
        COUNTERPART,
        BLAME,
        CAUSE,
        SITE_PREPOSITION,
        SETTLEMENT,
        OTHER_TOPIC,
        HAPPEN,
        ANYBODY,
        SUBSET,
        GROUP_REFERENCE,
        PAIR_REFERENCE
    }

    private final Map<String, Long> words = new HashMap<>();
    private final WordNote<Classes> known = new WordNote<>(this::compute);

    /** The classes of a word as it stands, and of its readings, one bit a class. */
    private record Classes(long whole, long stem, int starts) {}

    private final ToIntFunction<Word> starts;

    private Words(ToIntFunction<Word> starts) {
        this.starts = starts;
    }

    /** @param starts what may start at a word, as {@link Starts} has it */
    static Words load(Lexicons lexicons, ToIntFunction<Word> starts) {
        Words all = new Words(starts);
        for (Table.Row row : lexicons.table(Files.shared("words.tsv")).rows()) {
            long bit = bit(row.constant("kind", Kind.class));
            row.list("words").forEach(word -> all.words.merge(Folding.fold(word), bit, (one, other) -> one | other));
        }
        return all;
    }

    /** Whether the word itself, as it stands, belongs to a class. */
    boolean is(Kind kind, Token token) {
        return (known.of(token.word()).whole() & bit(kind)) != 0;
    }

    /** Whether the word, without its clitics and article, belongs to a class. */
    boolean isStem(Kind kind, Token token) {
        return token.isWord() && (known.of(token.word()).stem() & bit(kind)) != 0;
    }

    /** What may start at a word token, as {@link Starts} has it. */
    int starts(Token token) {
        return known.of(token.word()).starts();
    }

    /** The classes of a word as it stands, one bit a class; see {@link #bit}. */
    long of(Token token) {
        return known.of(token.word()).whole();
    }

    boolean opensClause(Token token) {
        return is(Kind.CLAUSE, token);
    }

    @SuppressWarnings("EnumOrdinal") // bits live no longer than the program
    static long bit(Kind kind) {
        return 1L << kind.ordinal();
    }

    private Classes compute(Word word) {
        long stem = 0;
        for (Clitics.Analysis reading : word.analyses()) {
            stem |= classes(reading.stem());
            if (reading.definite()) {
                stem |= classes(reading.form());
            }
        }
        return new Classes(classes(word.folded()), stem, starts.applyAsInt(word));
    }

    private long classes(String word) {
        Long bits = words.get(word);
        return bits == null ? 0 : bits;
    }
}
