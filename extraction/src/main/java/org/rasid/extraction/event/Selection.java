package org.rasid.extraction.event;

import java.util.ArrayList;
import java.util.List;
import org.rasid.extraction.EventType;
import org.rasid.extraction.event.Form.Plurality;
import org.rasid.extraction.event.Trigger.Sense;
import org.rasid.extraction.event.Words.Kind;
import org.rasid.extraction.text.Token;

/** Decides which triggers of an article name an event, and which name one that another trigger names already. */
final class Selection {
    /** A linking word names the event of an act that stands at most so many words before it. */
    private static final int LINK_REACH = 16;

    /** A result belongs to an act that follows it this closely, or that is said to be its cause. */
    private static final int RESULT_REACH = 8;

    /** … or close behind it: الجولة الثالثة من المفاوضات. */
    private static final int ROUND_REACH = 2;

    private final Words words;
    private final Topic topic;
    private final List<EventType> evident;

    private Selection(Words words, Topic topic, List<EventType> evident) {
        this.words = words;
        this.topic = topic;
        this.evident = evident;
    }

    /** For an article: a type is evident where a trigger stands that needs no further evidence. */
    static Selection over(List<Reading> readings, Topic topic, Words words) {
        List<EventType> evident = new ArrayList<>();
        for (Reading reading : readings) {
            for (Hit hit : reading.hits()) {
                if (!hit.trigger().weak()
                        && !evident.contains(hit.trigger().type())
                        && !CueRules.isExcluded(reading, hit)) {
                    evident.add(hit.trigger().type());
                }
            }
        }
        return new Selection(words, topic, evident);
    }

    /** What the rules alone say of the triggers of a sentence, in their order. */
    record Verdicts(List<String> list) {
        String of(int i) {
            return list.get(i);
        }
    }

    Verdicts verdicts(Reading reading) {
        List<String> verdicts = new ArrayList<>();
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : reading.hits()) {
            String verdict = hit.trigger().faint()
                    ? "FAINT"
                    : !topic.admits(hit)
                            ? "TOPIC"
                            : CueRules.isExcluded(reading, hit)
                                    ? "EXCLUDED"
                                    : hasEvidence(reading, hit) ? "KEPT" : "WEAK";
            verdicts.add(verdict);
            if (verdict.equals("KEPT")) {
                kept.add(hit);
            }
        }
        List<Hit> named = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            Hit hit = reading.hits().get(i);
            if (verdicts.get(i).equals("KEPT")) {
                if (isNamedByOther(reading, hit, kept, named)) {
                    verdicts.set(i, "SAME");
                } else {
                    named.add(hit);
                }
            }
        }
        return new Verdicts(verdicts);
    }

    private boolean hasEvidence(Reading reading, Hit hit) {
        EventType type = hit.trigger().type();
        if (type == EventType.DEADLINE) {
            return Deadlines.isOne(reading, hit, words);
        }
        if (!hit.trigger().weak()) {
            return true;
        }
        if (type == EventType.TALKS) {
            return Talks.hasParties(reading, hit, evident.contains(EventType.TALKS), words);
        }
        return evident.contains(type) || hasConflict(reading);
    }

    private boolean hasConflict(Reading reading) {
        for (Token token : reading.sentence().tokens()) {
            if (words.is(Kind.CONFLICT, token)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamedByOther(Reading reading, Hit hit, List<Hit> all, List<Hit> named) {
        for (Hit other : all) {
            boolean sameType = other.trigger().type() == hit.trigger().type();
            if (sameType && !other.equals(hit) && isNamedBy(reading, hit, other)) {
                return true;
            }
        }
        return named.stream().anyMatch(other -> isRepeated(hit, other));
    }

    private boolean isNamedBy(Reading reading, Hit hit, Hit other) {
        boolean act = other.trigger().sense() == Sense.ACT;
        int gap = hit.first() - other.end();
        int ahead = other.first() - hit.end();
        return switch (hit.trigger().sense()) {
            case RESULT ->
                (act || other.trigger().sense() == Sense.LINK)
                        && (gap >= 0 || ahead <= RESULT_REACH || isCause(reading, other));
            case LINK -> act && ((gap >= 0 && gap <= LINK_REACH) || (ahead >= 0 && ahead <= ROUND_REACH));
            case ACT ->
                act
                        && hit.trigger().type() == EventType.TALKS
                        && hit.trigger().weak()
                        && !other.trigger().weak()
                        && Math.max(gap, ahead) <= LINK_REACH;
        };
    }

    /** في هجوم، بانفجار، جراء القصف. */
    private boolean isCause(Reading reading, Hit act) {
        return act.proclitics().endsWith("ب")
                || (act.first() > 0 && words.is(Kind.CAUSE, reading.token(act.first() - 1)));
    }

    /** The second word for what the sentence has named already. */
    private static boolean isRepeated(Hit hit, Hit earlier) {
        if (earlier.trigger().type() != hit.trigger().type()) {
            return false;
        }
        if (hit.trigger().sense() == Sense.RESULT && earlier.trigger().sense() == Sense.RESULT) {
            return true;
        }
        return hit.trigger().id().equals(earlier.trigger().id())
                && hit.form().number() == earlier.form().number()
                && hit.form().number() != Plurality.PLURAL
                && (hit.form().definite() || hit.trigger().type() == EventType.TALKS);
    }
}
