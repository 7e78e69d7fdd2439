package org.rasid.streams.topology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rasid.extraction.Article;
import org.rasid.extraction.Assertion;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.Details;
import org.rasid.extraction.Location;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Outcome;
import org.rasid.extraction.Scope;

/**
 * An extractor that does what the text says, line by line: {@code strike COUNTRY DAY}; {@code reject}; {@code break}.
 */
final class Scripted {
    static final String RULES = "rules-7";

    private Scripted() {}

    static Extraction extraction() {
        return new Extraction(Scripted::extract, RULES);
    }

    private static Outcome extract(Article article) {
        List<Mention> mentions = new ArrayList<>();
        int offset = article.title().length() + 1;
        for (String line : article.body().split("\n", -1)) {
            List<String> words = List.of(line.split(" ", -1));
            switch (words.get(0)) {
                case "reject" -> {
                    return new Outcome.Rejected(Outcome.Reason.NOT_ARABIC, "told to");
                }
                case "break" -> throw new IllegalStateException("told to break");
                case "strike" -> mentions.add(strike(line, offset, words.get(1), LocalDate.parse(words.get(2))));
                default -> {}
            }
            offset += line.length() + 1;
        }
        return mentions.isEmpty() ? new Outcome.NothingFound() : new Outcome.Extracted(mentions);
    }

    private static Mention strike(String line, int offset, String country, LocalDate day) {
        return new Mention(
                "strike",
                offset,
                line,
                offset,
                Assertion.ASSERTED,
                Scope.INCIDENT,
                DateSpan.day(day, DateSpan.Granularity.DAY, DateSpan.Basis.EXPLICIT),
                new Location(
                        "base",
                        country + "-base",
                        "Base",
                        country,
                        null,
                        33.5,
                        42.5,
                        Location.Precision.SITE,
                        Location.Basis.STATED),
                List.of(),
                new Details.Strike(Details.Strike.Method.DRONE, null, null, null, null),
                List.of("strike.scripted"),
                0.9,
                null);
    }
}
