package org.rasid.extraction.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.PhraseIndex;
import org.rasid.extraction.place.Demonyms;
import org.rasid.extraction.place.Gazetteer;
import org.rasid.extraction.place.NotNames;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Word;

/**
 * Finds the parties and the targets that a sentence names. Names of countries and capitals are reported as states;
 * whether they are meant as places, the event rules decide. Immutable; one instance serves all threads.
 */
public final class ActorFinder {
    private final ActorList actors;
    private final Demonyms demonyms;
    private final NounPhrases phrases;
    private final NotNames notNames;

    private ActorFinder(ActorList actors, Demonyms demonyms, Nouns nouns, NotNames notNames) {
        this.actors = actors;
        this.demonyms = demonyms;
        this.notNames = notNames;
        this.phrases = new NounPhrases(actors, demonyms, nouns);
    }

    /** A finder over the lists of the class path. */
    public static ActorFinder load() {
        return of(Gazetteer.load(), Demonyms.load());
    }

    /** A finder whose states are the countries of a gazetteer. */
    public static ActorFinder of(Gazetteer gazetteer, Demonyms demonyms) {
        return of(gazetteer, demonyms, Lexicons.builtIn());
    }

    /** As {@link #of(Gazetteer, Demonyms)}, with actors and nouns from other files. */
    public static ActorFinder of(Gazetteer gazetteer, Demonyms demonyms, Lexicons lexicons) {
        return new ActorFinder(
                ActorList.load(gazetteer, lexicons), demonyms, Nouns.load(lexicons), NotNames.load(lexicons));
    }

    /** The parties of a sentence from left to right, the longest phrase at each token, without overlaps. */
    public List<ActorMatch> find(Sentence sentence) {
        return find(sentence, starts(sentence));
    }

    /**
     * As {@link #find(Sentence)}.
     *
     * @param starts the tokens at which {@link #mayStart} says yes; others are passed over
     */
    public List<ActorMatch> find(Sentence sentence, BitSet starts) {
        List<ActorMatch> matches = new ArrayList<>();
        int i = starts.nextSetBit(0);
        while (i >= 0 && i < sentence.size()) {
            int next = notNames.after(sentence, i);
            ActorMatch match = next > i ? null : at(sentence, i);
            if (match == null) {
                i = starts.nextSetBit(Math.max(next, i + 1));
                continue;
            }
            ActorMatch last = matches.isEmpty() ? null : matches.get(matches.size() - 1);
            boolean titled = last != null
                    && last.end() == match.first()
                    && last.kind() == Actor.Kind.PERSON_OFFICE
                    && match.kind() == Actor.Kind.PERSON;
            if (titled) {
                matches.remove(matches.size() - 1);
            }
            matches.add(match);
            i = starts.nextSetBit(match.end());
        }
        return matches;
    }

    /** Whether a party or a target may start at a word. */
    public boolean mayStart(Word word) {
        return actors.mayStart(word)
                || phrases.mayStart(word)
                || notNames.mayStart(word)
                || demonyms.of(word.folded()) != null;
    }

    /** The tokens at which {@link #mayStart} says yes. */
    private BitSet starts(Sentence sentence) {
        BitSet starts = new BitSet();
        for (int i = 0; i < sentence.size(); i++) {
            starts.set(i, mayStart(sentence.token(i).word()));
        }
        return starts;
    }

    /** The things and people that can be hit, from left to right, without overlaps; they may overlap with parties. */
    public List<TargetMatch> findTargets(Sentence sentence) {
        return findTargets(sentence, starts(sentence));
    }

    /**
     * As {@link #findTargets(Sentence)}.
     *
     * @param starts the tokens at which {@link #mayStart} says yes; others are passed over
     */
    public List<TargetMatch> findTargets(Sentence sentence, BitSet starts) {
        List<TargetMatch> matches = new ArrayList<>();
        int i = starts.nextSetBit(0);
        while (i >= 0 && i < sentence.size()) {
            NounPhrases.Phrase phrase = phrases.at(sentence, i);
            TargetNoun noun = phrase == null ? null : phrase.noun().target();
            if (phrase != null && noun != null) {
                matches.add(new TargetMatch(i, phrase.end(), phrase.prefix(), noun, phrase.country(), "target.noun"));
                i = starts.nextSetBit(phrase.end());
                continue;
            }
            Demonyms.Form form = demonyms.of(sentence.token(i));
            boolean people = form != null
                    && !form.ambiguous()
                    && (form.plural() || sentence.token(i).folded().endsWith("يا"));
            // تركيا is also the accusative of تركي
            if (phrase == null && form != null && people && actors.at(sentence, i) == null) {
                matches.add(new TargetMatch(i, i + 1, "", TargetNoun.CIVILIAN, form.country(), "target.people"));
            }
            i = starts.nextSetBit(phrase == null ? i + 1 : phrase.end());
        }
        return matches;
    }

    private @Nullable ActorMatch at(Sentence sentence, int i) {
        ActorMatch listed = listed(sentence, i);
        ActorMatch described = described(sentence, i);
        if (listed != null && (described == null || listed.end() >= described.end())) {
            return listed;
        }
        return described != null ? described : people(sentence, i);
    }

    private @Nullable ActorMatch listed(Sentence sentence, int i) {
        PhraseIndex.Match<ActorList.Entry> match = actors.at(sentence, i);
        if (match == null) {
            return null;
        }
        ActorList.Entry entry = match.values().get(0);
        Actor actor = entry.actor();
        int end = afterAlias(sentence, match.end(), actor);
        return new ActorMatch(i, end, match.prefix(), actor, actor.country(), actor.kind(), entry.rule());
    }

    /** After the other name of the same actor in brackets, as in حركة المقاومة الإسلامية (حماس). */
    private int afterAlias(Sentence sentence, int end, Actor actor) {
        if (actor.kind() == Actor.Kind.STATE
                || end + 2 >= sentence.size()
                || !sentence.token(end).is("(")) {
            return end;
        }
        PhraseIndex.Match<ActorList.Entry> alias = actors.at(sentence, end + 1);
        boolean same = alias != null
                && alias.values().stream().anyMatch(entry -> entry.actor().equals(actor))
                && alias.end() < sentence.size()
                && sentence.token(alias.end()).is(")");
        return same && alias != null ? alias.end() + 1 : end;
    }

    private @Nullable ActorMatch described(Sentence sentence, int i) {
        NounPhrases.Phrase phrase = phrases.at(sentence, i);
        if (phrase == null) {
            return null;
        }
        Nouns.Noun noun = phrase.noun();
        Actor.Kind kind = noun.kind();
        if (kind == null || !isParty(phrase)) {
            return null;
        }
        Actor owner = phrase.owner();
        if (noun.use() == Nouns.Use.TITLE) {
            return owner == null
                    ? null
                    : new ActorMatch(
                            i, phrase.end(), phrase.prefix(), owner, owner.country(), owner.kind(), "actor.titled");
        }
        String country = phrase.country();
        if (owner != null && (owner.kind() == Actor.Kind.ARMED_GROUP || owner.kind() == Actor.Kind.COALITION)) {
            return new ActorMatch(
                    i, phrase.end(), phrase.prefix(), owner, owner.country(), owner.kind(), "actor.member");
        }
        Actor actor = owner == null || owner.kind() == Actor.Kind.STATE ? actors.ofCountry(kind, country) : null;
        String rule = phrase.national() ? "actor.national" : phrase.modified() ? "actor.described" : "actor.bare";
        return new ActorMatch(i, phrase.end(), phrase.prefix(), actor, country, kind, rule);
    }

    private static boolean isParty(NounPhrases.Phrase phrase) {
        return switch (phrase.noun().use()) {
            case FREE, TITLE -> true;
            case DEFINITE -> phrase.noun().definite() || phrase.modified();
            case MODIFIED -> phrase.modified();
            case NEVER -> false;
        };
    }

    /** A nationality by itself: people (الإيرانيون), or the state behind a deed (الرد الإيراني). */
    private @Nullable ActorMatch people(Sentence sentence, int i) {
        Demonyms.Form form = demonyms.of(sentence.token(i));
        if (form == null || form.ambiguous()) {
            return null;
        }
        return form.plural()
                ? new ActorMatch(i, i + 1, "", null, form.country(), Actor.Kind.PEOPLE, "actor.people")
                : new ActorMatch(
                        i,
                        i + 1,
                        "",
                        actors.state(form.country()),
                        form.country(),
                        Actor.Kind.STATE,
                        "actor.adjective");
    }
}
