package org.rasid.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.model.LinearModel;
import org.rasid.extraction.model.Question;

/**
 * How the mentions of an article come about. All offsets count Unicode code points in {@link Article#text()}.
 *
 * @param outcome what extraction gives
 * @param reference the day from which relative times count; null where neither publication nor text tells
 * @param sentences all sentences, in order; none where the article is rejected
 */
public record Explanation(Outcome outcome, @Nullable LocalDate reference, List<Sentence> sentences) {
    public Explanation {
        sentences = List.copyOf(sentences);
    }

    /**
     * A sentence with all that is found in it.
     *
     * @param leftOut whether it is a line around the article, which is not read
     */
    public record Sentence(
            int start,
            String text,
            boolean leftOut,
            List<Token> tokens,
            List<Finding> findings,
            List<Candidate> candidates) {
        public Sentence {
            tokens = List.copyOf(tokens);
            findings = List.copyOf(findings);
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * A word, number or mark.
     *
     * @param text as it stands
     * @param folded as it is looked up
     * @param readings the ways to take it apart that a lexicon knows, as {@code و+ال+قصف}
     * @param entries the lexicon entries that start here
     */
    public record Token(
            int start, String text, String folded, List<String> readings, List<LexiconIndex.Match> entries) {
        public Token {
            readings = List.copyOf(readings);
            entries = List.copyOf(entries);
        }
    }

    /** What can be found in a sentence apart from events. */
    public enum Dimension {
        TIME,
        LENGTH,
        PLACE,
        ACTOR,
        TARGET,
        QUANTITY,
        CUE
    }

    /**
     * Something found in a sentence.
     *
     * @param text its words, verbatim
     * @param rule id of the rule that found it
     * @param values what it says, by name, in a fixed order: the days of a time, the kind of a place; of a cue that
     *     reaches triggers, their ids under "of"
     */
    public record Finding(Dimension dimension, int start, String text, String rule, Map<String, String> values) {}

    /**
     * A word that may name an event.
     *
     * @param id rule id of its lexicon entry
     * @param verdict what the rules by themselves say of it
     * @param event whether it names an event; null where nothing in the article makes that likely enough to be asked
     * @param fields the decisions on its fields, in the order in which they were made; none unless accepted
     * @param mention what comes of it; null unless accepted
     */
    public record Candidate(
            EventType type,
            int start,
            String text,
            String id,
            Verdict verdict,
            @Nullable Decision event,
            List<Decision> fields,
            @Nullable Mention mention) {
        public Candidate {
            fields = List.copyOf(fields);
        }

        /** Whether it made a mention. */
        public boolean isAccepted() {
            return mention != null;
        }
    }

    /** What the rules by themselves say of a trigger; evidence for the decision, not the decision. */
    public enum Verdict {
        /** It names an event. */
        KEPT,
        /** It names an event that another trigger of the sentence names already. */
        SAME,
        /** The entry is weak, and nothing beside it supports it. */
        WEAK,
        /** The entry seldom names an event. */
        FAINT,
        /** An exclusion speaks against it. */
        EXCLUDED,
        /** The article is about something else. */
        TOPIC
    }

    /**
     * An answer to a question.
     *
     * @param candidate what was asked about: a time, name, country or number, or another mention by its trigger and sentence; null for a question about the event itself
     * @param answer the answer that was taken; of a candidate YES where it stands in the mention
     * @param probability of the answer; of a candidate that of YES, whatever was taken
     * @param reasons the features that have a weight, the strongest first: positive ones speak for the answer, or for YES
     */
    public record Decision(
            Question question,
            @Nullable String candidate,
            String answer,
            double probability,
            List<LinearModel.Contribution> reasons) {
        public Decision {
            reasons = List.copyOf(reasons);
        }

        /** Whether the candidate was taken; true for a question about the event itself. */
        public boolean isTaken() {
            return !answer.equals("NO");
        }
    }
}
