package org.rasid.streams.dedup;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Scope;

/**
 * A mention with its identity and the article it comes from.
 *
 * @param id given by {@link MentionIds}
 * @param block key under which mentions that could be the same event meet, see {@link Blocks}
 * @param source name of the outlet; null where unknown
 * @param chainFacts what its article says of the event elsewhere
 * @param publishedAt instant of publication, noon UTC where only the day is known; null where unknown
 */
public record SourcedMention(
        String id,
        String block,
        String articleId,
        @Nullable String source,
        @Nullable String url,
        @Nullable Instant publishedAt,
        Mention mention,
        ChainFacts chainFacts,
        String rulesVersion) {
    /**
     * By publication, undated articles last, then by place in the text. The order in which evidence is listed and by
     * which an event gets its id; total for mentions of different ids.
     */
    public static final Comparator<SourcedMention> ORDER = Comparator.comparing(
                    SourcedMention::publishedAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(SourcedMention::articleId)
            .thenComparing(m -> m.mention().triggerStart())
            .thenComparing(SourcedMention::id);

    public SourcedMention {
        Objects.requireNonNull(mention, "mention");
        Objects.requireNonNull(chainFacts, "chainFacts");
        Objects.requireNonNull(rulesVersion, "rulesVersion");
        if (id.isBlank() || block.isBlank() || articleId.isBlank()) {
            throw new IllegalArgumentException("mention without id, block or article id");
        }
    }

    public EventType type() {
        return mention.type();
    }

    /** Whether it is evidence of one event; a mention of a series makes no event. */
    public boolean isIncident() {
        return mention.scope() == Scope.INCIDENT;
    }
}
