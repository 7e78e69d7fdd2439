package org.rasid.extraction.event;

import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Party.Role;
import org.rasid.extraction.event.Words.Kind;

/** Finds who sets or demands a deadline. */
final class Setter {
    private final Draft draft;
    private final Reading reading;
    private final Words words;
    private final Phrases phrases;
    private final Positions positions;
    private final int start;
    private final int end;

    Setter(Draft draft, Words words, Phrases phrases, Positions positions) {
        this.draft = draft;
        this.reading = draft.reading;
        this.words = words;
        this.phrases = phrases;
        this.positions = positions;
        this.start = draft.hit.first();
        this.end = draft.hit.end();
    }

    void apply() {
        Phrase setter = speaker();
        setter = setter == null ? phrases.nearestActorBefore(start, 0) : setter;
        setter = setter == null ? phrases.firstActorFrom(end, reading.size()) : setter;
        if (setter != null && !isBound(setter)) {
            draft.add(Role.ACTOR, phrases.withPartner(setter));
        }
    }

    /** أكدت الوزارة أن القوات ستنسحب بحلول …: who says it sets it. */
    private @Nullable Phrase speaker() {
        for (int i = start - 2; i >= 0; i--) {
            Phrase phrase = words.is(Kind.REPORTING, reading.token(i)) ? positions.adjacentActor(i + 1, 0) : null;
            if (phrase != null && phrase.end() <= start) {
                return phrase;
            }
        }
        return null;
    }

    /** انسحاب القوات: who has to act does not set the time for it. */
    private boolean isBound(Phrase phrase) {
        return phrase.first() > 0
                && phrase.proclitics().isEmpty()
                && words.is(Kind.OBLIGATION, reading.token(phrase.first() - 1));
    }
}
