package org.rasid.extraction.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a folded word apart into proclitics (و ف، ب ل ك س), the article ال, a stem and an enclitic pronoun. All
 * readings are kept: وقف is both a word and و + قف; which one it is, the lexicon decides.
 */
public final class Clitics {
    /** Shortest stem that is worth a look-up. */
    private static final int SHORTEST_STEM = 2;

    /** No word of the language is longer; what is, is left whole. */
    private static final int LONGEST_WORD = 40;

    private static final List<String> ENCLITICS =
            List.of("هما", "كما", "ها", "هم", "هن", "كم", "كن", "نا", "ني", "ه", "ك", "ي");

    private Clitics() {}

    /**
     * One reading of a word.
     *
     * @param proclitics the particles before the stem in their order, without the article; may be empty
     * @param definite whether the article ال stands before the stem
     * @param stem what remains; never empty
     * @param enclitic the pronoun at the end; may be empty
     * @param form the stem with its article, as a lexicon would list it
     */
    public record Analysis(String proclitics, boolean definite, String stem, String enclitic, String form) {
        Analysis(String proclitics, boolean definite, String stem, String enclitic) {
            this(proclitics, definite, stem, enclitic, definite ? "ال" + stem : stem);
        }

        /**
         * The letters of the word in front of {@link #form}: the particles, ending in لل where the article is written
         * into the particle ل and form has to restore it (للعراق).
         */
        public String prefix(String word) {
            boolean merged = definite && !word.startsWith("ال", proclitics.length());
            return merged ? proclitics + "ل" : proclitics;
        }

        /** Whether the word is read as a whole. */
        public boolean isWhole() {
            return proclitics.isEmpty() && enclitic.isEmpty();
        }
    }

    /** All readings of a folded word, those with fewer clitics first. */
    public static List<Analysis> analyse(String word) {
        List<Analysis> readings = new ArrayList<>();
        if (word.length() > LONGEST_WORD) {
            readings.add(new Analysis("", false, word, ""));
            return readings;
        }
        for (String proclitics :
                List.of("", "و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وك", "وس", "فب", "فل", "فك", "فس")) {
            if (!word.startsWith(proclitics)) {
                continue;
            }
            String rest = word.substring(proclitics.length());
            boolean future = proclitics.endsWith("س");
            if (proclitics.endsWith("ل") && rest.startsWith("ل") && rest.length() > SHORTEST_STEM) {
                addStem(readings, proclitics, true, rest.substring(1));
            }
            if (!future && rest.startsWith("ال") && rest.length() >= 2 + SHORTEST_STEM) {
                addStem(readings, proclitics, true, rest.substring(2));
            }
            if (proclitics.isEmpty() || rest.length() >= SHORTEST_STEM) {
                addStem(readings, proclitics, false, rest);
            }
        }
        return readings;
    }

    private static void addStem(List<Analysis> readings, String proclitics, boolean definite, String rest) {
        readings.add(new Analysis(proclitics, definite, rest, ""));
        if (definite) {
            return;
        }
        for (String enclitic : ENCLITICS) {
            int stemLength = rest.length() - enclitic.length();
            // الاجتماعي is an adjective, never a definite noun with a pronoun
            boolean adjective = enclitic.equals("ي") && rest.startsWith("ال");
            if (stemLength >= SHORTEST_STEM && rest.endsWith(enclitic) && !adjective) {
                String stem = rest.substring(0, stemLength);
                readings.add(new Analysis(proclitics, false, stem, enclitic));
                if (stem.endsWith("ت")) {
                    // before a pronoun, teh marbuta is written as teh
                    readings.add(new Analysis(proclitics, false, stem.substring(0, stemLength - 1) + "ة", enclitic));
                }
            }
        }
    }
}
