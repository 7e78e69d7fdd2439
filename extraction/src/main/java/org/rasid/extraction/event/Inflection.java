package org.rasid.extraction.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.rasid.extraction.event.Form.Plurality;
import org.rasid.extraction.event.Form.Tense;

/**
 * Writes out the forms of a lexicon entry, so that an entry is one line. Unvowelled, the passive looks like the active
 * and needs no form of its own; proclitics and pronouns are left to the matching.
 */
enum Inflection {
    /** {@code past/present stem}, as in {@code قصف/قصف}; further words of a phrase follow the past stem. */
    VERB {
        @Override
        List<Form> forms(String entry) {
            String[] stems = SLASH.split(entry, -1);
            if (stems.length != 2 || stems[0].isBlank() || stems[1].isBlank()) {
                throw new IllegalArgumentException(
                        "\"" + entry + "\" is not a past and a present stem, such as قصف/قصف");
            }
            List<Form> forms = new ArrayList<>();
            String past = stems[0].strip();
            String shortPast = withoutWeakEnding(past);
            for (String word : List.of(past, shortPast + "ت", shortPast + "وا", shortPast + "تا", past + "ن")) {
                forms.add(new Form(word, Plurality.SINGULAR, false, Tense.PAST));
            }
            if (shortPast.equals(past)) {
                forms.add(new Form(past + "ا", Plurality.SINGULAR, false, Tense.PAST));
                forms.add(new Form(past + "نا", Plurality.SINGULAR, false, Tense.PAST));
            }
            String present = stems[1].strip();
            String shortPresent = withoutWeakEnding(present);
            for (String person : List.of("ي", "ت", "ن")) {
                forms.add(new Form(person + present, Plurality.SINGULAR, false, Tense.PRESENT));
            }
            for (String person : List.of("ي", "ت")) {
                for (String ending : List.of("ون", "وا", "ان")) {
                    forms.add(new Form(person + shortPresent + ending, Plurality.SINGULAR, false, Tense.PRESENT));
                }
            }
            return forms;
        }
    },
    /** {@code singular+plural+plural}; either may be missing. Every word of a phrase takes the article. */
    NOUN {
        @Override
        List<Form> forms(String entry) {
            return nominal(entry, phrase -> "ال" + phrase.replace(" ", " ال"));
        }
    },
    /** As NOUN, but only the last word of the phrase takes the article: {@code محاولة اغتيال+محاولات اغتيال}. */
    IDAFA {
        @Override
        List<Form> forms(String entry) {
            return nominal(entry, phrase -> {
                int last = phrase.lastIndexOf(' ') + 1;
                return phrase.substring(0, last) + "ال" + phrase.substring(last);
            });
        }
    },
    /** Stands as written. */
    PHRASE {
        @Override
        List<Form> forms(String entry) {
            return List.of(new Form(entry, Plurality.SINGULAR, entry.startsWith("ال"), Tense.NONE));
        }
    };

    private static final Pattern SLASH = Pattern.compile("/");
    private static final Pattern PLUS = Pattern.compile("\\+");

    /** All forms of an entry; throws {@link IllegalArgumentException} for an entry in the wrong notation. */
    abstract List<Form> forms(String entry);

    private static List<Form> nominal(String entry, UnaryOperator<String> article) {
        List<Form> forms = new ArrayList<>();
        String[] parts = PLUS.split(entry, -1);
        for (int i = 0; i < parts.length; i++) {
            String word = parts[i].strip();
            if (word.isEmpty()) {
                continue;
            }
            Plurality number = i == 0 ? Plurality.SINGULAR : Plurality.PLURAL;
            addBoth(forms, word, number, article);
            if (takesTanwinAlef(word)) {
                forms.add(new Form(tanwin(word), number, false, Tense.NONE));
            }
            if (i == 0) {
                addDual(forms, word, article);
            }
        }
        return forms;
    }

    private static void addDual(List<Form> forms, String phrase, UnaryOperator<String> article) {
        String[] words = phrase.split(" ", -1);
        String head = words[0].endsWith("ة") ? words[0].substring(0, words[0].length() - 1) + "ت" : words[0];
        for (String ending : List.of("ان", "ين")) {
            if (words.length == 1) {
                addBoth(forms, head + ending, Plurality.DUAL, article);
            }
        }
    }

    private static void addBoth(List<Form> forms, String phrase, Plurality number, UnaryOperator<String> article) {
        forms.add(new Form(phrase, number, false, Tense.NONE));
        forms.add(new Form(article.apply(phrase), number, true, Tense.NONE));
    }

    /** The accusative of an indefinite word is written with alef: هجوم، هجوما. */
    private static boolean takesTanwinAlef(String phrase) {
        char last = phrase.charAt(phrase.length() - 1);
        return last != 'ة' && last != 'ا' && last != 'ء' && last != 'ى' && !phrase.endsWith("ات");
    }

    private static String tanwin(String phrase) {
        StringBuilder out = new StringBuilder();
        for (String word : phrase.split(" ", -1)) {
            out.append(out.isEmpty() ? "" : " ").append(word).append(takesTanwinAlef(word) ? "ا" : "");
        }
        return out.toString();
    }

    private static String withoutWeakEnding(String stem) {
        char last = stem.charAt(stem.length() - 1);
        boolean weak = last == 'ى' || last == 'ي' || (last == 'ا' && stem.length() <= 3);
        return weak ? stem.substring(0, stem.length() - 1) : stem;
    }
}
