package org.rasid.streams.dedup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Assertion;

/** A sentence that an event rests on; fields as in {@link SourcedMention} and its mention. */
public record Evidence(
        String mentionId,
        String articleId,
        @Nullable String source,
        @Nullable String url,
        @Nullable Instant publishedAt,
        String sentence,
        String trigger,
        int triggerStart,
        Assertion assertion,
        List<String> rules) {
    public Evidence {
        rules = List.copyOf(rules);
    }

    static Evidence of(SourcedMention m) {
        return new Evidence(
                m.id(),
                m.articleId(),
                m.source(),
                m.url(),
                m.publishedAt(),
                m.mention().sentence(),
                m.mention().trigger(),
                m.mention().triggerStart(),
                m.mention().assertion(),
                m.mention().rules());
    }
}
