package org.rasid.extraction.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Assertion;
import org.rasid.extraction.Details;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Party;
import org.rasid.extraction.Scope;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Span;
import org.rasid.extraction.text.Text;

/** Makes mentions of drafts. */
final class Mentions {
    private final Text text;
    private final Parties parties;

    Mentions(Text text, Parties parties) {
        this.text = text;
        this.parties = parties;
    }

    Mention of(Draft draft) {
        Sentence sentence = draft.reading.sentence();
        Span trigger = triggerSpan(draft);
        Span span = sentence.span();
        return new Mention(
                trigger.of(text.original()),
                text.codePointOffset(trigger.start()),
                span.of(text.original()),
                text.codePointOffset(span.start()),
                value(draft, "assertion", Assertion.class, Assertion.ASSERTED),
                value(draft, "scope", Scope.class, Scope.INCIDENT),
                draft.date,
                draft.location,
                parties(draft),
                details(draft),
                List.copyOf(draft.rules),
                draft.confidence,
                draft.chain);
    }

    private Span triggerSpan(Draft draft) {
        return draft.reading.sentence().spanOf(draft.hit.first(), draft.hit.end());
    }

    private List<Party> parties(Draft draft) {
        List<Party> all = new ArrayList<>();
        for (Party.Role role : Party.Role.values()) {
            draft.of(role).forEach(phrase -> all.add(parties.party(role, phrase, draft.reading)));
            draft.borrowed.stream().filter(party -> party.role() == role).forEach(all::add);
        }
        return all;
    }

    private static Details details(Draft draft) {
        return switch (draft.type()) {
            case STRIKE ->
                new Details.Strike(
                        value(draft, "method", Details.Strike.Method.class),
                        value(draft, "outcome", Details.Strike.Outcome.class),
                        draft.killed,
                        draft.wounded,
                        draft.count);
            case TALKS ->
                new Details.Talks(
                        value(draft, "phase", Details.Talks.Phase.class), draft.round, draft.fields.get("venue"));
            case DEADLINE ->
                new Details.Deadline(
                        value(draft, "action", Details.Deadline.Action.class),
                        draft.due,
                        value(draft, "stance", Details.Deadline.Stance.class));
            case FORCE_MOVEMENT ->
                new Details.ForceMovement(
                        value(draft, "direction", Details.ForceMovement.Direction.class), draft.count);
            case THREAT -> new Details.Threat(draft.fields.get("condition"));
            case TRUCE -> new Details.Truce(value(draft, "phase", Details.Truce.Phase.class));
            case AGREEMENT -> new Details.Agreement(draft.fields.get("subject"));
            case SECURITY_OPERATION -> new Details.SecurityOperation(draft.killed, draft.wounded, draft.count);
        };
    }

    private static <E extends Enum<E>> @Nullable E value(Draft draft, String field, Class<E> type) {
        String value = draft.fields.get(field);
        return value == null ? null : Enum.valueOf(type, value);
    }

    private static <E extends Enum<E>> E value(Draft draft, String field, Class<E> type, E otherwise) {
        E value = value(draft, field, type);
        return value == null ? otherwise : value;
    }
}
