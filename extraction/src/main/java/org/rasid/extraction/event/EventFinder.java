package org.rasid.extraction.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Mention;
import org.rasid.extraction.event.Form.Plurality;
import org.rasid.extraction.quantity.Quantity;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Text;

/** Finds the events of a text. Immutable; one instance serves all threads. */
public final class EventFinder {
    /** The types that have data files. */
    private static final List<EventType> TYPES = List.of(EventType.STRIKE, EventType.TALKS, EventType.DEADLINE);

    private final Words words;
    private final Reader reader;
    private final Boilerplate boilerplate;

    private EventFinder(Words words, Reader reader, Boilerplate boilerplate) {
        this.words = words;
        this.reader = reader;
        this.boilerplate = boilerplate;
    }

    /** Reads all data files; throws an {@link IllegalStateException} that names a faulty file and line. */
    public static EventFinder load() {
        Words words = Words.load();
        return new EventFinder(words, Reader.load(TYPES, words), Boilerplate.load());
    }

    /**
     * The events of a text, in the order of their triggers.
     *
     * @param reference day of publication; null where unknown
     */
    public List<Mention> find(Text text, @Nullable LocalDate reference) {
        List<Reading> readings = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            if (!boilerplate.holds(sentence)) {
                readings.add(reader.read(sentence, reference));
            }
        }
        Selection selection = Selection.over(readings, words);
        List<Draft> drafts = new ArrayList<>();
        for (Reading reading : readings) {
            drafts.addAll(drafts(reading, selection.of(reading), text, reference));
        }
        Stories.complete(drafts);
        String country = Where.country(readings);
        Mentions mentions = new Mentions(text, readings);
        List<Mention> found = new ArrayList<>();
        for (Draft draft : drafts) {
            finish(draft, country);
            found.add(mentions.of(draft));
        }
        return found;
    }

    private List<Draft> drafts(Reading reading, List<Hit> hits, Text text, @Nullable LocalDate reference) {
        List<Draft> drafts = new ArrayList<>();
        List<Draft> strikes = new ArrayList<>();
        for (Hit hit : hits) {
            Draft draft = new Draft(reading, hit);
            CueRules.apply(draft);
            assertion(draft);
            scope(draft);
            Frames.apply(draft, words);
            Where.apply(draft, text.original(), words);
            if (draft.type() == EventType.DEADLINE) {
                Deadlines.due(draft, reference);
            } else {
                When.apply(draft, words);
                planned(draft, reference);
            }
            if (draft.type() == EventType.TALKS) {
                Talks.detail(draft);
                Talks.round(draft);
            }
            if (draft.type() == EventType.STRIKE) {
                strikes.add(draft);
            }
            drafts.add(draft);
        }
        Casualties.bind(reading, strikes, words);
        return drafts;
    }

    private static void assertion(Draft draft) {
        if (draft.hit.isFuture()) {
            draft.fields.put("assertion", "PLANNED");
        }
        draft.fields.putIfAbsent("assertion", "ASSERTED");
    }

    private static void scope(Draft draft) {
        Plurality number = draft.hit.form().number();
        boolean several = number == Plurality.PLURAL && draft.type() == EventType.STRIKE;
        if (several && draft.hit.trigger().sense() != Trigger.Sense.RESULT) {
            draft.fields.putIfAbsent("scope", "SERIES");
        }
        for (Quantity quantity : draft.reading.quantities()) {
            boolean counts = quantity.end() == draft.hit.first() && quantity.value() > 1;
            if (counts && draft.hit.trigger().sense() == Trigger.Sense.ACT && draft.type() == EventType.STRIKE) {
                draft.count = (int) Math.min(Integer.MAX_VALUE, quantity.value());
                draft.fields.put("scope", "SERIES");
            }
        }
    }

    /** What is asserted for a day after publication is planned. */
    private static void planned(Draft draft, @Nullable LocalDate reference) {
        boolean future = reference != null
                && draft.date != null
                && draft.date.from() != null
                && draft.date.from().isAfter(reference);
        if (future && draft.is("assertion", "ASSERTED")) {
            draft.fields.put("assertion", "PLANNED");
        }
    }

    private static void finish(Draft draft, @Nullable String country) {
        if (draft.type() == EventType.STRIKE) {
            Strikes.outcome(draft);
        }
        if (country == null || draft.type() == EventType.TALKS) {
            return;
        }
        if (draft.location == null) {
            draft.location = Stories.ofCountry(country);
        } else if (draft.location.country() == null) {
            draft.location = Stories.inCountry(draft.location, country);
        }
    }
}
