package org.rasid.extraction.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.actor.Nouns.Role;
import org.rasid.extraction.lexicon.PhraseIndex;
import org.rasid.extraction.place.Demonyms;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Token;
import org.rasid.extraction.text.Word;

/**
 * Reads the phrase that a common noun heads, up to its boundary: adjectives that agree, nationalities, the second part
 * of a construct, a party after من or ل.
 */
final class NounPhrases {
    private static final int DEEPEST = 2;
    private static final int MOST_ADJECTIVES = 4;
    private static final int SHORTEST_ADJECTIVE = 5;

    private final ActorList actors;
    private final Demonyms demonyms;
    private final Nouns nouns;

    NounPhrases(ActorList actors, Demonyms demonyms, Nouns nouns) {
        this.actors = actors;
        this.demonyms = demonyms;
        this.nouns = nouns;
    }

    /**
     * A phrase read.
     *
     * @param prefix the letters of the particles before it
     * @param national whether an adjective of nationality belongs to it
     * @param owner the listed actor in it; null where there is none
     * @param country nationality of the phrase or of its owner; null where not stated
     */
    record Phrase(
            int first,
            int end,
            Nouns.Noun noun,
            String proclitics,
            String prefix,
            boolean modified,
            boolean national,
            @Nullable Actor owner,
            @Nullable String country) {}

    /** Somebody inside a phrase. */
    private record Owner(
            int end,
            boolean definite,
            @Nullable Actor actor,
            @Nullable String country) {}

    /** Whether a phrase may start at a token: a test that costs little. */
    boolean mayStart(Word word) {
        return nouns.mayStart(word);
    }

    /** The phrase whose head starts at a token; null where no listed noun starts there. */
    @Nullable
    Phrase at(Sentence sentence, int first) {
        return at(sentence, first, DEEPEST);
    }

    private @Nullable Phrase at(Sentence sentence, int first, int depth) {
        Nouns.Found head = nouns.at(sentence, first);
        if (head == null) {
            return null;
        }
        int end = head.end();
        boolean definite = head.noun().definite();
        Actor actor = null;
        String country = null;
        if (!definite) {
            Owner owner = construct(sentence, end, depth);
            if (owner == null && head.noun().target() == TargetNoun.SITE) {
                owner = possessed(sentence, end, depth);
            }
            if (owner != null) {
                end = owner.end();
                definite = owner.definite();
                actor = owner.actor();
                country = owner.country();
            }
        }
        boolean national = false;
        for (int count = 0; count < MOST_ADJECTIVES && end < sentence.size(); count++) {
            Token token = sentence.token(end);
            Demonyms.Form form = demonyms.of(token);
            Role role = nouns.modifier(token);
            if (!token.isWord() || role == Role.STOP) {
                break;
            }
            if (form != null && form.definite() == definite && (!form.ambiguous() || isArmed(head.noun()))) {
                national = true;
                country = form.country();
                end++;
            } else if (token.is("من")
                    && end == head.end()
                    && !definite
                    && head.noun().use() != Nouns.Use.FREE) {
                Owner owner = depth == 0 ? null : owner(sentence, end + 1, "", depth);
                if (owner == null || (owner.actor() != null && owner.actor().kind() == Actor.Kind.STATE)) {
                    break;
                }
                end = owner.end();
                actor = owner.actor();
                break;
            } else if (role == Role.LINK) {
                Owner owner = linked(sentence, end + 1, depth);
                if (owner == null) {
                    break;
                }
                end = owner.end();
                actor = actor == null ? owner.actor() : actor;
                break;
            } else if (isAdjective(token, role, definite) && !startsAnother(sentence, first, end, role)) {
                end++;
            } else {
                break;
            }
        }
        boolean modified = end > head.end();
        return new Phrase(
                first, end, head.noun(), head.proclitics(), head.prefix(), modified, national, actor, country);
    }

    private static boolean isArmed(Nouns.Noun noun) {
        return noun.kind() == Actor.Kind.MILITARY
                || noun.kind() == Actor.Kind.POLICE
                || noun.kind() == Actor.Kind.ARMED_GROUP
                || noun.target() == TargetNoun.FIGHTER;
    }

    /** Whether a word that could agree with the head is rather the next party, as الانفصاليين after الحكومة. */
    private boolean startsAnother(Sentence sentence, int head, int i, @Nullable Role role) {
        Nouns.Found noun = nouns.at(sentence, i);
        if (noun == null) {
            return false;
        }
        boolean people = noun.noun().use() == Nouns.Use.FREE && endsInPlural(sentence.token(i));
        return role == null || (people && !endsInPlural(sentence.token(head)));
    }

    private static boolean endsInPlural(Token token) {
        String word = token.folded();
        return word.endsWith("ون") || word.endsWith("ين");
    }

    private static boolean isAdjective(Token token, @Nullable Role role, boolean definite) {
        boolean article = token.folded().startsWith("ال");
        if (role == Role.ADJECTIVE) {
            return article == definite;
        }
        String word = token.folded();
        return article
                && definite
                && word.length() >= SHORTEST_ADJECTIVE + 2
                && (word.endsWith("ية") || word.endsWith("يين") || word.endsWith("يون"));
    }

    /** What follows a noun in the construct state: a listed word, a listed actor, or another party. */
    private @Nullable Owner construct(Sentence sentence, int i, int depth) {
        int listed = nouns.afterConstruct(sentence, i);
        Owner owner = depth == 0 ? null : owner(sentence, i, "", depth);
        if (owner != null && owner.definite() && owner.end() >= listed) {
            return owner;
        }
        return listed > i
                ? new Owner(listed, sentence.token(listed - 1).folded().startsWith("ال"), null, null)
                : null;
    }

    /** A party after ل or من. */
    private @Nullable Owner possessed(Sentence sentence, int i, int depth) {
        return depth == 0 ? null : owner(sentence, i, "ل", depth);
    }

    private @Nullable Owner linked(Sentence sentence, int i, int depth) {
        if (i >= sentence.size() || depth == 0) {
            return null;
        }
        if (List.of("من", "مع", "عن", "الى").contains(sentence.token(i).folded())) {
            return owner(sentence, i + 1, "", depth);
        }
        Owner owner = owner(sentence, i, "ل", depth);
        return owner != null ? owner : owner(sentence, i, "ب", depth);
    }

    /** A listed actor or a party that starts at a token, perhaps in quotes, after exactly these proclitics. */
    private @Nullable Owner owner(Sentence sentence, int from, String proclitics, int depth) {
        boolean quoted = proclitics.isEmpty() && Quotes.isAt(sentence, from);
        int i = quoted ? from + 1 : from;
        if (i >= sentence.size() || !sentence.token(i).isWord()) {
            return null;
        }
        Owner best = null;
        PhraseIndex.Match<ActorList.Entry> match = actors.at(sentence, i);
        if (match != null && match.proclitics().equals(proclitics)) {
            Actor actor = match.values().get(0).actor();
            best = new Owner(match.end(), true, actor, actor.country());
        }
        Phrase phrase = at(sentence, i, depth - 1);
        if (phrase != null
                && phrase.noun().kind() != null
                && (phrase.noun().definite() || phrase.modified())
                && phrase.proclitics().equals(proclitics)
                && (best == null || phrase.end() > best.end())) {
            best = new Owner(phrase.end(), true, phrase.owner(), phrase.country());
        }
        if (best == null && proclitics.isEmpty()) {
            Demonyms.Form form = demonyms.of(sentence.token(i));
            if (form != null && form.plural() && form.definite()) {
                best = new Owner(i + 1, true, null, form.country());
            }
        }
        if (best != null && quoted) {
            return Quotes.isAt(sentence, best.end())
                    ? new Owner(best.end() + 1, best.definite(), best.actor(), best.country())
                    : null;
        }
        return best;
    }
}
