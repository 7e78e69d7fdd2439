package org.rasid.producer.article;

import org.rasid.avro.Article;
import org.rasid.producer.source.Rejection;

/** Whether a candidate is an article that Rasid can work with. */
public sealed interface Admission {
    /**
     * A valid article.
     *
     * @param timestamp for its record, milliseconds since 1970: when it was published as far as known, never before 1970
     *     nor after it was taken in, else when it was taken in
     * @param versionStated whether the source itself states the time of the last change
     */
    record Accepted(Article article, long timestamp, boolean versionStated) implements Admission {}

    /** Not a valid article. */
    record Refused(Rejection rejection) implements Admission {}
}
