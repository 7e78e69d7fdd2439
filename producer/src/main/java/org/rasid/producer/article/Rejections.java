package org.rasid.producer.article;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectedArticle;
import org.rasid.avro.RejectionStage;
import org.rasid.producer.source.Rejection;

/** Rejections as records. */
public final class Rejections {
    /** A refused article may have fields of any size; its rejection must fit its topic. */
    private static final int MAX_FIELD = 2000;

    private Rejections() {}

    /** The record for {@code articles.rejected}. Long fields are cut, so that it is always small. */
    public static RejectedArticle toAvro(Rejection rejection) {
        return RejectedArticle.newBuilder()
                .setId(cut(rejection.id()))
                .setReason(rejection.reason())
                .setDetail(rejection.detail())
                .setOrigin(cut(rejection.origin()))
                .setSource(cut(rejection.source()))
                .setUrl(cut(rejection.url()))
                .setSize(rejection.size())
                .setStage(RejectionStage.INGEST)
                .build();
    }

    /** The key of the record: the article id, else where it was read. */
    public static String key(Rejection rejection) {
        String id = rejection.id();
        return id != null ? id : rejection.origin();
    }

    /**
     * Tells apart what is refused at one place, one time and another: by reason and article, as far as it is known. Not by
     * size, for a page has a few bytes more or less each time.
     */
    public static int fingerprint(RejectedArticle rejection) {
        return Objects.hash(
                rejection.getReason(),
                rejection.getDetail(),
                rejection.getId(),
                rejection.getSource(),
                rejection.getUrl());
    }

    private static @Nullable String cut(@Nullable String text) {
        String mended = text == null ? null : Surrogates.mend(text);
        if (mended == null || mended.length() <= MAX_FIELD) {
            return mended;
        }
        int end = Character.isHighSurrogate(mended.charAt(MAX_FIELD - 1)) ? MAX_FIELD - 1 : MAX_FIELD;
        return mended.substring(0, end);
    }
}
