package org.rasid.streams.topology;

/**
 * Names that Kafka stores for us: of processors, stores and internal topics. Changing a value loses state or offsets; a
 * store whose content changes its meaning gets a new number.
 */
final class Names {
    static final String READ_ARTICLES = "read-articles";
    static final String EXTRACT_MENTIONS = "extract-mentions";
    static final String ARTICLE_STATE_STORE = "article-state-v1";

    static final String SELECT_REJECTED = "select-rejected";
    static final String AS_REJECTED = "as-rejected";
    static final String WRITE_REJECTED = "write-rejected";

    static final String SELECT_DELTAS = "select-deltas";
    static final String AS_DELTAS = "as-deltas";

    /** Of the internal topic, which Kafka calls {@code <application.id>-mentions-by-block-repartition}. */
    static final String MENTIONS_BY_BLOCK = "mentions-by-block";

    static final String DEDUPLICATE_EVENTS = "deduplicate-events";
    static final String BLOCK_MENTIONS_STORE = "block-mentions-v2";
    static final String BLOCK_EVENTS_STORE = "block-events-v1";

    static final String SELECT_EVENTS = "select-events";
    static final String AS_EVENTS = "as-events";
    static final String WRITE_EVENTS = "write-events";

    static final String SELECT_MENTIONS = "select-mentions";
    static final String AS_MENTIONS = "as-mentions";
    static final String WRITE_MENTIONS = "write-mentions";

    private Names() {}
}
