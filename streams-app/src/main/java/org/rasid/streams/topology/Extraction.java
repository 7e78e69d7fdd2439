package org.rasid.streams.topology;

import java.util.function.Function;
import org.rasid.extraction.Article;
import org.rasid.extraction.Outcome;

/**
 * How mentions are found.
 *
 * @param extractor a pure function, called by several threads at once
 * @param rulesVersion version of its rules and lexicons, carried on all results
 * @param selection the articles that are looked at
 */
public record Extraction(Function<Article, Outcome> extractor, String rulesVersion, ArticleSelection selection) {
    /** Of all articles. */
    public Extraction(Function<Article, Outcome> extractor, String rulesVersion) {
        this(extractor, rulesVersion, ArticleSelection.ALL);
    }

    public Extraction {
        if (rulesVersion.isBlank()) {
            throw new IllegalArgumentException("extraction without a rules version");
        }
    }
}
