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

    /** … or close behind it: الجولة الثالثة من المفاوضات. */
    private static final int ROUND_REACH = 2;

    private final Words words;
    private final List<EventType> evident;

    private Selection(Words words, List<EventType> evident) {
        this.words = words;
        this.evident = evident;
    }

    /** For an article: a type is evident where a trigger stands that needs no further evidence. */
    static Selection over(List<Reading> readings, Words words) {
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
        return new Selection(words, evident);
    }

    /** The triggers of a sentence that each name an event of their own. */
    List<Hit> of(Reading reading) {
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : reading.hits()) {
            if (!reading.isTime(hit.first()) && !CueRules.isExcluded(reading, hit) && hasEvidence(reading, hit)) {
                kept.add(hit);
            }
        }
        List<Hit> named = new ArrayList<>();
        for (Hit hit : kept) {
            if (!isNamedByOther(reading, hit, kept, named)) {
                named.add(hit);
            }
        }
        return named;
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

    private static boolean isNamedByOther(Reading reading, Hit hit, List<Hit> all, List<Hit> named) {
        for (Hit other : all) {
            if (other.equals(hit) || other.trigger().type() != hit.trigger().type()) {
                continue;
            }
            boolean act = other.trigger().sense() == Sense.ACT;
            if (hit.trigger().sense() == Sense.RESULT && (act || other.trigger().sense() == Sense.LINK)) {
                return true;
            }
            int gap = hit.first() - other.end();
            int ahead = other.first() - hit.end();
            boolean near = (gap >= 0 && gap <= LINK_REACH) || (ahead >= 0 && ahead <= ROUND_REACH);
            if (hit.trigger().sense() == Sense.LINK && act && near) {
                return true;
            }
        }
        for (Hit other : named) {
            if (other.trigger().type() != hit.trigger().type()) {
                continue;
            }
            if (hit.trigger().sense() == Sense.RESULT && other.trigger().sense() == Sense.RESULT) {
                return true;
            }
            boolean same = hit.trigger().id().equals(other.trigger().id())
                    && hit.form().number() == other.form().number()
                    && (hit.form().definite() || hit.trigger().type() == EventType.TALKS)
                    && hit.form().number() != Plurality.PLURAL;
            if (same && reading.clauses().together(hit.first(), hit.first())) {
                return true;
            }
        }
        return false;
    }
}
