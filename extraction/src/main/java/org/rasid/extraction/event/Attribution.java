package org.rasid.extraction.event;

import static org.rasid.extraction.event.Positions.FAR;
import static org.rasid.extraction.event.Positions.NEAR;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Party.Role;
import org.rasid.extraction.event.Words.Kind;
import org.rasid.extraction.text.Token;

/** Finds the parties that other words than the trigger tie to its event: who carried it out, is blamed, claims it. */
final class Attribution {
    private static final int LONGEST_NAME = 4;

    private final Draft draft;
    private final Reading reading;
    private final Words words;
    private final Phrases phrases;
    private final Positions positions;
    private final int start;
    private final int end;
    private final int clauseStart;
    private final int clauseEnd;

    Attribution(Draft draft, Words words, Phrases phrases, Positions positions) {
        this.draft = draft;
        this.reading = draft.reading;
        this.words = words;
        this.phrases = phrases;
        this.positions = positions;
        this.start = draft.hit.first();
        this.end = draft.hit.end();
        this.clauseStart = reading.clauses().start(start);
        this.clauseEnd = reading.clauses().end(end - 1);
    }

    /** شن X هجوما، X شن هجوما، هجوم شنه X. */
    void lightVerb() {
        for (int i = start - 1; i >= Math.max(0, start - FAR); i--) {
            if (words.is(Kind.LIGHT_VERB, reading.token(i)) || words.isStem(Kind.LIGHT_VERB, reading.token(i))) {
                Phrase subject = phrases.firstActorFrom(i + 1, start);
                subject = subject == null ? phrases.nearestActorBefore(i, Math.max(0, i - FAR)) : subject;
                if (subject != null) {
                    draft.add(Role.ACTOR, List.of(subject));
                }
                break;
            }
        }
        for (int i = end; i < Math.min(reading.size(), end + FAR); i++) {
            if (words.is(Kind.LIGHT_VERB, reading.token(i))) {
                Phrase subject = positions.adjacentActor(i + 1, 2);
                if (subject != null) {
                    draft.add(Role.ACTOR, phrases.coordinated(subject));
                } else if (draft.of(Role.ACTOR).isEmpty()) {
                    draft.add(Role.ACTOR, nationality(i + 1));
                }
                break;
            }
        }
    }

    /** شنتها طائرة إسرائيلية. */
    private List<Phrase> nationality(int from) {
        int to = from;
        while (to < Math.min(reading.size(), from + NEAR)
                && !words.is(Kind.PREPOSITION, reading.token(to))
                && !words.is(Kind.TARGET_PREPOSITION, reading.token(to))) {
            to++;
        }
        return to > from ? phrases.nationals(from, to - 1) : List.of();
    }

    /** على يد X، من قبل X، بنيران X، برصاص X. */
    void byAgent() {
        for (int i = end; i < Math.min(clauseEnd, end + FAR) - 1; i++) {
            Token token = reading.token(i);
            boolean pair = words.is(Kind.AGENT_PREPOSITION, token)
                    && i > 0
                    && (reading.token(i - 1).is("من") || reading.token(i - 1).is("علي"));
            boolean fire = words.is(Kind.FIRE, token);
            if (pair || fire) {
                Phrase agent = phrases.at(i + 1);
                if (agent != null) {
                    draft.add(Role.ACTOR, phrases.coordinated(agent));
                    return;
                }
            }
        }
    }

    /** تعرضت X لهجوم. */
    void suffered() {
        for (int i = start - 1; i >= Math.max(clauseStart, start - FAR); i--) {
            if (words.isStem(Kind.SUFFER_VERB, reading.token(i))) {
                Phrase target = i + 1 < start ? phrases.at(i + 1) : null;
                target = target == null ? positions.lastBefore(i, Math.max(0, i - NEAR)) : target;
                if (target != null && target.end() <= start) {
                    draft.parties.remove(Role.TARGET);
                    draft.add(Role.TARGET, phrases.coordinated(target));
                }
                return;
            }
        }
    }

    /** نسب إلى X، يحمل بصمات X. */
    void blamed() {
        for (int i = end; i < Math.min(reading.size(), end + FAR); i++) {
            if (words.is(Kind.BLAME, reading.token(i)) && draft.type() == EventType.STRIKE) {
                Phrase suspect = phrases.firstActorFrom(i + 1, Math.min(reading.size(), i + 1 + NEAR + 2));
                if (suspect != null) {
                    draft.add(Role.ACTOR, List.of(suspect));
                }
                return;
            }
        }
    }

    /** جماعة تسمي نفسها X, up to the event. */
    private @Nullable Phrase selfNamed(int from) {
        for (int i = from; i < Math.min(start - 1, from + NEAR); i++) {
            boolean named = reading.token(i).is("نفسها") || reading.token(i).is("نفسه");
            if (named && start - i - 1 <= LONGEST_NAME) {
                return new Phrase(i + 1, start, "", null, null, "actor.self-named");
            }
        }
        return null;
    }

    void claim() {
        if (draft.type() != EventType.STRIKE) {
            return;
        }
        for (int i = Math.max(0, start - FAR); i < Math.min(reading.size(), end + FAR + NEAR); i++) {
            if (words.isStem(Kind.CLAIM_VERB, reading.token(i))) {
                Phrase claimant = phrases.firstActorFrom(i + 1, Math.min(reading.size(), i + 1 + NEAR));
                claimant = claimant == null ? selfNamed(i + 1) : claimant;
                claimant = claimant == null ? phrases.nearestActorBefore(i, Math.max(0, i - FAR)) : claimant;
                if (claimant != null) {
                    draft.add(Role.CLAIMANT, List.of(claimant));
                }
                return;
            }
        }
    }
}
