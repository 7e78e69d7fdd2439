package org.rasid.extraction.place;

import org.jspecify.annotations.Nullable;
import org.rasid.extraction.place.Descriptors.Found;
import org.rasid.extraction.place.Descriptors.Role;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Token;

/**
 * Names that the gazetteer lacks, known by the word before them: one word, two after the beginning of a compound (دير
 * شرف), or up to three in quotes.
 */
final class UnlistedNames {
    private static final int LONGEST_QUOTED = 3;

    private final Demonyms demonyms;
    private final Descriptors descriptors;

    UnlistedNames(Demonyms demonyms, Descriptors descriptors) {
        this.demonyms = demonyms;
        this.descriptors = descriptors;
    }

    /** The name after the descriptor of the lead; null where what follows is no name. */
    @Nullable
    PlaceMatch at(Sentence sentence, PlaceFinder.Lead lead) {
        Found descriptor = lead.descriptor();
        if (descriptor == null || descriptor.word().role() != Role.OPEN || lead.name() >= sentence.size()) {
            return null;
        }
        int first = afterQuote(sentence, lead.name());
        if (first > lead.name()) {
            int end = first;
            while (end < sentence.size() && sentence.token(end).isWord() && end - first < LONGEST_QUOTED) {
                end++;
            }
            return end > first && isQuote(sentence, end) ? name(lead, descriptor, first, end, end + 1) : null;
        }
        Token name = sentence.token(first);
        boolean adjective = PlaceFinder.kind(descriptor) == Place.Kind.SITE
                && name.folded().endsWith("ي")
                && !name.folded().startsWith("ال");
        if (!canBeName(name) || adjective || descriptors.isListed(sentence, first)) {
            return null;
        }
        int end = first + 1;
        if (descriptors.isCompoundStart(name)) {
            if (end >= sentence.size() || !canBeName(sentence.token(end))) {
                return null;
            }
            end++;
        }
        return name(lead, descriptor, first, end, descriptors.afterSuffixes(sentence, end));
    }

    private static PlaceMatch name(PlaceFinder.Lead lead, Found descriptor, int first, int end, int fullEnd) {
        return new PlaceMatch(
                first,
                end,
                lead.first(),
                fullEnd,
                lead.proclitics(),
                null,
                PlaceFinder.kind(descriptor),
                null,
                "place.unlisted");
    }

    private boolean canBeName(Token token) {
        String word = token.folded();
        return token.isWord()
                && word.length() >= 3
                && demonyms.of(token) == null
                && !descriptors.isNoName(token)
                && !descriptors.isPreposition(token)
                && (word.startsWith("ال") || !(word.endsWith("ية") || word.endsWith("تين") || word.endsWith("ات")));
    }

    static int afterQuote(Sentence sentence, int i) {
        return isQuote(sentence, i) ? i + 1 : i;
    }

    static boolean isQuote(Sentence sentence, int i) {
        return i < sentence.size()
                && sentence.token(i).isPunctuation()
                && "\"'\u00AB\u00BB\u201C\u201D\u2018\u2019()"
                        .contains(sentence.token(i).folded());
    }
}
