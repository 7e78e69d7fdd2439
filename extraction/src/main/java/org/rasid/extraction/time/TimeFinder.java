package org.rasid.extraction.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.DateSpan.Granularity;
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
    private final List<Rule> rules;
    private final List<Rule> lengthRules;
    private final Relations relations;

    private TimeFinder(Lexicon lexicon, List<Rule> rules, List<Rule> lengthRules, Relations relations) {
        this.lexicon = lexicon;
        this.rules = rules;
        this.lengthRules = lengthRules;
        this.relations = relations;
    }

    /** With the rules and words of this package; throws IllegalStateException that names a faulty file and line. */
    public static TimeFinder load() {
        return new TimeFinder(
                Lexicon.load(), Rule.load(PACKAGE + "rules.tsv"), Rule.load(PACKAGE + "lengths.tsv"), Relations.load());
    }

    private record Match(int first, int end, Rule rule, Captures captures) {}

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
        return found;
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

    private interface Taker {
        boolean take(Match match);
    }

    private void scan(Sentence sentence, List<Rule> among, Taker taker) {
        List<List<Lexeme>> lexemes = lexicon.read(sentence);
        int i = 0;
        while (i < sentence.size()) {
            List<Match> matches = matchesAt(sentence, lexemes, i, among);
            int next = matches.isEmpty() ? i + 1 : matches.get(0).end();
            for (Match match : matches) {
                if (match.rule().reader() == null) {
                    break;
                }
                if (taker.take(match)) {
                    next = match.end();
                    break;
                }
            }
            i = next;
        }
    }

    private static List<Match> matchesAt(Sentence sentence, List<List<Lexeme>> lexemes, int first, List<Rule> among) {
        List<Match> matches = new ArrayList<>();
        for (Rule rule : among) {
            if (rule.fits(sentence, lexemes, first)) {
                Consumer<Pattern.Cursor> add =
                        cursor -> matches.add(new Match(first, cursor.at(), rule, new Captures(cursor.captured())));
                rule.pattern().match(sentence, lexemes, first, add);
            }
        }
        matches.removeIf(match -> match.end() <= first);
        matches.sort(Comparator.comparingInt(Match::end).reversed());
        return matches;
    }

    private @Nullable TimeExpression read(Sentence sentence, Match match, @Nullable LocalDate reference) {
        Readings.Reader reader = match.rule().reader();
        Reading reading = reader == null ? null : reader.read(match.captures(), reference);
        if (reading == null) {
            return null;
        }
        Relations.Found preposition = relations.before(sentence, match.first());
        if (preposition == null
                || preposition.relation() != TimeRelation.SINCE
                || reading.value().from() == null) {
            TimeRelation relation = preposition == null ? TimeRelation.AT : preposition.relation();
            return new TimeExpression(
                    match.first(),
                    match.end(),
                    reading.value(),
                    reading.ahead(),
                    relation,
                    match.rule().id());
        }
        DateSpan ahead = reading.ahead();
        return new TimeExpression(
                preposition.first(),
                match.end(),
                open(reading.value()),
                ahead == null ? null : open(ahead),
                TimeRelation.SINCE,
                match.rule().id());
    }

    private static DateSpan open(DateSpan span) {
        return new DateSpan(span.from(), null, Granularity.RANGE, span.basis());
    }
}
