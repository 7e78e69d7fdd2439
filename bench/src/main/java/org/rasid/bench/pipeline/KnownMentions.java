package org.rasid.bench.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.bench.Published;
import org.rasid.extraction.Article;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.Details;
import org.rasid.extraction.Extractor;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Outcome;

/**
 * What extraction would find, without its cost: the mentions of each text are known beforehand, and only their days are set
 * to those of the round. So all that comes after has the same to do.
 */
final class KnownMentions {
    private final List<Outcome> outcomes;

    KnownMentions(Extractor extractor, List<Published> articles) {
        outcomes = articles.parallelStream()
                .map(published -> extractor.extract(published.article()))
                .toList();
    }

    Outcome of(Article article) {
        Outcome outcome = outcomes.get(History.number(article.id()));
        int days = -History.DAYS_APART * History.round(article.id());
        return outcome instanceof Outcome.Extracted extracted
                ? new Outcome.Extracted(
                        extracted.mentions().stream().map(m -> moved(m, days)).toList())
                : outcome;
    }

    private static Mention moved(Mention m, int days) {
        return new Mention(
                m.trigger(),
                m.triggerStart(),
                m.sentence(),
                m.sentenceStart(),
                m.assertion(),
                m.scope(),
                moved(m.date(), days),
                m.location(),
                m.parties(),
                moved(m.details(), days),
                m.rules(),
                m.confidence(),
                m.chain());
    }

    private static Details moved(Details details, int days) {
        return details instanceof Details.Deadline deadline
                ? new Details.Deadline(deadline.action(), moved(deadline.due(), days), deadline.stance())
                : details;
    }

    private static @Nullable DateSpan moved(@Nullable DateSpan span, int days) {
        return span == null
                ? null
                : new DateSpan(
                        span.from() == null ? null : span.from().plusDays(days),
                        span.to() == null ? null : span.to().plusDays(days),
                        span.granularity(),
                        span.basis());
    }
}
