package org.rasid.extraction.event;

import org.jspecify.annotations.Nullable;
import org.rasid.extraction.actor.ActorMatch;
import org.rasid.extraction.event.Words.Kind;
import org.rasid.extraction.text.Token;

/** Finds the noun phrase that stands in a given position: beside a word, after a preposition, in the genitive. */
final class Positions {
    static final int FAR = 14;
    static final int NEAR = 5;

    private final Reading reading;
    private final Words words;
    private final Phrases phrases;

    Positions(Reading reading, Words words, Phrases phrases) {
        this.reading = reading;
        this.words = words;
        this.phrases = phrases;
    }

    @Nullable
    Phrase adjacentActor(int from, int slack) {
        Phrase phrase = phrases.firstActorFrom(from, Math.min(reading.size(), from + slack + 8));
        if (phrase == null || phrase.first() > from + slack) {
            return null;
        }
        for (int i = from; i < phrase.first(); i++) {
            if (words.is(Kind.PREPOSITION, reading.token(i)) || words.is(Kind.RELATIVE, reading.token(i))) {
                return null;
            }
        }
        return phrase;
    }

    @Nullable
    Phrase objectFrom(int from, int limit) {
        for (int i = from; i < limit; i++) {
            Token token = reading.token(i);
            Phrase phrase = phrases.at(i);
            if (phrase != null) {
                return phrase;
            }
            boolean passes = words.is(Kind.TARGET_PREPOSITION, token);
            boolean mark = token.isPunctuation() && !"\"«“".contains(token.folded());
            if (!passes && (mark || words.is(Kind.PREPOSITION, token) || words.is(Kind.RELATIVE, token))) {
                return null;
            }
        }
        return null;
    }

    @Nullable
    Phrase after(Kind kind, int from, int limit, int reach) {
        for (int i = from; i < Math.min(limit, from + reach); i++) {
            boolean located = i > 0 && words.is(Kind.HAPPEN, reading.token(i - 1));
            if (words.is(kind, reading.token(i)) && i + 1 < reading.size() && !located) {
                Phrase phrase = objectFrom(i + 1, Math.min(reading.size(), i + 4));
                if (phrase != null) {
                    return phrase;
                }
            }
        }
        return null;
    }

    @Nullable
    Phrase afterWord(String word, int from, int limit, int reach) {
        for (int i = from; i < Math.min(limit, from + reach); i++) {
            if (reading.token(i).is(word) && i + 1 < reading.size()) {
                Phrase phrase = phrases.at(i + 1);
                return phrase == null ? phrases.firstActorFrom(i + 1, Math.min(reading.size(), i + 1 + NEAR)) : phrase;
            }
        }
        return null;
    }

    @Nullable
    Phrase withPreposition(String preposition, int i) {
        return i + 1 < reading.size() && reading.token(i).is(preposition) ? phrases.at(i + 1) : null;
    }

    @Nullable
    Phrase withLam(int i) {
        Phrase phrase = i < reading.size() ? phrases.at(i) : null;
        return phrase != null && phrase.first() == i && phrase.proclitics().endsWith("ل") ? phrase : null;
    }

    /** The owner of an event noun, in the genitive or after لـ. */
    @Nullable
    Phrase ownerAt(int i) {
        if (i >= reading.size()) {
            return null;
        }
        boolean from = reading.token(i).is("من") && i + 1 < reading.size();
        ActorMatch actor = reading.actorAt(from ? i + 1 : i);
        return actor == null ? null : Phrases.of(actor);
    }

    int afterAdjectives(int from, boolean definite) {
        int i = from;
        while (i < reading.size()
                && i < from + 4
                && (isQuality(i) || (reading.actorAt(i) == null && isAdjective(reading.token(i), definite)))) {
            i++;
        }
        return i;
    }

    private boolean isQuality(int token) {
        return words.is(Kind.ADJECTIVE, reading.token(token));
    }

    private boolean isAdjective(Token token, boolean definite) {
        String word = token.folded();
        boolean nisba = word.endsWith("ي") || word.endsWith("ية") || word.endsWith("يا");
        return token.isWord()
                && word.length() > 3
                && !words.is(Kind.PREPOSITION, token)
                && !words.is(Kind.RELATIVE, token)
                && (definite ? word.startsWith("ال") : nisba);
    }

    @Nullable
    Phrase lastBefore(int token, int limit) {
        for (int i = token - 1; i >= limit; i--) {
            Phrase phrase = phrases.at(i);
            if (phrase != null && phrase.first() == i && phrase.end() <= token) {
                Phrase wider = phrase;
                for (int j = i - 1; j >= Math.max(limit, i - 4); j--) {
                    Phrase candidate = phrases.at(j);
                    if (candidate != null
                            && candidate.first() == j
                            && candidate.end() >= wider.end()
                            && candidate.end() <= token) {
                        wider = candidate;
                    }
                }
                return wider;
            }
        }
        return null;
    }
}
