package org.rasid.extraction.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Mention;
import org.rasid.extraction.model.Judge;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Text;

/**
 * Finds the events of a text: triggers and phrases by lexicons, what they mean by rules, and of what the rules leave
 * open the likeliest reading by the judge. Immutable; one instance serves all threads.
 */
public final class EventFinder {
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
        return new EventFinder(words, Reader.load(words), Boilerplate.load());
    }

    /**
     * The events of a text, in the order of their triggers.
     *
     * @param reference day of publication; null where unknown
     * @param named whether the judge needs the names of features
     */
    public List<Mention> find(Text text, @Nullable LocalDate reference, Judge judge, boolean named) {
        List<Sentence> sentences = new ArrayList<>();
        boolean any = false;
        for (Sentence sentence : text.sentences()) {
            if (!boilerplate.holds(sentence)) {
                sentences.add(sentence);
                any |= reader.mayHoldEvent(sentence);
            }
        }
        if (!any) {
            return List.of();
        }
        List<Reading> readings = new ArrayList<>();
        sentences.forEach(sentence -> readings.add(reader.read(sentence, reference)));
        Weigher weigher = new Weigher(judge, named);
        Acceptance acceptance = new Acceptance(weigher, words, Selection.over(readings, words));
        Story story = new Story(text, reference, readings);
        Decisions decisions = new Decisions(weigher, words, story);
        Mentions mentions = new Mentions(text, readings);
        List<Draft> drafts = new ArrayList<>();
        for (Reading reading : readings) {
            drafts.addAll(decisions.of(reading, acceptance.of(reading)));
        }
        decisions.complete(drafts);
        return drafts.stream().map(mentions::of).toList();
    }
}
