package org.rasid.extraction.actor;

import java.util.List;
import org.rasid.extraction.text.Folding;

/** How the forms of a listed noun or adjective are made from its dictionary form. */
enum Inflection {
    /** Only as listed. */
    FIXED,
    /** Indefinite accusative besides: قائد، قائدا. */
    BROKEN,
    /** Sound masculine: مسلح، مسلحا، مسلحان، مسلحون، مسلحو. */
    MASCULINE,
    /** Feminine: قاعدة، قاعدتان، قاعدات. */
    FEMININE,
    /** Adjective of both genders: مسلح، مسلحة، مسلحون، مسلحات. */
    ADJECTIVE;

    /** The folded forms without article; throws where the word does not fit. */
    List<String> forms(String word) {
        String stem = Folding.fold(word);
        return switch (this) {
            case FIXED -> List.of(stem);
            case BROKEN -> List.of(stem, stem + "ا", stem + "ان", stem + "ين", stem + "ي");
            case MASCULINE -> List.of(stem, stem + "ا", stem + "ان", stem + "ين", stem + "ون", stem + "و", stem + "ي");
            case FEMININE -> {
                if (!stem.endsWith("ة")) {
                    throw new IllegalArgumentException("\"" + word + "\" does not end in ة");
                }
                String base = stem.substring(0, stem.length() - 1);
                yield List.of(stem, base + "تان", base + "تين", base + "تا", base + "تي", base + "ات");
            }
            case ADJECTIVE ->
                List.of(
                        stem,
                        stem + "ا",
                        stem + "ة",
                        stem + "ان",
                        stem + "ين",
                        stem + "ون",
                        stem + "و",
                        stem + "ات",
                        stem + "تان",
                        stem + "تين");
        };
    }
}
