package org.rasid.extraction.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Party;
import org.rasid.extraction.event.Words.Kind;
import org.rasid.extraction.quantity.Quantity;
import org.rasid.extraction.text.Token;

/** How many a sentence says were killed and wounded, each bound to the nearest event of the sentence. */
final class Casualties {
    /** Words between a word of harm and its number: مقتل ما لا يقل عن 5. */
    private static final int REACH = 4;

    private static final int CLAUSE_COST = 5;
    private static final int OTHERS_REACH = 9;
    private static final int SUBJECT_REACH = 8;

    private Casualties() {}

    private record Toll(boolean killed, int token, int value) {}

    /** Fills in the casualties of the strikes and operations of one sentence. */
    static void bind(Reading reading, List<Draft> drafts, Words words) {
        if (drafts.isEmpty()) {
            return;
        }
        for (Toll toll : tolls(reading, words)) {
            Draft draft = nearest(drafts, toll.token(), reading);
            if (toll.killed() && draft.killed == null) {
                draft.killed = toll.value();
            } else if (!toll.killed() && draft.wounded == null) {
                draft.wounded = toll.value();
            }
            if (draft.of(Party.Role.TARGET).isEmpty()) {
                draft.add(Party.Role.TARGET, victims(reading, toll.token(), words));
            }
        }
    }

    /** Who was harmed, where it is more than شخص. */
    private static List<Phrase> victims(Reading reading, int harm, Words words) {
        Phrases phrases = new Phrases(reading, words);
        Phrase victim = harm + 1 < reading.size() ? phrases.at(harm + 1) : null;
        for (int i = harm + 1; victim == null && i < Math.min(reading.size(), harm + 1 + REACH); i++) {
            victim = reading.quantityAt(i) == null ? null : phrases.at(i);
        }
        if (victim == null && words.is(Kind.PLURAL_HARM, reading.token(harm))) {
            for (Quantity quantity : reading.quantities()) {
                boolean subject = quantity.end() <= harm && quantity.first() >= harm - SUBJECT_REACH;
                if (victim == null && subject && !isSubset(reading, words, quantity)) {
                    victim = phrases.at(quantity.first());
                }
            }
        }
        boolean somebody = victim != null && !words.is(Kind.ANYBODY, reading.token(victim.first()));
        return somebody ? phrases.coordinated(victim) : List.of();
    }

    private static Draft nearest(List<Draft> drafts, int token, Reading reading) {
        Draft best = drafts.get(0);
        int least = Integer.MAX_VALUE;
        for (Draft draft : drafts) {
            int distance = Math.abs(draft.hit.first() - token);
            int cost = distance + (reading.clauses().together(draft.hit.first(), token) ? 0 : CLAUSE_COST);
            if (cost < least) {
                least = cost;
                best = draft;
            }
        }
        return best;
    }

    private static List<Toll> tolls(Reading reading, Words words) {
        List<Toll> tolls = new ArrayList<>();
        for (int i = 0; i < reading.size(); i++) {
            boolean killed = words.is(Kind.KILLED, reading.token(i));
            boolean wounded = words.is(Kind.WOUNDED, reading.token(i));
            if (killed || wounded) {
                Integer value = value(reading, words, i);
                if (value != null) {
                    tolls.add(new Toll(killed, i, value));
                }
            }
        }
        return tolls;
    }

    private static @Nullable Integer value(Reading reading, Words words, int harm) {
        Token token = reading.token(harm);
        Quantity dual = reading.quantityAt(harm);
        if (dual != null) {
            return number(dual);
        }
        boolean counted = words.is(Kind.COUNTED_HARM, token);
        for (Quantity quantity : reading.quantities()) {
            if (counted && quantity.end() == harm) {
                return number(quantity);
            }
        }
        if (counted && words.is(Kind.ONE_HARMED, token)) {
            return 1;
        }
        if (counted) {
            return null;
        }
        for (int i = harm + 1; i < Math.min(reading.size(), harm + 1 + REACH); i++) {
            Quantity quantity = reading.quantityAt(i);
            if (quantity != null) {
                return number(quantity) + others(reading, words, quantity.end());
            }
            if (words.is(Kind.KILLED, reading.token(i))
                    || words.is(Kind.WOUNDED, reading.token(i))
                    || words.is(Kind.SUBSET, reading.token(i))
                    || reading.token(i).is("في")) {
                break;
            }
        }
        Integer before = subjectCount(reading, words, harm);
        if (before != null) {
            return before;
        }
        return harm + 1 < reading.size() && words.is(Kind.ONE_VICTIM, reading.token(harm + 1)) ? 1 : null;
    }

    /** Further people of the same toll: خمسة جنود وثلاثة مدنيين. */
    private static int others(Reading reading, Words words, int from) {
        int sum = 0;
        for (int i = from; i < Math.min(reading.size(), from + OTHERS_REACH); i++) {
            Token token = reading.token(i);
            if (words.is(Kind.KILLED, token) || words.is(Kind.WOUNDED, token) || words.is(Kind.SUBSET, token)) {
                break;
            }
            Quantity next = reading.quantityAt(i);
            boolean joined = token.folded().startsWith("و")
                    || (i > 0 && reading.token(i - 1).is("الي"));
            if (next != null && joined && next.kind() == org.rasid.extraction.quantity.Kind.COUNT) {
                sum += number(next);
            }
        }
        return sum;
    }

    /** The number of a subject that stands before its verb: أربعة جنود قتلوا. */
    private static @Nullable Integer subjectCount(Reading reading, Words words, int verb) {
        if (!words.is(Kind.PLURAL_HARM, reading.token(verb))) {
            return null;
        }
        Integer value = null;
        for (Quantity quantity : reading.quantities()) {
            if (quantity.end() <= verb
                    && quantity.first() >= verb - SUBJECT_REACH
                    && value == null
                    && !isSubset(reading, words, quantity)) {
                value = number(quantity);
            }
        }
        return value;
    }

    private static boolean isSubset(Reading reading, Words words, Quantity quantity) {
        return quantity.first() > 0 && words.is(Kind.SUBSET, reading.token(quantity.first() - 1));
    }

    private static Integer number(Quantity quantity) {
        return (int) Math.min(Integer.MAX_VALUE, quantity.value());
    }
}
