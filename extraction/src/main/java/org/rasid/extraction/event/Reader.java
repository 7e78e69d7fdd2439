package org.rasid.extraction.event;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.EventType;
import org.rasid.extraction.actor.ActorFinder;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.place.Demonyms;
import org.rasid.extraction.place.Gazetteer;
import org.rasid.extraction.place.PlaceFinder;
import org.rasid.extraction.quantity.QuantityFinder;
import org.rasid.extraction.quantity.number.Ordinals;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Word;
import org.rasid.extraction.time.ReferenceDate;
import org.rasid.extraction.time.TimeExpression;
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
            TimeFinder times,
            Ordinals ordinals,
            QuantityFinder quantities,
            Gazetteer gazetteer,
            Demonyms demonyms,
            Lexicons lexicons) {
        this.triggers = triggers;
        this.cues = cues;
        this.times = times;
        this.ordinals = ordinals;
        this.quantities = quantities;
        this.places = PlaceFinder.of(gazetteer, demonyms, lexicons);
        this.actors = ActorFinder.of(gazetteer, demonyms, lexicons);
        this.demonyms = demonyms;
        this.words = Words.load(lexicons, this::starts);
    }

    /** The closed classes of words. */
    Words words() {
        return words;
    }

    private int starts(Word word) {
        return (triggers.mayStart(word) ? Starts.TRIGGER : 0)
                | (triggers.mayStartEvident(word) ? Starts.EVIDENT : 0)
                | (cues.mayStart(word) ? Starts.CUE : 0)
                | (places.mayStart(word) ? Starts.PLACE : 0)
                | (actors.mayStart(word) ? Starts.ACTOR : 0)
                | (quantities.mayStart(word) ? Starts.NUMBER : 0)
                | (demonyms.of(word.folded()) != null ? Starts.NATION : 0);
    }

    static Reader load(Lexicons lexicons) {
        return new Reader(
                TriggerFinder.load(lexicons),
                CueFinder.load(lexicons),
                TimeFinder.load(lexicons),
                Ordinals.load(lexicons),
                QuantityFinder.load(lexicons),
                Gazetteer.load(lexicons),
                Demonyms.load(lexicons),
                lexicons);
    }

    /** The triggers of a sentence, from left to right. */
    List<Hit> triggers(Sentence sentence) {
        return triggers.find(sentence, Starts.triggers(sentence, words));
    }

    /** The day from which an article counts; null where neither its publication nor its text tells. */
    @Nullable
    LocalDate reference(@Nullable LocalDate published, List<Sentence> sentences) {
        ReferenceDate found = published == null ? ReferenceDate.find(null, sentences, times) : null;
        return found == null ? published : found.day();
    }

    /** Reads a sentence in which triggers stand. */
    Reading read(Sentence sentence, List<Hit> hits, @Nullable LocalDate reference) {
        Starts starts = Starts.of(sentence, words);
        Map<Integer, String> nations = new HashMap<>();
        for (int i = starts.nations.nextSetBit(0); i >= 0; i = starts.nations.nextSetBit(i + 1)) {
            Demonyms.Form form = demonyms.of(sentence.token(i));
            if (form != null && !form.plural()) {
                nations.put(i, form.country());
            }
        }
        List<TimeExpression> found = times.find(sentence, reference);
        BitSet timeTokens = reference == null ? times.tokens(sentence) : tokens(found);
        boolean deadline = hits.stream().anyMatch(hit -> hit.trigger().type() == EventType.DEADLINE);
        boolean talks = hits.stream().anyMatch(hit -> hit.trigger().type() == EventType.TALKS);
        return new Reading(
                sentence,
                Clauses.of(sentence, timeTokens, words),
                hits,
                cues.find(sentence, starts.cues),
                found,
                timeTokens,
                deadline ? times.findDurations(sentence) : List.of(),
                talks ? ordinals.find(sentence) : List.of(),
                quantities.find(sentence, timeTokens, starts.numbers),
                places.find(sentence, starts.places),
                actors.find(sentence, starts.actors),
                actors.findTargets(sentence, starts.actors),
                nations);
    }

    /** Reads only what a sentence says of times and places, for the events of those around it. */
    Reading surroundings(Sentence sentence, @Nullable LocalDate reference) {
        Starts starts = Starts.of(sentence, words);
        List<TimeExpression> found = times.find(sentence, reference);
        BitSet timeTokens = tokens(found);
        return new Reading(
                sentence,
                Clauses.of(sentence, timeTokens, words),
                List.of(),
                List.of(),
                found,
                timeTokens,
                List.of(),
                List.of(),
                List.of(),
                places.find(sentence, starts.places),
                List.of(),
                List.of(),
                Map.of());
    }

    private static BitSet tokens(List<TimeExpression> times) {
        BitSet tokens = new BitSet();
        times.forEach(time -> tokens.set(time.first(), time.end()));
        return tokens;
    }
}
