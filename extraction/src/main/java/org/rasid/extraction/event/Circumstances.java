package org.rasid.extraction.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Party.Role;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.text.Folding;

/**
 * What a sentence says about an event in words of its own: the condition of a threat, what an agreement is about, the
 * house where talks are held, and who mediates. Immutable.
 */
final class Circumstances {
    /** What the words that open it tell. */
    enum Kind {
        /** The condition of a threat, to the end of its clause. */
        CONDITION,
        /** What is agreed: what follows, to the next time or the end of the clause. */
        SUBJECT,
        /** Those who follow mediate. */
        MEDIATION,
        /** A building where parties meet, after في or with ب written onto it; with the words up to the next preposition. */
        VENUE
    }

    /** An agreement says what it is about within so many words: اتفاق بين الحكومة العراقية وشركة توتال على. */
    private static final int REACH = 8;

    /** Other words than those of the parties that may stand in between: اتفاق مبدئي على. */
    private static final int OTHERS = 1;

    private static final int LONGEST = 20;
    private static final int LONGEST_NAME = 4;

    private final Map<Kind, List<String[]>> openers = new EnumMap<>(Kind.class);
    private final Words words;

    private Circumstances(Words words) {
        this.words = words;
    }

    static Circumstances load(Lexicons lexicons, Words words) {
        Circumstances all = new Circumstances(words);
        for (Table.Row row : lexicons.table(Files.shared("circumstances.tsv")).rows()) {
            List<String[]> known =
                    all.openers.computeIfAbsent(row.constant("kind", Kind.class), kind -> new ArrayList<>());
            row.list("openers").forEach(opener -> known.add(Folding.fold(opener).split(" ", -1)));
        }
        return all;
    }

    void describe(Draft draft, Parties parties) {
        switch (draft.type()) {
            case THREAT -> condition(draft, parties);
            case AGREEMENT -> subject(draft, parties);
            case TALKS -> venue(draft, parties);
            default -> {}
        }
        if (draft.type() == EventType.TALKS || draft.type() == EventType.TRUCE || draft.type() == EventType.AGREEMENT) {
            mediators(draft);
        }
    }

    private void condition(Draft draft, Parties parties) {
        Reading reading = draft.reading;
        for (int i = 0; i < reading.size(); i++) {
            if (opened(Kind.CONDITION, reading, i) > 0) {
                int end = Math.min(reading.clauses().end(i), i + LONGEST);
                boolean threat = i <= draft.hit.first() && draft.hit.first() < end;
                put(draft, "condition", i, threat ? draft.hit.first() : end, parties);
                return;
            }
        }
    }

    private void subject(Draft draft, Parties parties) {
        Reading reading = draft.reading;
        int limit = Math.min(reading.clauses().end(draft.hit.end() - 1), draft.hit.end() + REACH);
        int others = 0;
        for (int i = draft.hit.end(); i < limit && others <= OTHERS; i++) {
            others += isBetween(reading, i) ? 0 : 1;
            int length = opened(Kind.SUBJECT, reading, i);
            if (length > 0) {
                int end = Math.min(reading.clauses().end(i), i + LONGEST);
                put(draft, "subject", i + length, untilTime(reading, i + length, end), parties);
                return;
            }
        }
    }

    /** Whether a word may well stand between an agreement and its subject: a party, a place, a time, a preposition. */
    private boolean isBetween(Reading reading, int token) {
        return reading.isTime(token)
                || reading.nations().containsKey(token)
                || words.is(Words.Kind.PREPOSITION, reading.token(token))
                || reading.actors().stream().anyMatch(actor -> actor.first() <= token && token < actor.end())
                || reading.places().stream().anyMatch(place -> place.fullFirst() <= token && token < place.fullEnd());
    }

    private void venue(Draft draft, Parties parties) {
        Reading reading = draft.reading;
        for (int i = 1; i < reading.size(); i++) {
            boolean inside = reading.token(i).folded().startsWith("ب")
                    || reading.token(i - 1).is("في");
            if (inside
                    && opened(Kind.VENUE, reading, i) > 0
                    && reading.clauses().together(i, draft.hit.first())) {
                int end = Math.min(reading.clauses().end(i), i + LONGEST_NAME);
                int stop = i + 1;
                while (stop < untilTime(reading, i, end)
                        && !words.is(Words.Kind.PREPOSITION, reading.token(stop))
                        && reading.actorAt(stop) == null) {
                    stop++;
                }
                put(draft, "venue", i, stop, parties);
                return;
            }
        }
    }

    private void mediators(Draft draft) {
        Reading reading = draft.reading;
        Phrases phrases = new Phrases(reading, words);
        for (int i = 0; i < reading.size() - 1; i++) {
            if (opened(Kind.MEDIATION, reading, i) > 0 && reading.clauses().together(i, draft.hit.first())) {
                List<Phrase> nations = phrases.nationals(i + 1, i + 1);
                List<Phrase> mediators = nations.isEmpty() ? phrases.coordinated(phrases.at(i + 1)) : nations;
                draft.of(Role.ACTOR)
                        .removeIf(actor -> mediators.stream()
                                .anyMatch(one -> one.first() < actor.end() && actor.first() < one.end()));
                draft.add(Role.MEDIATOR, mediators);
            }
        }
    }

    /** How many words an opener at a token has; 0 where there is none. */
    private int opened(Kind kind, Reading reading, int token) {
        for (String[] opener : openers.getOrDefault(kind, List.of())) {
            int length = 0;
            while (length < opener.length
                    && token + length < reading.size()
                    && reading.token(token + length).folded().equals(opener[length])) {
                length++;
            }
            if (length == opener.length) {
                return length;
            }
        }
        return 0;
    }

    private static int untilTime(Reading reading, int from, int end) {
        int time = reading.timeTokens().nextSetBit(from);
        return time < 0 ? end : Math.min(time, end);
    }

    private void put(Draft draft, String field, int from, int end, Parties parties) {
        Reading reading = draft.reading;
        int first = from;
        while (first < end && reading.token(first).isPunctuation()) {
            first++;
        }
        int last = end;
        while (last > first
                && (reading.token(last - 1).isPunctuation()
                        || words.is(Words.Kind.PREPOSITION, reading.token(last - 1)))) {
            last--;
        }
        String proclitics =
                field.equals("venue") && reading.token(first).folded().startsWith("ب") ? "ب" : "";
        if (last > first) {
            draft.fields.put(field, parties.verbatim(reading, first, last, proclitics));
        }
    }
}
