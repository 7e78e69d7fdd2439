package org.rasid.extraction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.event.EventFinder;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.extraction.model.Judge;
import org.rasid.extraction.model.LinearModel;
import org.rasid.extraction.text.Script;
import org.rasid.extraction.text.Text;
import org.rasid.extraction.text.Vocabulary;

/**
 * Turns articles into event mentions: a pure function of the article and the data files. Immutable; one instance serves
 * all threads. Time and memory grow linearly with the article.
 */
public final class Extractor {
    /** Longest article that is read, in UTF-16 units of {@link Article#text()}. */
    public static final int LONGEST_TEXT = 1_000_000;

    /** Counts changes of the code that can change a mention; the data files have their own hash. */
    private static final int CODE_VERSION = 3;

    /** An article with a smaller share of Arabic among its letters is not read. */
    private static final double LEAST_ARABIC = 0.4;

    private final EventFinder events;
    private final LinearModel model;
    private final String rulesVersion;
    private final Vocabulary vocabulary = new Vocabulary();

    private Extractor(EventFinder events, LinearModel model, String rulesVersion) {
        this.events = events;
        this.model = model;
        this.rulesVersion = rulesVersion;
    }

    /** Reads all lexicons and rules; throws an {@link IllegalStateException} that names a faulty file and line. */
    public static Extractor load() {
        return load(Lexicons.builtIn());
    }

    /** As {@link #load()}, from other files. */
    public static Extractor load(Lexicons lexicons) {
        return new Extractor(
                EventFinder.load(lexicons),
                LinearModel.load(lexicons),
                CODE_VERSION + "-" + DataFiles.fingerprint(lexicons));
    }

    /** Names the code and the data files: two extractors of one version give the same mentions. */
    public String rulesVersion() {
        return rulesVersion;
    }

    /** What the article holds; never throws. */
    public Outcome extract(Article article) {
        return extract(article, model, false);
    }

    /**
     * What the article holds, decided by another judge, which is given the names of all features: to explain, or to
     * learn from. Throws what the judge throws.
     */
    public Outcome extract(Article article, Judge judge) {
        return extract(article, judge, true);
    }

    /** The judge that decides where none is given. */
    public LinearModel model() {
        return model;
    }

    /** What a text holds before anything is decided. */
    Explanation review(Text text, @Nullable LocalDate published) {
        return events.review(text, published);
    }

    private Outcome extract(Article article, Judge judge, boolean named) {
        String text = article.text();
        if (text.length() > LONGEST_TEXT) {
            return new Outcome.Rejected(
                    Outcome.Reason.TOO_LARGE, text.length() + " characters; at most " + LONGEST_TEXT + " are read");
        }
        Script script = Script.of(text);
        if (script.letters() == 0) {
            return new Outcome.Rejected(Outcome.Reason.EMPTY, "title and body hold no letters");
        }
        if (script.arabic() < LEAST_ARABIC * script.letters()) {
            return new Outcome.Rejected(
                    Outcome.Reason.NOT_ARABIC, script.arabic() + " of " + script.letters() + " letters are Arabic");
        }
        return events.find(Text.of(text, vocabulary), article.published(), judge, named);
    }
}
