package org.rasid.extraction.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.PhraseIndex;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Folding;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Token;

/** The words around place names: what it is, which part of it, what can follow, and what is never a name. */
final class Descriptors {
    /** What a word does beside a name. */
    enum Role {
        /** Stands before a name, listed or not: مدينة. */
        OPEN,
        /** Stands before a listed name only: منطقة. */
        LISTED,
        /** Stands before several names: محافظتي. */
        SEVERAL,
        /** Names a part: شمال. */
        PART,
        /** Names a place by itself after a part: شرق البلاد. */
        WHOLE,
        /** Stands before a nationality for its country: الأراضي العراقية. */
        TERRITORY,
        /** Stands before a nationality for its capital: العاصمة العراقية. */
        SEAT,
        /** Follows the name: الدولي. */
        SUFFIX,
        /** A preposition of place. */
        PREPOSITION,
        /** Begins a name of two words: بيت، دير. */
        COMPOUND,
        /** Is never the name after an OPEN word. */
        NO_NAME
    }

    /** A word with its role; the kind is given for the roles that stand before names. */
    record Word(Role role, Place.@Nullable Kind kind) {}

    /** A word found: where it ends, what it is, and the letters of the particles before it. */
    record Found(int end, Word word, String proclitics) {}

    private final PhraseIndex<Word> index;
    private final Set<String> prepositions;
    private final Set<String> compounds;
    private final Set<String> noNames;

    private Descriptors(Table table) {
        PhraseIndex.Builder<Word> builder = PhraseIndex.ofNames();
        List<Table.Row> words = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Role role = row.constant("role", Role.class);
            Place.Kind kind = row.get("kind").isEmpty() ? null : row.constant("kind", Place.Kind.class);
            boolean before = role == Role.OPEN || role == Role.LISTED || role == Role.SEVERAL;
            if (before != (kind != null)) {
                throw row.fault("role " + role + (before ? " needs a kind" : " takes no kind"));
            }
            row.required("word");
            row.list("word").forEach(word -> builder.add(word, new Word(role, kind)));
            words.add(row);
        }
        index = builder.build();
        prepositions = folded(words, Role.PREPOSITION);
        compounds = folded(words, Role.COMPOUND);
        noNames = folded(words, Role.NO_NAME);
    }

    static Descriptors load(Lexicons lexicons) {
        return of(lexicons.table("org/rasid/extraction/place/descriptors.tsv"));
    }

    static Descriptors of(Table table) {
        return new Descriptors(table);
    }

    private static Set<String> folded(List<Table.Row> rows, Role role) {
        return rows.stream()
                .filter(row -> row.constant("role", Role.class) == role)
                .flatMap(row -> row.list("word").stream())
                .map(Folding::fold)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a listed word may start at a token: a test that costs little. */
    boolean mayStart(org.rasid.extraction.text.Word word) {
        return index.mayStart(word);
    }

    /** The longest word of a role that starts at a token; null where there is none. */
    @Nullable
    Found at(Sentence sentence, int i, Role role) {
        if (i >= sentence.size()) {
            return null;
        }
        PhraseIndex.Match<Word> match = index.at(sentence, i);
        if (match == null) {
            return null;
        }
        for (Word word : match.values()) {
            if (word.role() == role) {
                return new Found(match.end(), word, match.prefix());
            }
        }
        return null;
    }

    /** Whether a listed word starts at a token, apart from the beginnings of names. */
    boolean isListed(Sentence sentence, int i) {
        PhraseIndex.Match<Word> match = index.at(sentence, i);
        return match != null && match.values().stream().anyMatch(word -> word.role() != Role.COMPOUND);
    }

    boolean isPreposition(Token token) {
        return prepositions.contains(token.folded());
    }

    boolean isCompoundStart(Token token) {
        return compounds.contains(token.folded());
    }

    boolean isNoName(Token token) {
        return noNames.contains(token.folded());
    }

    /** After the words that may follow a name and belong to it. */
    int afterSuffixes(Sentence sentence, int from) {
        int i = from;
        Found suffix = at(sentence, i, Role.SUFFIX);
        while (suffix != null && suffix.proclitics().isEmpty()) {
            i = suffix.end();
            suffix = at(sentence, i, Role.SUFFIX);
        }
        return i;
    }
}
