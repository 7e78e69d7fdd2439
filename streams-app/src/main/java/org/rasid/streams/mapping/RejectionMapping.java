package org.rasid.streams.mapping;

import org.jspecify.annotations.Nullable;
import org.rasid.avro.Article;
import org.rasid.avro.RejectedArticle;
import org.rasid.avro.RejectionReason;
import org.rasid.avro.RejectionStage;
import org.rasid.extraction.Outcome;

/** Articles that extraction refuses, as they stand on articles.rejected. */
public final class RejectionMapping {
    /** A longer text is cut: a reject must always fit its topic. */
    static final int TEXT_CAP = 2_000;

    private RejectionMapping() {}

    public static RejectionReason reason(Outcome.Reason reason) {
        return Enums.same(RejectionReason.class, reason);
    }

    /**
     * A reject of the extraction stage.
     *
     * @param key key of the record; null where it had none
     * @param origin topic, partition and offset
     */
    public static RejectedArticle toAvro(
            @Nullable String key, @Nullable Article article, RejectionReason reason, String detail, String origin) {
        return RejectedArticle.newBuilder()
                .setId(capped(key))
                .setReason(reason)
                .setDetail(capped(detail))
                .setOrigin(origin)
                .setSource(article == null ? null : capped(article.getSource()))
                .setUrl(article == null ? null : capped(article.getUrl()))
                .setStage(RejectionStage.EXTRACT)
                .build();
    }

    private static @Nullable String capped(@Nullable String text) {
        return text == null || text.length() <= TEXT_CAP ? text : text.substring(0, TEXT_CAP);
    }
}
