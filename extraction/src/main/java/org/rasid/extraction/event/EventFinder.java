package org.rasid.extraction.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Explanation;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Outcome;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.model.Judge;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Text;

/**
 * Finds the events of a text: triggers and phrases by lexicons, what they mean by rules, and of what the rules leave
 * open the likeliest reading by the judge. Immutable; one instance serves all threads.
 */
public final class EventFinder {
    /** Sentences on either side of an event that may say when and where it was. */
    private static final int NEIGHBOURS = 3;

    /**
     * Most events of a text whose mentions are related to each other, which takes some kilobytes for each. Reports of the
     * longest kind tell of some dozens.
     */
    public static final int MOST_EVENTS = 5_000;

    private final Words words;
    private final Reader reader;
    private final Boilerplate boilerplate;
    private final WordClasses classes;
    private final Circumstances circumstances;

    private EventFinder(
            Words words, Reader reader, Boilerplate boilerplate, WordClasses classes, Circumstances circumstances) {
        this.circumstances = circumstances;
        this.words = words;
        this.reader = reader;
        this.boilerplate = boilerplate;
        this.classes = classes;
    }

    /** Reads all data files; throws an {@link IllegalStateException} that names a faulty file and line. */
    public static EventFinder load() {
        return load(Lexicons.builtIn());
    }

    /** As {@link #load()}, from other files. */
    public static EventFinder load(Lexicons lexicons) {
        Reader reader = Reader.load(lexicons);
        return new EventFinder(
                reader.words(),
                reader,
                Boilerplate.load(lexicons),
                WordClasses.load(lexicons),
                Circumstances.load(lexicons, reader.words()));
    }

    /**
     * The events of a text, in the order of their triggers. {@link Outcome.Reason#TOO_LARGE} where they are more than
     * {@value #MOST_EVENTS}.
     *
     * @param published day of publication; null where unknown: then the text may tell from which day it counts
     * @param named whether the judge needs the names of features
     */
    public Outcome find(Text text, @Nullable LocalDate published, Judge judge, boolean named) {
        if (text.sentences().stream().noneMatch(sentence -> Starts.isEvident(sentence, words))) {
            return new Outcome.NothingFound();
        }
        List<Sentence> sentences = text.sentences().stream()
                .filter(sentence -> !boilerplate.holds(sentence))
                .toList();
        List<List<Hit>> hits = new ArrayList<>();
        List<Hit> all = new ArrayList<>();
        for (Sentence sentence : sentences) {
            hits.add(reader.triggers(sentence));
            all.addAll(hits.get(hits.size() - 1));
        }
        Topic topic = all.isEmpty() ? null : Topic.of(sentences, all, words);
        if (topic == null || !topic.admitsAny(all)) {
            return new Outcome.NothingFound();
        }
        LocalDate reference = reader.reference(published, sentences);
        Map<Integer, Reading> readings = new TreeMap<>();
        for (int i = 0; i < sentences.size(); i++) {
            if (!hits.get(i).isEmpty()) {
                readings.put(i, reader.read(sentences.get(i), hits.get(i), reference));
            }
        }
        Weigher weigher = new Weigher(judge, classes, named);
        List<Reading> read = List.copyOf(readings.values());
        Acceptance acceptance = new Acceptance(weigher, Selection.over(read, topic, words));
        Map<Integer, List<Acceptance.Accepted>> accepted = new TreeMap<>();
        readings.forEach((i, reading) -> {
            List<Acceptance.Accepted> here = acceptance.of(reading);
            if (!here.isEmpty()) {
                accepted.put(i, here);
            }
        });
        if (accepted.isEmpty()) {
            return new Outcome.NothingFound();
        }
        int events = accepted.values().stream().mapToInt(List::size).sum();
        if (events > MOST_EVENTS) {
            return new Outcome.Rejected(
                    Outcome.Reason.TOO_LARGE,
                    "tells of " + events + " events; at most " + MOST_EVENTS + " are told apart");
        }
        surround(sentences, accepted.keySet(), readings, reference);
        List<Reading> told = List.copyOf(readings.values());
        Story story = new Story(text, reference, told);
        Parties parties = new Parties(text, told, words);
        Decisions decisions = new Decisions(weigher, words, circumstances, story, parties);
        List<Draft> drafts = new ArrayList<>();
        readings.forEach((i, reading) -> drafts.addAll(decisions.of(reading, accepted.getOrDefault(i, List.of()))));
        decisions.complete(drafts);
        Mentions mentions = new Mentions(text, parties);
        List<Mention> found = drafts.stream().map(mentions::of).toList();
        return found.isEmpty() ? new Outcome.NothingFound() : new Outcome.Extracted(found);
    }

    /**
     * What a text holds before anything is decided: all sentences with what is found in them and the triggers with the
     * verdicts of the rules. To explain; tokens, decisions and mentions are left empty.
     */
    public Explanation review(Text text, @Nullable LocalDate published) {
        Reviewer reviewer = new Reviewer(text, words, reader, boilerplate);
        LocalDate reference = reviewer.reference(published);
        return new Explanation(new Outcome.NothingFound(), reference, reviewer.sentences(reference));
    }

    /** Reads the headline and the sentences near those that hold events, as far as they are not read. */
    private void surround(
            List<Sentence> sentences,
            Set<Integer> events,
            Map<Integer, Reading> readings,
            @Nullable LocalDate reference) {
        Set<Integer> near = new TreeSet<>();
        near.add(0);
        for (int i : events) {
            for (int k = Math.max(0, i - NEIGHBOURS); k <= Math.min(sentences.size() - 1, i + NEIGHBOURS); k++) {
                near.add(k);
            }
        }
        for (int i : near) {
            if (!readings.containsKey(i)) {
                readings.put(i, reader.surroundings(sentences.get(i), reference));
            }
        }
    }
}
