package org.rasid.extraction.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.EventType;
import org.rasid.extraction.event.Form.Plurality;
import org.rasid.extraction.quantity.Quantity;

/** What the rules by themselves say of accepted triggers. */
final class RuleReading {
    private RuleReading() {}

    static List<Draft> drafts(Reading reading, List<Acceptance.Accepted> accepted, Words words, Story story) {
        List<Draft> drafts = new ArrayList<>();
        List<Draft> harmful = new ArrayList<>();
        for (Acceptance.Accepted trigger : accepted) {
            Draft draft = new Draft(reading, trigger.hit(), trigger.probability());
            CueRules.apply(draft);
            assertion(draft);
            scope(draft);
            Frames.apply(draft, words);
            Where.apply(draft, story.text.original(), words);
            if (draft.type() == EventType.DEADLINE) {
                Deadlines.due(draft, story.reference);
            } else {
                When.apply(draft, words);
                planned(draft, story.reference);
            }
            if (draft.type() == EventType.TALKS) {
                Talks.detail(draft);
                Talks.round(draft);
            }
            if (draft.type() == EventType.STRIKE || draft.type() == EventType.SECURITY_OPERATION) {
                harmful.add(draft);
            }
            drafts.add(draft);
        }
        Casualties.bind(reading, harmful, words);
        harmful.stream().filter(draft -> draft.type() == EventType.STRIKE).forEach(Strikes::outcome);
        return drafts;
    }

    private static void assertion(Draft draft) {
        if (draft.hit.isFuture()) {
            draft.fields.put("assertion", "PLANNED");
        }
        draft.fields.putIfAbsent("assertion", "ASSERTED");
    }

    private static void scope(Draft draft) {
        Plurality number = draft.hit.form().number();
        boolean several = number == Plurality.PLURAL && draft.type() == EventType.STRIKE;
        if (several && draft.hit.trigger().sense() != Trigger.Sense.RESULT) {
            draft.fields.putIfAbsent("scope", "SERIES");
        }
        for (Quantity quantity : draft.reading.quantities()) {
            boolean counts = quantity.end() == draft.hit.first() && quantity.value() > 1;
            if (counts && draft.hit.trigger().sense() == Trigger.Sense.ACT && draft.type() == EventType.STRIKE) {
                draft.count = (int) Math.min(Integer.MAX_VALUE, quantity.value());
                draft.fields.put("scope", "SERIES");
            }
        }
        draft.fields.putIfAbsent("scope", "INCIDENT");
    }

    /** What is asserted for a day after publication is planned. */
    private static void planned(Draft draft, @Nullable LocalDate reference) {
        boolean future = reference != null
                && draft.date != null
                && draft.date.from() != null
                && draft.date.from().isAfter(reference);
        if (future && draft.is("assertion", "ASSERTED")) {
            draft.fields.put("assertion", "PLANNED");
        }
    }
}
