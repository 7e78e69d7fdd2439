package org.rasid.producer.send;

import org.rasid.avro.Article;
import org.rasid.avro.RejectedArticle;

/** Is told what is on the topics already, in the order of each partition. */
public interface Arrivals {
    /**
     * An article.
     *
     * @param late whether it came after the ends that were asked about
     */
    void article(Article article, boolean late);

    /** An article was deleted. */
    void deletion(String id);

    /** A rejection that came after the ends. */
    void rejection(RejectedArticle rejection);
}
