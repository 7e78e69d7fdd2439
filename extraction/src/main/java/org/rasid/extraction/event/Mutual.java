package org.rasid.extraction.event;

import static org.rasid.extraction.event.Positions.FAR;
import static org.rasid.extraction.event.Positions.NEAR;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Party.Role;

/** Finds the parties of what takes place between them: اشتباكات بين X وY، مفاوضات مع X، التقى X بـY. */
final class Mutual {
    private final Draft draft;
    private final Reading reading;
    private final Phrases phrases;
    private final Positions positions;
    private final Attribution attribution;
    private final int start;
    private final int end;
    private final int clauseEnd;

    Mutual(Draft draft, Phrases phrases, Positions positions, Attribution attribution) {
        this.draft = draft;
        this.reading = draft.reading;
        this.phrases = phrases;
        this.positions = positions;
        this.attribution = attribution;
        this.start = draft.hit.first();
        this.end = draft.hit.end();
        this.clauseEnd = reading.clauses().end(end - 1);
    }

    void noun() {
        Phrase first = positions.afterWord("بين", end, reading.size(), FAR);
        if (first != null) {
            draft.add(Role.ACTOR, phrases.coordinated(first));
            if (draft.of(Role.ACTOR).size() == 1) {
                Phrase second = positions.afterWord("وبين", first.end(), reading.size(), FAR);
                second = second == null
                        ? phrases.firstActorFrom(first.end(), Math.min(reading.size(), first.end() + NEAR))
                        : second;
                if (second != null) {
                    draft.add(Role.ACTOR, List.of(second));
                }
            }
            return;
        }
        int afterAdjectives = positions.afterAdjectives(end, draft.hit.form().definite());
        Phrase owner = positions.ownerAt(afterAdjectives);
        List<Phrase> owners = phrases.coordinated(owner);
        if (owner != null && Phrases.isNationality(owner)) {
            draft.add(Role.ACTOR, phrases.nationals(owner.first(), owner.first()));
        } else if (!isVenue(owners)) {
            draft.add(Role.ACTOR, owners);
        }
        if (draft.of(Role.ACTOR).isEmpty()) {
            draft.add(Role.ACTOR, phrases.nationals(end, afterAdjectives));
        }
        Phrase partner = positions.afterWord("مع", end, clauseEnd, FAR);
        if (partner != null) {
            partner(partner);
        }
        Phrase subject = subjectBefore();
        if (subject != null) {
            draft.add(Role.ACTOR, phrases.withPartner(subject));
        }
        attribution.byAgent();
    }

    void verb() {
        Phrase subject = positions.adjacentActor(end, 3);
        if (subject == null) {
            subject = phrases.nearestActorBefore(start, Math.max(0, start - FAR));
        }
        int from = end;
        if (subject != null) {
            draft.add(Role.ACTOR, phrases.coordinated(subject));
            from = Math.max(end, subject.end());
        }
        Phrase partner = positions.afterWord("مع", end, reading.size(), FAR);
        if (partner == null) {
            partner = phrases.firstActorFrom(from, Math.min(clauseEnd, from + FAR));
        }
        if (partner != null) {
            partner(partner);
        }
    }

    /** محادثات بغداد take place there; مفاوضات واشنطن وطهران do not. */
    private boolean isVenue(List<Phrase> owners) {
        return draft.type() == EventType.TALKS
                && owners.size() == 1
                && owners.get(0).first() == end
                && Phrases.isCapital(owners.get(0));
    }

    /** Who fights with somebody fights against him; who talks with somebody talks together with him. */
    private void partner(Phrase partner) {
        draft.add(draft.type() == EventType.STRIKE ? Role.TARGET : Role.ACTOR, phrases.coordinated(partner));
    }

    private @Nullable Phrase subjectBefore() {
        return draft.of(Role.ACTOR).size() >= 2 ? null : phrases.nearestActorBefore(start, Math.max(0, start - FAR));
    }
}
