package org.rasid.extraction.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Party.Role;
import org.rasid.extraction.actor.Actor;
import org.rasid.extraction.actor.ActorMatch;
import org.rasid.extraction.actor.TargetMatch;
import org.rasid.extraction.event.Words.Kind;

/** Finds who did it and to whom, by the frame of the trigger. */
final class Frames {
    private static final int FAR = Positions.FAR;
    private static final int NEAR = Positions.NEAR;

    private final Draft draft;
    private final Reading reading;
    private final Words words;
    private final Phrases phrases;
    private final Positions positions;
    private final Attribution attribution;
    private final Mutual mutual;
    private final int start;
    private final int end;
    private final int clauseStart;
    private final int clauseEnd;

    private Frames(Draft draft, Words words) {
        this.draft = draft;
        this.reading = draft.reading;
        this.words = words;
        this.phrases = new Phrases(reading, words);
        this.positions = new Positions(reading, words, phrases);
        this.attribution = new Attribution(draft, words, phrases, positions);
        this.mutual = new Mutual(draft, phrases, positions, attribution);
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
            case MUTUAL -> frames.mutual.noun();
            case MUTUAL_VERB -> frames.mutual.verb();
            case TIME -> new Setter(draft, words, frames.phrases, frames.positions).apply();
        }
        frames.attribution.blamed();
        frames.attribution.claim();
    }

    private void verb() {
        Phrase before = phrases.nearestActorBefore(start, Math.max(0, start - FAR));
        boolean follows = before != null && (before.end() == start || isPluralVerb());
        Phrase subject = follows ? null : positions.adjacentActor(end, 2);
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
        Phrase object = positions.objectFrom(from, Math.min(reading.size(), from + NEAR + 2));
        if (object != null && subject == null && isWeapon(object)) {
            object = phrases.at(object.end());
        }
        if (object == null) {
            object = positions.after(Kind.TARGET_PREPOSITION, end, reading.size(), FAR);
        }
        if (object != null && !overlaps(object, draft.of(Role.ACTOR))) {
            hit(phrases.coordinated(object));
        }
        site();
        attribution.byAgent();
    }

    /** استهدفت طائرة مسيرة قاعدة: what flies is not what is hit. */
    private boolean isWeapon(Phrase object) {
        return words.is(Kind.HIT_VERB, reading.token(start))
                && reading.cues().stream()
                        .anyMatch(cue -> cue.first() == object.first()
                                && cue.cue().fields().containsKey("method"));
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
        Phrase killer = phrases.nearestActorBefore(start, Math.max(0, start - 2));
        killer = killer == null ? saidOfItself() : killer;
        if (next != null && killer != null && isArmed(killer.actor())) {
            actor(killer);
        }
        if (active && next != null) {
            act(List.of(next));
            Phrase object = phrases.at(next.end());
            if (object != null) {
                hit(List.of(object));
            }
        } else if (next != null) {
            hit(phrases.coordinated(next));
        } else {
            Phrase subject = positions.lastBefore(start, Math.max(0, start - FAR));
            if (subject != null && draft.hit.form().tense() == Form.Tense.PAST) {
                hit(List.of(subject));
            }
        }
        attribution.byAgent();
    }

    /** قال الجيش إنه قتل …. */
    private @Nullable Phrase saidOfItself() {
        boolean itself = start > 1
                && (reading.token(start - 1).is("انه")
                        || reading.token(start - 1).is("انها"));
        Phrase speaker = itself ? phrases.nearestActorBefore(start - 1, Math.max(0, start - FAR)) : null;
        return speaker != null && speaker.end() == start - 1 ? speaker : null;
    }

    private void agentNoun() {
        int i = positions.afterAdjectives(end, draft.hit.form().definite());
        Phrase owner = positions.ownerAt(i);
        if (owner != null) {
            act(phrases.coordinated(owner));
        }
        nationalAdjective(end, i);
        pronoun();
        attribution.lightVerb();
        attribution.byAgent();
        Phrase target = positions.after(Kind.TARGET_PREPOSITION, end, clauseEnd, NEAR + 1);
        target = target == null ? objectOfVerb(i) : target;
        if (target == null) {
            target = positions.after(Kind.HIT_VERB, end, reading.size(), FAR);
        }
        if (target == null
                && owner == null
                && i < reading.size()
                && !draft.hit.form().definite()) {
            target = phrases.at(i);
        }
        if (target != null && !overlaps(target, draft.of(Role.ACTOR))) {
            hit(phrases.coordinated(target));
        }
        attribution.suffered();
        site();
    }

    private void objectNoun() {
        int i = positions.afterAdjectives(end, draft.hit.form().definite());
        boolean adjective = i > end || draft.hit.form().definite();
        Phrase source = i < reading.size() && reading.token(i).is("من") ? positions.ownerAt(i) : null;
        if (source != null) {
            act(phrases.coordinated(source));
        }
        Phrase genitive = adjective || source != null ? null : phrases.at(i);
        if (genitive != null) {
            Phrase object = positions.withLam(genitive.end());
            if (object != null && genitive.actor() != null) {
                act(List.of(genitive));
                hit(List.of(object));
            } else if (genitive.actor() != null
                    && isAlliance(genitive)
                    && positions.after(Kind.TARGET_PREPOSITION, genitive.end(), clauseEnd, 3) != null) {
                act(List.of(genitive));
            } else {
                hit(phrases.coordinated(genitive));
            }
        }
        nationalAdjective(end, i);
        if (draft.of(Role.TARGET).isEmpty()) {
            Phrase target = positions.after(Kind.TARGET_PREPOSITION, end, clauseEnd, FAR);
            target = target == null ? positions.withLam(i) : target;
            target = target == null ? objectOfVerb(i) : target;
            target = target == null ? positions.after(Kind.HIT_VERB, end, reading.size(), FAR) : target;
            if (target != null) {
                hit(phrases.coordinated(target));
            }
        }
        site();
        attribution.lightVerb();
        attribution.byAgent();
        if (draft.of(Role.ACTOR).isEmpty() && !draft.hit.form().definite()) {
            Phrase before = phrases.nearestActorBefore(start, Math.max(clauseStart, start - NEAR - 2));
            if (before != null) {
                actor(before);
            }
        }
    }

    /** استهدفت غارة تركية سيارة: what follows the subject of a verb of hitting. */
    private @Nullable Phrase objectOfVerb(int from) {
        int i = from;
        while (reading.nations().containsKey(i)) {
            i++;
        }
        boolean subject = start > 0 && words.is(Kind.HIT_VERB, reading.token(start - 1));
        return subject ? phrases.at(i) : null;
    }

    private void victimNoun() {
        Phrase victim = phrases.at(end);
        if (victim == null && start > 0 && draft.hit.trigger().sense() == Trigger.Sense.RESULT) {
            victim = positions.withPreposition("من", end);
        }
        if (victim != null) {
            hit(phrases.coordinated(victim));
        }
        Phrase killer = saidOfItself();
        if (killer != null && isArmed(killer.actor())) {
            actor(killer);
        }
        attribution.byAgent();
    }

    /** تفجير في مسجد، فجر نفسه قرب السفارة: what stands where a bomb goes off is hit. */
    private void site() {
        if (draft.of(Role.TARGET).isEmpty() && draft.is("method", "BOMB")) {
            for (int i = end; i < Math.min(reading.size() - 1, end + NEAR + 2); i++) {
                TargetMatch target = reading.targetAt(i + 1);
                if (target != null && words.is(Kind.SITE_PREPOSITION, reading.token(i))) {
                    hit(List.of(new Phrase(
                            target.first(), target.end(), target.proclitics(), null, target.country(), target.rule())));
                    return;
                }
            }
        }
    }

    /** هجماتهم: the pronoun stands for a party before it. */
    private void pronoun() {
        if (!draft.hit.enclitic().isEmpty()) {
            Phrase owner = phrases.nearestActorBefore(start, Math.max(0, start - FAR));
            if (owner != null) {
                actor(owner);
            }
        }
    }

    private void nationalAdjective(int from, int to) {
        if (draft.of(Role.ACTOR).isEmpty()) {
            Phrase adjective = phrases.national(from, to);
            if (adjective != null) {
                act(List.of(adjective));
            }
        }
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
        draft.add(Role.ACTOR, phrases.withPartner(actor));
    }

    private void hit(List<Phrase> targets) {
        draft.add(Role.TARGET, targets);
    }
}
