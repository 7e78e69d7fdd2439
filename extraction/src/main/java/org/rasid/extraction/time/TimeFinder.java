package org.rasid.extraction.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.DateSpan.Granularity;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.text.Sentence;

/**
 * Finds times and lengths of time in Arabic news prose. Rules and words are data; of all rules that match at a token the
 * longest wins. The basis of a result is EXPLICIT only for what is complete in itself (a year, a date with its year);
 * whatever needs the reference is RELATIVE, and is not found without one. Immutable and thread-safe.
 */
public final class TimeFinder {
    private static final String PACKAGE = "org/rasid/extraction/time/";
    /** Any day will do where only the words of a time matter, not its days. */
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    private final Lexicon lexicon;
    private final Rules rules;
    private final Rules lengthRules;
    private final Relations relations;
    private final Joins joins = new Joins();

    private TimeFinder(Lexicon lexicon, Rules rules, Rules lengthRules, Relations relations) {
        this.lexicon = lexicon;
        this.rules = rules;
        this.lengthRules = lengthRules;
        this.relations = relations;
    }

    /** With the rules and words of this package; throws IllegalStateException that names a faulty file and line. */
    public static TimeFinder load() {
        return load(Lexicons.builtIn());
    }

    /** As {@link #load()}, from other files. */
    public static TimeFinder load(Lexicons lexicons) {
        Vocabulary vocabulary = new Vocabulary();
        return new TimeFinder(
                Lexicon.load(vocabulary, lexicons),
                Rules.load(lexicons, PACKAGE + "rules.tsv", vocabulary),
                Rules.load(lexicons, PACKAGE + "lengths.tsv", vocabulary),
                Relations.load(lexicons));
    }

    /**
     * The times of a sentence, left to right, without overlaps.
     *
     * @param reference day of publication; null: unknown, then only times complete in themselves are found
     */
    public List<TimeExpression> find(Sentence sentence, @Nullable LocalDate reference) {
        List<TimeExpression> found = new ArrayList<>();
        scan(sentence, rules, match -> {
            TimeExpression expression = read(sentence, match, reference);
            if (expression != null) {
                found.add(expression);
            }
            return expression != null;
        });
        return joins.join(sentence, found);
    }

    /** The lengths of time of a sentence, left to right, without overlaps; also those within times (قبل 3 أيام). */
    public List<TimeLength> findDurations(Sentence sentence) {
        List<TimeLength> found = new ArrayList<>();
        scan(sentence, lengthRules, match -> {
            if (match.rule().reader() != null) {
                found.add(CountReadings.length(
                        match.captures(),
                        match.first(),
                        match.end(),
                        match.rule().id()));
            }
            return true;
        });
        return found;
    }

    /** The indices of the tokens that belong to a time, whether or not it can be resolved. */
    public BitSet tokens(Sentence sentence) {
        BitSet tokens = new BitSet();
        for (TimeExpression expression : find(sentence, SOME_DAY)) {
            tokens.set(expression.first(), expression.end());
        }
        return tokens;
    }

    /** The ids of all rules that results may carry. */
    List<String> ruleIds() {
        List<String> ids = new ArrayList<>(rules.ids());
        ids.addAll(lengthRules.ids());
        ids.add(Joins.RULE);
        ids.add(Joins.DOUBLE);
        return ids;
    }

    private interface Taker {
        boolean take(Rules.Match match);
    }

    private void scan(Sentence sentence, Rules among, Taker taker) {
        Line line = lexicon.read(sentence);
        int i = 0;
        while (i < sentence.size()) {
            List<Rules.Match> matches = among.at(line, i);
            int next = matches.isEmpty() ? i + 1 : matches.get(0).end();
            for (Rules.Match match : matches) {
                // a shorter reading of what makes no sense as a whole would be another time: 29 February of 2015
                if (match.end() < next || match.rule().reader() == null || taker.take(match)) {
                    break;
                }
            }
            i = next;
        }
    }

    private @Nullable TimeExpression read(Sentence sentence, Rules.Match match, @Nullable LocalDate reference) {
        Readings.Reader reader = match.rule().reader();
        Reading reading = reader == null ? null : reader.read(match.captures(), reference);
        if (reading == null) {
            return null;
        }
        int end = endOf(sentence, match);
        Relations.Found preposition = relations.before(sentence, match.first());
        if (preposition == null
                || preposition.relation() != TimeRelation.SINCE
                || reading.value().from() == null) {
            TimeRelation relation = preposition == null ? TimeRelation.AT : preposition.relation();
            return new TimeExpression(
                    match.first(),
                    end,
                    reading.value(),
                    reading.ahead(),
                    relation,
                    match.rule().id());
        }
        DateSpan ahead = reading.ahead();
        return new TimeExpression(
                preposition.first(),
                end,
                open(reading.value()),
                ahead == null ? null : open(ahead),
                TimeRelation.SINCE,
                match.rule().id());
    }

    /** Without a bracket that the time closes but does not open. */
    private static int endOf(Sentence sentence, Rules.Match match) {
        int last = match.end() - 1;
        if (last == match.first() || !sentence.token(last).is(")")) {
            return match.end();
        }
        for (int i = match.first(); i < last; i++) {
            if (sentence.token(i).is("(")) {
                return match.end();
            }
        }
        return last;
    }

    private static DateSpan open(DateSpan span) {
        return new DateSpan(span.from(), null, Granularity.RANGE, span.basis());
    }
}
