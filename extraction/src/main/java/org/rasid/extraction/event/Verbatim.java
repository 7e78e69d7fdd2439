package org.rasid.extraction.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.actor.Actor;
import org.rasid.extraction.actor.ActorMatch;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Token;

/** Phrases as the text writes them, without the particles written onto their first word. */
final class Verbatim {
    /** Sounds that a name may start with where it is written with a letter that is also a particle. */
    private static final Map<Character, String> SOUNDS =
            Map.of('و', "wouv", 'ف', "fvp", 'ب', "bp", 'ل', "l", 'ك', "kcqg");

    /** Beginnings of common nouns whose first letter is no particle. */
    private static final List<String> NOUNS = List.of(
            "وزار", "وزير", "وزراء", "وحد", "وفد", "وفود", "وكال", "وسط", "وسيط", "واشنطن", "ولاي", "والي", "ولي",
            "ورش", "كتائب", "كتيب", "كيان", "كوادر", "كنيس", "كيري", "فصائل", "فصيل", "فرق", "فريق", "فيلق", "فلسطيني",
            "فرنسي", "فندق", "لواء", "لبناني", "لجن", "لاجئ", "ليبي", "بحري", "بريطان", "بلد", "بلاد", "بعث", "بلجيك",
            "بيت", "برلمان", "باكستان", "كردي", "كردستان", "كويتي", "كوري", "فتا", "لافروف", "بوتين", "باص", "بارج");

    private static final Set<String> PREPOSITIONS =
            Set.of("في", "من", "الي", "علي", "عن", "مع", "بين", "قرب", "ضد", "داخل");

    private Verbatim() {}

    static String of(String text, Sentence sentence, Phrase phrase) {
        ActorMatch match = phrase.actor();
        Actor actor = match == null ? null : match.actor();
        return of(text, sentence, phrase.first(), phrase.end(), actor == null ? null : actor.nameEn());
    }

    /** The words of a phrase; its English name, where it has one, tells whether the first letter is its own. */
    static String of(String text, Sentence sentence, int first, int end, @Nullable String nameEn) {
        String words = sentence.spanOf(first, end).of(text);
        String folded = sentence.token(first).folded();
        boolean bound =
                first > 0 && PREPOSITIONS.contains(sentence.token(first - 1).folded());
        if (bound || folded.length() < 4 || !words.startsWith(folded.substring(0, 1))) {
            return words;
        }
        if (folded.startsWith("لل")) {
            return "ال" + words.substring(2);
        }
        return keepsFirstLetter(folded, nameEn) ? words : words.substring(1);
    }

    static boolean keepsFirstLetter(Phrase phrase, Token token) {
        ActorMatch match = phrase.actor();
        Actor actor = match == null ? null : match.actor();
        return keepsFirstLetter(token.folded(), actor == null ? null : actor.nameEn());
    }

    private static boolean keepsFirstLetter(String folded, @Nullable String nameEn) {
        String sounds = SOUNDS.get(folded.charAt(0));
        if (sounds == null || NOUNS.stream().anyMatch(folded::startsWith)) {
            return true;
        }
        boolean article = folded.startsWith("ال", 1);
        return !article
                && nameEn != null
                && sounds.indexOf(nameEn.toLowerCase(Locale.ROOT).charAt(0)) >= 0;
    }
}
