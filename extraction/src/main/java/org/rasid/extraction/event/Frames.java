package org.rasid.extraction.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Party.Role;
import org.rasid.extraction.actor.Actor;
import org.rasid.extraction.actor.ActorMatch;
import org.rasid.extraction.event.Words.Kind;
import org.rasid.extraction.text.Token;

/** Finds who did it and to whom, by the frame of the trigger. */
final class Frames {
    private static final int FAR = 14;
    private static final int NEAR = 5;

    private final Draft draft;
    private final Reading reading;
    private final Words words;
    private final Phrases phrases;
    private final int start;
    private final int end;
    private final int clauseStart;
    private final int clauseEnd;

    private Frames(Draft draft, Words words) {
        this.draft = draft;
        this.reading = draft.reading;
        this.words = words;
        this.phrases = new Phrases(reading, words);
        this.start = draft.hit.first();
        this.end = draft.hit.end();
        this.clauseStart = reading.clauses().start(start);
        this.clauseEnd = reading.clauses().end(end - 1);
    }

    static void apply(Draft draft, Words words) {
        Frames frames = new Frames(draft, words);
        switch (draft.hit.trigger().frame()) {
            case VERB -> frames.verb();
            case VICTIM_VERB -> frames.victimVerb();
            case AGENT -> frames.agentNoun();
            case OBJECT -> frames.objectNoun();
            case VICTIM -> frames.victimNoun();
            case MUTUAL -> frames.mutual();
            case MUTUAL_VERB -> frames.mutualVerb();
            case TIME -> frames.limit();
        }
        frames.blamed();
        frames.claim();
    }

    private void verb() {
        Phrase before = phrases.nearestActorBefore(start, Math.max(0, start - FAR));
        boolean follows = before != null && (before.end() == start || isPluralVerb());
        Phrase subject = follows ? null : adjacentActor(end, 2);
        int from = end;
        if (subject != null) {
            from = subject.end();
            act(phrases.coordinated(subject));
        } else {
            subject = before;
            if (subject != null) {
                actor(subject);
            }
        }
        Phrase object = objectFrom(from, Math.min(reading.size(), from + NEAR + 2));
        if (object == null) {
            object = after(Kind.TARGET_PREPOSITION, end, reading.size(), FAR);
        }
        if (object != null && !overlaps(object, draft.of(Role.ACTOR))) {
            hit(phrases.coordinated(object));
        }
        byAgent();
    }

    private boolean isPluralVerb() {
        String verb = reading.token(start).folded();
        return verb.endsWith("وا") || verb.endsWith("ون");
    }

    private void victimVerb() {
        Phrase next = phrases.at(end);
        boolean active = next != null
                && next.actor() != null
                && isArmed(next.actor())
                && next.first() == end
                && (reading.quantityAt(next.end()) != null || reading.targetAt(next.end()) != null);
        if (active && next != null) {
            act(List.of(next));
            Phrase object = phrases.at(next.end());
            if (object != null) {
                hit(List.of(object));
            }
        } else if (next != null) {
            hit(phrases.coordinated(next));
        } else {
            Phrase subject = lastBefore(start, Math.max(0, start - FAR));
            if (subject != null && draft.hit.form().tense() == Form.Tense.PAST) {
                hit(List.of(subject));
            }
        }
        byAgent();
    }

    private void agentNoun() {
        int i = afterAdjectives(end);
        Phrase owner = ownerAt(i);
        if (owner != null) {
            act(phrases.coordinated(owner));
        }
        nationalAdjective(end, i);
        lightVerb();
        byAgent();
        Phrase target = after(Kind.TARGET_PREPOSITION, end, clauseEnd, NEAR + 1);
        if (target == null) {
            target = after(Kind.HIT_VERB, end, reading.size(), FAR);
        }
        if (target != null && !overlaps(target, draft.of(Role.ACTOR))) {
            hit(phrases.coordinated(target));
        }
        suffered();
    }

    private void objectNoun() {
        int i = afterAdjectives(end);
        boolean adjective = i > end || draft.hit.form().definite();
        Phrase source = i < reading.size() && reading.token(i).is("من") ? ownerAt(i) : null;
        if (source != null) {
            act(phrases.coordinated(source));
        }
        Phrase genitive = adjective || source != null ? null : phrases.at(i);
        if (genitive != null) {
            Phrase object = withLam(genitive.end());
            if (object != null && genitive.actor() != null) {
                act(List.of(genitive));
                hit(List.of(object));
            } else if (genitive.actor() != null
                    && isAlliance(genitive)
                    && after(Kind.TARGET_PREPOSITION, genitive.end(), clauseEnd, 3) != null) {
                act(List.of(genitive));
            } else {
                hit(phrases.coordinated(genitive));
            }
        }
        nationalAdjective(end, i);
        if (draft.of(Role.TARGET).isEmpty()) {
            Phrase target = after(Kind.TARGET_PREPOSITION, end, clauseEnd, FAR);
            target = target == null ? withLam(i) : target;
            target = target == null ? after(Kind.HIT_VERB, end, reading.size(), FAR) : target;
            if (target != null) {
                hit(phrases.coordinated(target));
            }
        }
        lightVerb();
        byAgent();
        if (draft.of(Role.ACTOR).isEmpty() && !draft.hit.form().definite()) {
            Phrase before = phrases.nearestActorBefore(start, Math.max(clauseStart, start - NEAR - 2));
            if (before != null) {
                actor(before);
            }
        }
    }

    private void victimNoun() {
        Phrase victim = phrases.at(end);
        if (victim == null && start > 0 && draft.hit.trigger().sense() == Trigger.Sense.RESULT) {
            victim = withPreposition("من", end);
        }
        if (victim != null) {
            hit(phrases.coordinated(victim));
        }
        byAgent();
    }

    private void mutual() {
        Phrase first = afterWord("بين", end, reading.size(), FAR);
        if (first != null) {
            act(phrases.coordinated(first));
            if (draft.of(Role.ACTOR).size() == 1) {
                Phrase second = afterWord("وبين", first.end(), reading.size(), FAR);
                second = second == null
                        ? phrases.firstActorFrom(first.end(), Math.min(reading.size(), first.end() + NEAR))
                        : second;
                if (second != null) {
                    actor(second);
                }
            }
            return;
        }
        Phrase owner = ownerAt(afterAdjectives(end));
        if (owner != null) {
            act(phrases.coordinated(owner));
        }
        nationalAdjective(end, afterAdjectives(end));
        Phrase partner = afterWord("مع", end, clauseEnd, FAR);
        if (partner != null) {
            act(phrases.coordinated(partner));
        }
        Phrase subject = subjectBefore();
        if (subject != null) {
            actor(subject);
        }
        byAgent();
    }

    private void mutualVerb() {
        Phrase subject = adjacentActor(end, 3);
        if (subject == null) {
            subject = phrases.nearestActorBefore(start, Math.max(0, start - FAR));
        }
        int from = end;
        if (subject != null) {
            act(phrases.coordinated(subject));
            from = Math.max(end, subject.end());
        }
        Phrase partner = afterWord("مع", end, reading.size(), FAR);
        if (partner == null) {
            partner = phrases.firstActorFrom(from, Math.min(clauseEnd, from + FAR));
        }
        if (partner != null) {
            act(phrases.coordinated(partner));
        }
    }

    private void limit() {
        Phrase setter = phrases.nearestActorBefore(start, 0);
        if (setter == null) {
            setter = phrases.firstActorFrom(end, reading.size());
        }
        if (setter != null) {
            actor(setter);
        }
    }

    /** شن X هجوما، X شن هجوما، هجوم شنه X. */
    private void lightVerb() {
        for (int i = start - 1; i >= Math.max(0, start - FAR); i--) {
            if (words.is(Kind.LIGHT_VERB, reading.token(i)) || words.isStem(Kind.LIGHT_VERB, reading.token(i))) {
                Phrase subject = phrases.firstActorFrom(i + 1, start);
                subject = subject == null ? phrases.nearestActorBefore(i, Math.max(0, i - FAR)) : subject;
                if (subject != null) {
                    actor(subject);
                }
                break;
            }
        }
        for (int i = end; i < Math.min(reading.size(), end + FAR); i++) {
            if (words.is(Kind.LIGHT_VERB, reading.token(i))) {
                Phrase subject = adjacentActor(i + 1, 2);
                if (subject != null) {
                    act(phrases.coordinated(subject));
                }
                break;
            }
        }
    }

    /** على يد X، من قبل X، بنيران X، برصاص X. */
    private void byAgent() {
        for (int i = end; i < Math.min(clauseEnd, end + FAR) - 1; i++) {
            Token token = reading.token(i);
            boolean pair = words.is(Kind.AGENT_PREPOSITION, token)
                    && i > 0
                    && (reading.token(i - 1).is("من") || reading.token(i - 1).is("علي"));
            boolean fire = words.is(Kind.FIRE, token);
            if (pair || fire) {
                Phrase agent = phrases.at(i + 1);
                if (agent != null) {
                    act(phrases.coordinated(agent));
                    return;
                }
            }
        }
    }

    /** تعرضت X لهجوم. */
    private void suffered() {
        for (int i = start - 1; i >= Math.max(clauseStart, start - FAR); i--) {
            if (words.isStem(Kind.SUFFER_VERB, reading.token(i))) {
                Phrase target = i + 1 < start ? phrases.at(i + 1) : null;
                target = target == null ? lastBefore(i, Math.max(0, i - NEAR)) : target;
                if (target != null && target.end() <= start) {
                    draft.parties.remove(Role.TARGET);
                    hit(phrases.coordinated(target));
                }
                return;
            }
        }
    }

    /** نسب إلى X، يحمل بصمات X. */
    private void blamed() {
        for (int i = end; i < Math.min(reading.size(), end + FAR); i++) {
            if (words.is(Kind.BLAME, reading.token(i)) && draft.type() == EventType.STRIKE) {
                Phrase suspect = phrases.firstActorFrom(i + 1, Math.min(reading.size(), i + 1 + NEAR + 2));
                if (suspect != null) {
                    actor(suspect);
                }
                return;
            }
        }
    }

    private void claim() {
        if (draft.type() != EventType.STRIKE) {
            return;
        }
        for (int i = Math.max(0, start - FAR); i < Math.min(reading.size(), end + FAR + NEAR); i++) {
            if (words.isStem(Kind.CLAIM_VERB, reading.token(i))) {
                Phrase claimant = phrases.firstActorFrom(i + 1, Math.min(reading.size(), i + 1 + NEAR));
                claimant = claimant == null ? phrases.nearestActorBefore(i, Math.max(0, i - FAR)) : claimant;
                if (claimant != null) {
                    draft.add(Role.CLAIMANT, List.of(claimant));
                }
                return;
            }
        }
    }

    private @Nullable Phrase subjectBefore() {
        return draft.of(Role.ACTOR).size() >= 2
                ? null
                : phrases.nearestActorBefore(start, Math.max(clauseStart, start - FAR));
    }

    private @Nullable Phrase adjacentActor(int from, int slack) {
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

    private @Nullable Phrase objectFrom(int from, int limit) {
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

    private @Nullable Phrase after(Kind kind, int from, int limit, int reach) {
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

    private @Nullable Phrase afterWord(String word, int from, int limit, int reach) {
        for (int i = from; i < Math.min(limit, from + reach); i++) {
            if (reading.token(i).is(word) && i + 1 < reading.size()) {
                Phrase phrase = phrases.at(i + 1);
                return phrase == null ? phrases.firstActorFrom(i + 1, Math.min(reading.size(), i + 1 + NEAR)) : phrase;
            }
        }
        return null;
    }

    private @Nullable Phrase withPreposition(String preposition, int i) {
        return i + 1 < reading.size() && reading.token(i).is(preposition) ? phrases.at(i + 1) : null;
    }

    private @Nullable Phrase withLam(int i) {
        if (i >= reading.size() || !reading.token(i).folded().startsWith("ل")) {
            return null;
        }
        Phrase phrase = phrases.at(i);
        return phrase == null || Verbatim.keepsFirstLetter(phrase, reading.token(i)) ? null : phrase;
    }

    /** The owner of an event noun, in the genitive or after لـ. */
    private @Nullable Phrase ownerAt(int i) {
        if (i >= reading.size()) {
            return null;
        }
        boolean from = reading.token(i).is("من") && i + 1 < reading.size();
        ActorMatch actor = reading.actorAt(from ? i + 1 : i);
        return actor == null ? null : Phrases.of(actor);
    }

    private int afterAdjectives(int from) {
        int i = from;
        while (i < reading.size()
                && i < from + 4
                && (isQuality(i) || (reading.actorAt(i) == null && isAdjective(reading.token(i))))) {
            i++;
        }
        return i;
    }

    private boolean isQuality(int token) {
        return words.is(Kind.ADJECTIVE, reading.token(token));
    }

    private boolean isAdjective(Token token) {
        String word = token.folded();
        boolean nisba = word.endsWith("ي") || word.endsWith("ية") || word.endsWith("يا");
        boolean definite = draft.hit.form().definite();
        return token.isWord()
                && word.length() > 3
                && !words.is(Kind.PREPOSITION, token)
                && !words.is(Kind.RELATIVE, token)
                && (definite ? word.startsWith("ال") : nisba);
    }

    private void nationalAdjective(int from, int to) {
        if (draft.of(Role.ACTOR).isEmpty()) {
            Phrase adjective = phrases.national(from, to);
            if (adjective != null) {
                act(List.of(adjective));
            }
        }
    }

    private @Nullable Phrase lastBefore(int token, int limit) {
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

    private static boolean overlaps(Phrase phrase, List<Phrase> others) {
        return others.stream().anyMatch(other -> other.first() < phrase.end() && phrase.first() < other.end());
    }

    private static boolean isArmed(@Nullable ActorMatch actor) {
        return actor != null
                && switch (actor.kind()) {
                    case MILITARY, POLICE, SECURITY, ARMED_GROUP, COALITION, STATE, PEOPLE -> true;
                    default -> false;
                };
    }

    private static boolean isAlliance(Phrase phrase) {
        ActorMatch actor = phrase.actor();
        return actor != null
                && (actor.kind() == Actor.Kind.COALITION
                        || actor.kind() == Actor.Kind.MILITARY
                        || actor.kind() == Actor.Kind.ARMED_GROUP);
    }

    private void act(List<Phrase> actors) {
        draft.add(Role.ACTOR, actors);
    }

    private void actor(Phrase actor) {
        draft.add(Role.ACTOR, List.of(actor));
    }

    private void hit(List<Phrase> targets) {
        draft.add(Role.TARGET, targets);
    }
}
