package org.rasid.extraction;

import java.util.List;
import org.rasid.extraction.event.EventFinder;
import org.rasid.extraction.text.Text;

/**
 * Turns articles into event mentions: a pure function of the article and the data files. Immutable; one instance serves
 * all threads. Time and memory grow linearly with the article.
 */
public final class Extractor {
    /** Longest article that is read, in UTF-16 units of {@link Article#text()}. */
    public static final int LONGEST_TEXT = 1_000_000;

    /** Counts changes of the code that can change a mention; the data files have their own hash. */
    private static final int CODE_VERSION = 1;

    /** An article with a smaller share of Arabic among its letters is not read. */
    private static final double LEAST_ARABIC = 0.4;

    private final EventFinder events;
    private final String rulesVersion;

    private Extractor(EventFinder events, String rulesVersion) {
        this.events = events;
        this.rulesVersion = rulesVersion;
    }

    /** Reads all lexicons and rules; throws an {@link IllegalStateException} that names a faulty file and line. */
    public static Extractor load() {
        return new Extractor(EventFinder.load(), CODE_VERSION + "-" + DataFiles.fingerprint());
    }

    /** Names the code and the data files: two extractors of one version give the same mentions. */
    public String rulesVersion() {
        return rulesVersion;
    }

    /** What the article holds; never throws. */
    public Outcome extract(Article article) {
        String text = article.text();
        if (text.length() > LONGEST_TEXT) {
            return new Outcome.Rejected(
                    Outcome.Reason.TOO_LARGE, text.length() + " characters; at most " + LONGEST_TEXT + " are read");
        }
        int letters = 0;
        int arabic = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                letters++;
                arabic += Character.UnicodeScript.of(text.charAt(i)) == Character.UnicodeScript.ARABIC ? 1 : 0;
            }
        }
        if (letters == 0) {
            return new Outcome.Rejected(Outcome.Reason.EMPTY, "title and body hold no letters");
        }
        if (arabic < LEAST_ARABIC * letters) {
            return new Outcome.Rejected(Outcome.Reason.NOT_ARABIC, arabic + " of " + letters + " letters are Arabic");
        }
        List<Mention> mentions = events.find(Text.of(text), article.published());
        return mentions.isEmpty() ? new Outcome.NothingFound() : new Outcome.Extracted(mentions);
    }
}
