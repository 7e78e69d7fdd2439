package org.rasid.extraction.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            "وزار", "وزير", "وزراء", "وحد", "وفد", "وفود", "وكال", "وسط", "وسيط", "واشنطن", "ولاي", "والي", "ولي", "ورش", "كتائب", "كتيب", "كيان",
            "كوادر", "كنيس", "كيري", "فصائل", "فصيل", "فرق", "فريق", "فيلق", "فلسطيني", "فرنسي", "فندق", "لواء",
            "لبناني", "لجن", "لاجئ", "ليبي", "بحري", "بريطان", "بلد", "بلاد", "بعث", "بلجيك", "بيت", "برلمان", "باكستان", "كردي", "كردستان", "كويتي", "كوري", "فتا", "لافروف", "بوتين", "باص", "بارج");

    private Verbatim() {}

    static String of(String text, Sentence sentence, Phrase phrase) {
        String words = sentence.spanOf(phrase.first(), phrase.end()).of(text);
        return words.substring(particles(phrase, sentence.token(phrase.first()), words));
    }

    static String of(String text, Sentence sentence, int first, int end) {
        return of(text, sentence, new Phrase(first, end, null, null, ""));
    }

    /** How many letters at the start of a phrase are particles. For لل, the article's lam stays. */
    private static int particles(Phrase phrase, Token token, String words) {
        String folded = token.folded();
        if (folded.length() < 4 || !words.startsWith(folded.substring(0, 1))) {
            return 0;
        }
        if (folded.startsWith("وال") || folded.startsWith("بال") || folded.startsWith("فال") || folded.startsWith("كال")) {
            return NOUNS.stream().anyMatch(folded::startsWith) ? 0 : 1;
        }
        if (folded.startsWith("لل")) {
            return 1;
        }
        return SOUNDS.containsKey(folded.charAt(0)) && !keepsFirstLetter(phrase, token) ? 1 : 0;
    }

    /** Whether the first letter of a phrase belongs to its first word. */
    static boolean keepsFirstLetter(Phrase phrase, Token token) {
        String folded = token.folded();
        if (NOUNS.stream().anyMatch(folded::startsWith)) {
            return true;
        }
        String sounds = SOUNDS.get(folded.charAt(0));
        ActorMatch match = phrase.actor();
        Actor actor = match == null ? null : match.actor();
        if (sounds == null) {
            return true;
        }
        return actor != null && sounds.indexOf(actor.nameEn().toLowerCase(Locale.ROOT).charAt(0)) >= 0;
    }
}
