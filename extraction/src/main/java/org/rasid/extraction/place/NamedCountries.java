package org.rasid.extraction.place;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.lexicon.PhraseIndex;
import org.rasid.extraction.text.Sentence;

/** The countries that a sentence names by their places and nationalities; found only when asked for. */
final class NamedCountries {
    private final Sentence sentence;
    private final BitSet starts;
    private final Gazetteer gazetteer;
    private final Demonyms demonyms;
    private @Nullable Set<String> countries;

    /** @param starts the tokens at which a place may start */
    NamedCountries(Sentence sentence, BitSet starts, Gazetteer gazetteer, Demonyms demonyms) {
        this.sentence = sentence;
        this.starts = starts;
        this.gazetteer = gazetteer;
        this.demonyms = demonyms;
    }

    boolean contains(@Nullable String country) {
        Set<String> known = countries;
        if (known == null) {
            known = find();
            countries = known;
        }
        return known.contains(country);
    }

    private Set<String> find() {
        Set<String> found = new HashSet<>();
        for (int i = 0; i < sentence.size(); i++) {
            PhraseIndex.Match<Gazetteer.Entry> match =
                    starts.get(i) ? gazetteer.index().at(sentence, i) : null;
            for (Gazetteer.Entry entry : match == null ? List.<Gazetteer.Entry>of() : match.values()) {
                if (entry.needs() == Gazetteer.Needs.NONE && entry.place().country() != null) {
                    found.add(entry.place().country());
                }
            }
            Demonyms.Form form = demonyms.any(sentence.token(i));
            if (form != null) {
                found.add(form.country());
            }
        }
        return found;
    }
}
