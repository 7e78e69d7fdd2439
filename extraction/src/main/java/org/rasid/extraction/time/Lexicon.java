package org.rasid.extraction.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.lexicon.Table;
import org.rasid.extraction.quantity.number.Cardinal;
import org.rasid.extraction.quantity.number.Cardinals;
import org.rasid.extraction.quantity.number.Ordinal;
import org.rasid.extraction.quantity.number.Ordinals;
import org.rasid.extraction.text.Clitics;
import org.rasid.extraction.text.Folding;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Token;

/** Finds the words that time expressions are made of: those of the lexicon file, and numbers that could be days, years or counts. */
final class Lexicon {
    private static final Set<String> MONTH_SEPARATORS = Set.of("/", "\\", "-", "\u2013", "\u2014");
    private static final Map<String, String> BRACKETS = Map.of("(", ")", "[", "]", "\u00AB", "\u00BB", "\"", "\"");
    private static final String WHOLE = "whole";
    private static final String NUMBERS = "org/rasid/extraction/quantity/number/";
    private static final String ARTICLE = "ال";
    private static final int LARGEST_COUNT = 999;
    private static final int LARGEST_VALUE = 999_999;

    /** The classes whose values count something that ends. */
    private static final Map<String, Integer> MOST = Map.of(
            "weekday", 7,
            "month", 12,
            "hijri-month", 12,
            "season", 4,
            "phase", 4,
            "unit", 7,
            "the-units", 7,
            "pair", 7,
            "few", 7);

    private static final int MOST_DIGITS = 4;

    private record Entry(List<String> words, String type, int value) {}

    private final Vocabulary vocabulary;
    private final Map<Integer, List<Entry>> entries = new HashMap<>();
    private final BitSet starts = new BitSet();
    private final BitSet numberWords = new BitSet();
    private final Cardinals cardinals;
    private final Ordinals ordinals;

    private Lexicon(Vocabulary vocabulary, Lexicons lexicons) {
        cardinals = Cardinals.load(lexicons);
        ordinals = Ordinals.load(lexicons);
        this.vocabulary = vocabulary;
    }

    static Lexicon load(Vocabulary vocabulary, Lexicons lexicons) {
        Lexicon lexicon = new Lexicon(vocabulary, lexicons);
        for (Table.Row row :
                lexicons.table("org/rasid/extraction/time/words.tsv").rows()) {
            int value = value(row);
            if (row.get("class").equals(WHOLE)) {
                row.list("forms").forEach(vocabulary::addWhole);
                continue;
            }
            for (String form : row.list("forms")) {
                List<String> words = List.of(Folding.fold(form).split(" ", -1));
                lexicon.add(new Entry(words, row.required("class"), value));
            }
        }
        for (String file : List.of("cardinals.tsv", "ordinals.tsv")) {
            for (Table.Row row : lexicons.table(NUMBERS + file).rows()) {
                for (String form : row.list("forms")) {
                    lexicon.numberWords.set(vocabulary.add(form));
                    lexicon.numberWords.set(vocabulary.add(ARTICLE + form));
                }
            }
        }
        lexicon.entries.keySet().forEach(lexicon.starts::set);
        lexicon.starts.or(lexicon.numberWords);
        return lexicon;
    }

    private static int value(Table.Row row) {
        long value = row.whole("value");
        int most = MOST.getOrDefault(row.required("class"), LARGEST_VALUE);
        if (value < -LARGEST_VALUE || value > most || (most < LARGEST_VALUE && value < 1)) {
            throw row.fault("column \"value\": " + value + " is none of 1 to " + most);
        }
        return (int) value;
    }

    /** Spellings that fold alike are one entry. */
    private void add(Entry entry) {
        List<Entry> sameStart =
                entries.computeIfAbsent(vocabulary.add(entry.words().get(0)), w -> new ArrayList<>());
        if (!sameStart.contains(entry)) {
            sameStart.add(entry);
        }
    }

    /** The sentence with the words and lexemes at each of its tokens; several may start at one. */
    Line read(Sentence sentence) {
        int size = sentence.size();
        List<List<Vocabulary.Form>> forms = new ArrayList<>(size);
        List<List<Lexeme>> lexemes = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            forms.add(vocabulary.of(sentence.token(i)));
            lexemes.add(List.of());
        }
        Line line = new Line(sentence, forms, lexemes);
        for (int i = 0; i < size; i++) {
            boolean number = sentence.token(i).isNumber();
            if (number || line.isOneOf(i, starts)) {
                lexemes.set(i, at(line, i, number));
            }
        }
        joinMonthNames(line);
        return line;
    }

    private List<Lexeme> at(Line line, int i, boolean number) {
        List<Lexeme> here = new ArrayList<>(2);
        words(line, i, here);
        if (number) {
            digits(line.sentence().token(i).folded(), i, here);
        }
        if (number || line.isOneOf(i, numberWords)) {
            numbers(line.sentence(), i, here);
        }
        return here.isEmpty() ? List.of() : here;
    }

    private void words(Line line, int i, List<Lexeme> out) {
        for (Vocabulary.Form form : line.forms(i)) {
            for (Entry entry : entries.getOrDefault(form.word(), List.of())) {
                if (follows(line.sentence(), i, entry.words())) {
                    out.add(new Lexeme(
                            entry.type(), entry.value(), i + entry.words().size(), form.proclitics()));
                }
            }
        }
    }

    private static boolean follows(Sentence sentence, int i, List<String> words) {
        if (i + words.size() > sentence.size()) {
            return false;
        }
        for (int k = 1; k < words.size(); k++) {
            if (!sentence.token(i + k).is(words.get(k))) {
                return false;
            }
        }
        return true;
    }

    private static void digits(String digits, int i, List<Lexeme> out) {
        int value = whole(digits, 0, digits.length());
        if (value >= 0) {
            addNumber(out, "number", value, i + 1, 1, 9999, "");
            addNumber(out, "day", value, i + 1, 1, 31, "");
            addNumber(out, "digits", value, i + 1, 1, 31, "");
            addNumber(out, "year", value, i + 1, 1900, 2100, "");
            addNumber(out, "hijri-year", value, i + 1, 1300, 1500, "");
            return;
        }
        int dot = digits.indexOf('.');
        int second = digits.indexOf('.', dot + 1);
        if (dot > 0 && second > 0 && digits.length() - second == 1 + MOST_DIGITS) {
            int day = whole(digits, 0, dot);
            int month = whole(digits, dot + 1, second);
            int year = whole(digits, second + 1, digits.length());
            if (day >= 0 && day < 100 && month >= 0 && month < 100 && year >= 0) {
                out.add(new Lexeme("dotted", (year * 100 + month) * 100 + day, i + 1, ""));
            }
        }
    }

    /** The number that part of a token stands for; -1: it is not of one to four digits. */
    private static int whole(String digits, int from, int to) {
        if (to <= from || to - from > MOST_DIGITS) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    private void numbers(Sentence sentence, int i, List<Lexeme> out) {
        Token token = sentence.token(i);
        Ordinal ordinal = ordinals.at(sentence, i);
        if (ordinal != null && ordinal.definite()) {
            addNumber(out, "day", ordinal.value(), ordinal.end(), 1, 31, procliticsOf(token));
            addNumber(out, "ordinal", ordinal.value(), ordinal.end(), 1, 99, procliticsOf(token));
        } else if (ordinal != null) {
            addNumber(out, "nth", ordinal.value(), ordinal.end(), 1, 99, "");
        }
        Cardinal cardinal = cardinals.at(sentence, i);
        if (cardinal != null && cardinal.value() <= LARGEST_COUNT) {
            addNumber(out, "count", (int) cardinal.value(), cardinal.end(), 1, LARGEST_COUNT, cardinal.proclitics());
        }
    }

    private static String procliticsOf(Token token) {
        for (Clitics.Analysis reading : token.analyses()) {
            if (reading.definite() && reading.enclitic().isEmpty()) {
                return reading.proclitics();
            }
        }
        return "";
    }

    private static void addNumber(
            List<Lexeme> out, String type, int value, int end, int least, int most, String proclitics) {
        if (value >= least && value <= most) {
            out.add(new Lexeme(type, value, end, proclitics));
        }
    }

    /** A month named twice, in two of the naming systems, is one month: سبتمبر/أيلول، سبتمبر (أيلول)، فبراير شباط. */
    private static void joinMonthNames(Line line) {
        Sentence sentence = line.sentence();
        for (List<Lexeme> here : line.lexemes()) {
            for (int k = here.size() - 1; k >= 0; k--) {
                Lexeme month = here.get(k);
                if (!month.type().equals("month") || month.end() >= sentence.size()) {
                    continue;
                }
                String between = sentence.token(month.end()).folded();
                String closer = BRACKETS.get(between);
                boolean separated = closer != null || MONTH_SEPARATORS.contains(between);
                int second = separated ? month.end() + 1 : month.end();
                int end = second < line.size() ? secondName(line, second, month.value()) : -1;
                if (end > 0 && closer == null) {
                    here.add(new Lexeme("month", month.value(), end, month.proclitics()));
                } else if (end > 0
                        && end < sentence.size()
                        && closer != null
                        && sentence.token(end).is(closer)) {
                    here.add(new Lexeme("month", month.value(), end + 1, month.proclitics()));
                }
            }
        }
    }

    /** Where the longest name of a month that starts at a token ends; -1: none does. */
    private static int secondName(Line line, int i, int value) {
        int end = -1;
        for (Lexeme other : line.lexemes(i)) {
            if (other.type().equals("month")
                    && other.value() == value
                    && other.proclitics().isEmpty()) {
                end = Math.max(end, other.end());
            }
        }
        return end;
    }
}
