package org.rasid.extraction.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Set<String> MONTH_SEPARATORS = Set.of("/", "\\", "-", "(", "\u2013");
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,4}");
    private static final Pattern DOTTED = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");
    private static final int LARGEST_COUNT = 999;

    private record Entry(List<String> words, String type, int value) {}

    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final Cardinals cardinals = Cardinals.load();
    private final Ordinals ordinals = Ordinals.load();

    static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        for (Table.Row row : Table.load("org/rasid/extraction/time/words.tsv").rows()) {
            int value = Integer.parseInt(row.required("value"));
            for (String form : row.list("forms")) {
                List<String> words = List.of(Folding.fold(form).split(" ", -1));
                lexicon.entries
                        .computeIfAbsent(words.get(0), w -> new ArrayList<>())
                        .add(new Entry(words, row.required("class"), value));
            }
        }
        return lexicon;
    }

    /** The lexemes that start at each token; several may start at one. */
    List<List<Lexeme>> read(Sentence sentence) {
        List<List<Lexeme>> all = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            List<Lexeme> here = new ArrayList<>();
            words(sentence, i, here);
            numbers(sentence, i, here);
            all.add(here);
        }
        joinMonthNames(sentence, all);
        return all;
    }

    private void words(Sentence sentence, int i, List<Lexeme> out) {
        for (Clitics.Analysis reading : sentence.token(i).analyses()) {
            if (!reading.enclitic().isEmpty()) {
                continue;
            }
            for (Entry entry : entries.getOrDefault(reading.form(), List.of())) {
                if (follows(sentence, i, entry.words())) {
                    Lexeme lexeme = new Lexeme(
                            entry.type(), entry.value(), i + entry.words().size(), reading.proclitics());
                    if (!out.contains(lexeme)) {
                        out.add(lexeme);
                    }
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

    private void numbers(Sentence sentence, int i, List<Lexeme> out) {
        Token token = sentence.token(i);
        String digits = token.folded();
        if (PLAIN.matcher(digits).matches()) {
            int value = Integer.parseInt(digits);
            addNumber(out, "number", value, i + 1, 1, 9999, "");
            addNumber(out, "day", value, i + 1, 1, 31, "");
            addNumber(out, "digits", value, i + 1, 1, 31, "");
            addNumber(out, "year", value, i + 1, 1900, 2100, "");
            addNumber(out, "hijri-year", value, i + 1, 1300, 1500, "");
        }
        Matcher dotted = DOTTED.matcher(digits);
        if (dotted.matches()) {
            String day = dotted.group(3)
                    + String.format(
                            Locale.ROOT,
                            "%02d%02d",
                            Integer.parseInt(dotted.group(2)),
                            Integer.parseInt(dotted.group(1)));
            out.add(new Lexeme("dotted", Integer.parseInt(day), i + 1, ""));
        }
        Ordinal ordinal = ordinals.at(sentence, i);
        if (ordinal != null && ordinal.definite()) {
            addNumber(out, "day", ordinal.value(), ordinal.end(), 1, 31, procliticsOf(token));
            addNumber(out, "ordinal", ordinal.value(), ordinal.end(), 1, 99, procliticsOf(token));
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
    private static void joinMonthNames(Sentence sentence, List<List<Lexeme>> all) {
        for (List<Lexeme> here : all) {
            for (Lexeme month : List.copyOf(here)) {
                if (!month.type().equals("month") || month.end() >= sentence.size()) {
                    continue;
                }
                boolean separated =
                        MONTH_SEPARATORS.contains(sentence.token(month.end()).folded());
                boolean bracketed = sentence.token(month.end()).is("(");
                int second = separated ? month.end() + 1 : month.end();
                for (Lexeme other : second < all.size() ? List.copyOf(all.get(second)) : List.<Lexeme>of()) {
                    if (other.type().equals("month")
                            && other.value() == month.value()
                            && other.proclitics().isEmpty()) {
                        boolean closed = other.end() < sentence.size()
                                && sentence.token(other.end()).is(")");
                        if (!bracketed || closed) {
                            int end = bracketed ? other.end() + 1 : other.end();
                            here.add(new Lexeme("month", month.value(), end, month.proclitics()));
                        }
                    }
                }
            }
        }
    }
}
