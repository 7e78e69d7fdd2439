package org.rasid.streams.topology;

import java.util.function.Function;
import org.rasid.extraction.Article;
import org.rasid.extraction.Outcome;

/**
 * How mentions are found.
 *
 * @param extractor a pure function, called by several threads at once
 * @param rulesVersion version of its rules and lexicons, carried on all results
 */
public record Extraction(Function<Article, Outcome> extractor, String rulesVersion) {
    public Extraction {
        if (rulesVersion.isBlank()) {
            throw new IllegalArgumentException("extraction without a rules version");
        }
    }
}
