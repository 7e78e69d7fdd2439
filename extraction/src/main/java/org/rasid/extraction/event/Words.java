package org.rasid.extraction.event;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Clitics;
import org.rasid.extraction.text.Folding;
import org.rasid.extraction.text.Token;

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
        SUBSET
    }

    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

    private Words() {}

    static Words load() {
        Words all = new Words();
        for (Kind kind : Kind.values()) {
            all.words.put(kind, new HashSet<>());
        }
        for (Table.Row row : Table.load(Files.shared("words.tsv")).rows()) {
            Set<String> set = all.words.get(row.constant("kind", Kind.class));
            if (set != null) {
                row.list("words").forEach(word -> set.add(Folding.fold(word)));
            }
        }
        return all;
    }

    /** Whether the word itself, as it stands, belongs to a class. */
    boolean is(Kind kind, Token token) {
        return of(kind).contains(token.folded());
    }

    /** Whether the word, without its clitics and article, belongs to a class. */
    boolean isStem(Kind kind, Token token) {
        Set<String> set = of(kind);
        for (Clitics.Analysis reading : token.analyses()) {
            if (set.contains(reading.stem()) || set.contains(reading.form())) {
                return true;
            }
        }
        return false;
    }

    boolean opensClause(Token token) {
        return is(Kind.CLAUSE, token);
    }

    private Set<String> of(Kind kind) {
        return words.getOrDefault(kind, Set.of());
    }
}
