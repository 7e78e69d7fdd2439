package org.rasid.extraction.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Explanation;
import org.rasid.extraction.Explanation.Verdict;
import org.rasid.extraction.text.Sentence;
import org.rasid.extraction.text.Span;
import org.rasid.extraction.text.Text;

/** Reads every sentence of a text in full, to show what there is before anything is decided. */
final class Reviewer {
    private final Text text;
    private final Words words;
    private final Reader reader;
    private final Boilerplate boilerplate;

    Reviewer(Text text, Words words, Reader reader, Boilerplate boilerplate) {
        this.text = text;
        this.words = words;
        this.reader = reader;
        this.boilerplate = boilerplate;
    }

    /** The day from which the text counts. */
    @Nullable
    LocalDate reference(@Nullable LocalDate published) {
        return reader.reference(published, read());
    }

    private List<Sentence> read() {
        return text.sentences().stream()
                .filter(sentence -> !boilerplate.holds(sentence))
                .toList();
    }

    /** All sentences, without tokens and decisions. */
    List<Explanation.Sentence> sentences(@Nullable LocalDate reference) {
        List<Reading> readings = new ArrayList<>();
        List<Hit> hits = new ArrayList<>();
        for (Sentence sentence : read()) {
            List<Hit> here = reader.triggers(sentence);
            hits.addAll(here);
            readings.add(reader.read(sentence, here, reference));
        }
        Selection selection = Selection.over(readings, Topic.of(read(), hits, words), words);
        List<Explanation.Sentence> sentences = new ArrayList<>();
        int next = 0;
        for (Sentence sentence : text.sentences()) {
            boolean leftOut =
                    next == readings.size() || !readings.get(next).sentence().equals(sentence);
            Reading reading = leftOut ? null : readings.get(next++);
            sentences.add(new Explanation.Sentence(
                    text.codePointOffset(sentence.span().start()),
                    sentence.span().of(text.original()),
                    leftOut,
                    List.of(),
                    reading == null ? List.of() : Findings.of(text, reading),
                    reading == null ? List.of() : candidates(reading, selection)));
        }
        return sentences;
    }

    private List<Explanation.Candidate> candidates(Reading reading, Selection selection) {
        Selection.Verdicts verdicts = selection.verdicts(reading);
        List<Explanation.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < reading.hits().size(); i++) {
            Hit hit = reading.hits().get(i);
            Span span = reading.sentence().spanOf(hit.first(), hit.end());
            candidates.add(new Explanation.Candidate(
                    hit.trigger().type(),
                    text.codePointOffset(span.start()),
                    span.of(text.original()),
                    hit.trigger().id(),
                    Verdict.valueOf(verdicts.of(i)),
                    null,
                    List.of(),
                    null));
        }
        return candidates;
    }
}
