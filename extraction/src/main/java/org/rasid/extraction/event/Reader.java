package org.rasid.extraction.event;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.actor.ActorFinder;
import org.rasid.extraction.place.Demonyms;
import org.rasid.extraction.place.Gazetteer;
import org.rasid.extraction.place.PlaceFinder;
import org.rasid.extraction.quantity.QuantityFinder;
import org.rasid.extraction.quantity.number.Ordinals;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.time.TimeFinder;

/** Reads a sentence with all finders. Immutable. */
final class Reader {
    private final TriggerFinder triggers;
    private final CueFinder cues;
    private final Words words;
    private final TimeFinder times;
    private final Ordinals ordinals;
    private final QuantityFinder quantities;
    private final PlaceFinder places;
    private final ActorFinder actors;
    private final Demonyms demonyms;

    private Reader(
            TriggerFinder triggers,
            CueFinder cues,
            Words words,
            TimeFinder times,
            Ordinals ordinals,
            QuantityFinder quantities,
            Gazetteer gazetteer,
            Demonyms demonyms) {
        this.triggers = triggers;
        this.cues = cues;
        this.words = words;
        this.times = times;
        this.ordinals = ordinals;
        this.quantities = quantities;
        this.places = PlaceFinder.of(gazetteer, demonyms);
        this.actors = ActorFinder.of(gazetteer, demonyms);
        this.demonyms = demonyms;
    }

    static Reader load(Words words) {
        return new Reader(
                TriggerFinder.load(),
                CueFinder.load(),
                words,
                TimeFinder.load(),
                Ordinals.load(),
                QuantityFinder.load(),
                Gazetteer.load(),
                Demonyms.load());
    }

    /** Whether a word of the sentence may begin a trigger: a test that costs little. */
    boolean mayHoldEvent(Sentence sentence) {
        return triggers.mayStartIn(sentence);
    }

    Reading read(Sentence sentence, @Nullable LocalDate reference) {
        Map<Integer, String> nations = new HashMap<>();
        for (int i = 0; i < sentence.size(); i++) {
            Demonyms.Form form = demonyms.of(sentence.token(i));
            if (form != null && !form.plural()) {
                nations.put(i, form.country());
            }
        }
        BitSet timeTokens = times.tokens(sentence);
        return new Reading(
                sentence,
                Clauses.of(sentence, timeTokens, words),
                triggers.find(sentence),
                cues.find(sentence),
                times.find(sentence, reference),
                timeTokens,
                times.findDurations(sentence),
                ordinals.find(sentence),
                quantities.find(sentence),
                places.find(sentence),
                actors.find(sentence),
                actors.findTargets(sentence),
                nations);
    }
}
