package org.rasid.extraction.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.EventType;
import org.rasid.extraction.event.Words.Kind;
import org.rasid.extraction.time.TimeExpression;
import org.rasid.extraction.time.TimeRelation;

/** When an event takes place, as far as its sentence says. */
final class When {
    private static final int FAR = 25;

    private When() {}

    static void apply(Draft draft, Words words) {
        TimeExpression best = null;
        int least = Integer.MAX_VALUE;
        for (TimeExpression time : draft.reading.times()) {
            int cost = cost(draft, time, words);
            if (cost < least) {
                least = cost;
                best = time;
            }
        }
        if (best != null && least < FAR) {
            draft.date = span(draft, best);
            draft.rules.add(best.rule());
        }
    }

    private static @Nullable DateSpan span(Draft draft, TimeExpression time) {
        boolean meets = draft.type() == EventType.TALKS && draft.hit.form().tense() == Form.Tense.PRESENT;
        boolean ahead = meets || draft.is("assertion", "PLANNED") || draft.is("assertion", "DEMANDED");
        DateSpan value = ahead ? time.aheadOrValue() : time.value();
        if (time.relation() == TimeRelation.UNTIL || time.relation() == TimeRelation.BEFORE) {
            return value.to() == null
                    ? null
                    : new DateSpan(null, value.to(), DateSpan.Granularity.RANGE, value.basis());
        }
        return value;
    }

    /** Distance in words, dearer in another clause or where the time says when somebody spoke. */
    private static int cost(Draft draft, TimeExpression time, Words words) {
        Hit hit = draft.hit;
        Reading reading = draft.reading;
        boolean before = time.end() <= hit.first();
        int distance = before ? hit.first() - time.end() : Math.max(0, time.first() - hit.end());
        int cost = before ? distance + 2 : distance;
        int anchor = before ? time.end() - 1 : time.first();
        if (!reading.clauses().together(anchor, hit.first())) {
            cost += 6;
        }
        if (time.relation() == TimeRelation.SINCE && draft.isIncident()) {
            cost += 2 * FAR;
        }
        if (isTimeOfSpeech(reading, time, hit, words)) {
            cost += 2 * FAR;
        }
        if (closerToOther(draft, time)) {
            cost += 8;
        }
        return cost;
    }

    private static boolean closerToOther(Draft draft, TimeExpression time) {
        List<Hit> hits = draft.reading.hits();
        for (Hit other : hits) {
            boolean after = other.first() > draft.hit.first() && other.end() <= time.first();
            boolean before = other.first() < draft.hit.first() && time.end() <= other.first();
            if ((after || before) && other.trigger().sense() != Trigger.Sense.RESULT) {
                return true;
            }
        }
        return false;
    }

    /** قال فلان أمس إن …: the time stands between a verb of speech and what is said, before the event. */
    static boolean isTimeOfSpeech(Reading reading, TimeExpression time, Hit hit, Words words) {
        boolean speech = false;
        for (int i = Math.max(0, time.first() - 12); i < time.first(); i++) {
            speech |= words.is(Kind.REPORTING, reading.token(i));
        }
        if (!speech || time.end() > hit.first()) {
            return false;
        }
        for (int i = time.end(); i < hit.first(); i++) {
            if (words.is(Kind.RELATIVE, reading.token(i))
                    || reading.token(i).is(":")
                    || reading.token(i).is("عن")) {
                return true;
            }
        }
        return false;
    }
}
