package org.rasid.streams.dedup;

import java.util.Objects;

/**
 * A mention comes, changes or goes.
 *
 * @param mention for {@link Kind#REMOVE}, only its block and id count
 */
public record MentionChange(Kind kind, SourcedMention mention) {
    /** PUT: new, or a new state under the same id. */
    public enum Kind {
        PUT,
        REMOVE
    }

    public MentionChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(mention, "mention");
    }

    public static MentionChange put(SourcedMention mention) {
        return new MentionChange(Kind.PUT, mention);
    }

    public static MentionChange remove(SourcedMention mention) {
        return new MentionChange(Kind.REMOVE, mention);
    }
}
