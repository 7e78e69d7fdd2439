package org.rasid.extraction.actor;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.PhraseIndex;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Token;
import org.rasid.extraction.text.Word;

/** The common nouns that head a party or a target, and the words that follow them inside the phrase. */
final class Nouns {
    /** How freely a noun names a party. */
    enum Use {
        /** Alone or with modifiers: مسلحون. */
        FREE,
        /** With the article, or with modifiers: القوات، قوات تركية. */
        DEFINITE,
        /** Only with a modifier: عناصر داعش. */
        MODIFIED,
        /** Only before a listed actor, which it names: تنظيم داعش. */
        TITLE,
        /** Never a party, only a target. */
        NEVER
    }

    /** A noun in one of its forms. */
    record Noun(
            String lemma,
            Use use,
            Actor.@Nullable Kind kind,
            @Nullable TargetNoun target,
            boolean definite) {}

    /** A noun found in a sentence, after particles that take up the letters of the prefix. */
    record Found(int first, int end, Noun noun, String proclitics, String prefix) {}

    /** What a word does after a noun. */
    enum Role {
        /** Adjective that agrees in definiteness. */
        ADJECTIVE,
        /** Second part of a construct: الأمن. */
        CONSTRUCT,
        /** Adjective that a preposition and a party follow: مدعومة من. */
        LINK,
        /** Ends a phrase although it looks like an adjective. */
        STOP
    }

    private final PhraseIndex<Noun> nouns;
    private final Map<String, Role> modifiers = new HashMap<>();
    private final PhraseIndex<Role> constructs;

    private Nouns(Table nounTable, Table modifierTable) {
        PhraseIndex.Builder<Noun> builder = PhraseIndex.ofNames();
        for (Table.Row row : nounTable.rows()) {
            Use use = row.constant("use", Use.class);
            Actor.Kind kind = row.get("kind").isEmpty() ? null : row.constant("kind", Actor.Kind.class);
            TargetNoun target = row.get("target").isEmpty() ? null : row.constant("target", TargetNoun.class);
            if ((use == Use.NEVER) != (kind == null)) {
                throw row.fault("use " + use + (kind == null ? " needs a kind" : " takes no kind"));
            }
            if (kind == null && target == null) {
                throw row.fault("neither a party nor a target");
            }
            String lemma = row.required("noun");
            for (String form : Forms.of(row, "noun")) {
                builder.add(form, new Noun(lemma, use, kind, target, false));
                builder.add("ال" + form, new Noun(lemma, use, kind, target, true));
            }
        }
        nouns = builder.build();
        PhraseIndex.Builder<Role> constructBuilder = PhraseIndex.ofNames();
        for (Table.Row row : modifierTable.rows()) {
            Role role = row.constant("role", Role.class);
            for (String form : Forms.of(row, "word")) {
                if (role == Role.CONSTRUCT) {
                    constructBuilder.add(form, role);
                } else {
                    put(row, form, role);
                    put(row, "ال" + form, role);
                }
            }
        }
        constructs = constructBuilder.build();
    }

    private void put(Table.Row row, String form, Role role) {
        Role other = modifiers.putIfAbsent(form, role);
        if (other != null && other != role) {
            throw row.fault("\"" + form + "\" is both " + other + " and " + role);
        }
    }

    static Nouns load(Lexicons lexicons) {
        return of(
                lexicons.table("org/rasid/extraction/actor/nouns.tsv"),
                lexicons.table("org/rasid/extraction/actor/modifiers.tsv"));
    }

    static Nouns of(Table nouns, Table modifiers) {
        return new Nouns(nouns, modifiers);
    }

    /** Whether a noun may start at a token: a test that costs little. */
    boolean mayStart(Word word) {
        return nouns.mayStart(word);
    }

    /** The noun that starts at a token; null where there is none. */
    @Nullable
    Found at(Sentence sentence, int i) {
        PhraseIndex.Match<Noun> match = i < sentence.size() ? nouns.at(sentence, i) : null;
        return match == null
                ? null
                : new Found(i, match.end(), match.values().get(0), match.proclitics(), match.prefix());
    }

    /** The role of a token without proclitics after a noun; null where it has none. */
    @Nullable
    Role modifier(Token token) {
        return modifiers.get(token.folded());
    }

    /** Where a listed second part of a construct ends that starts at a token; that token where there is none. */
    int afterConstruct(Sentence sentence, int i) {
        PhraseIndex.Match<Role> match = i < sentence.size() ? constructs.at(sentence, i) : null;
        return match == null || !match.proclitics().isEmpty() ? i : match.end();
    }
}
