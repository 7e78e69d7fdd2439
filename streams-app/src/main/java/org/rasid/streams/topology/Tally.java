package org.rasid.streams.topology;

/**
 * Counts what the topology does. Called on stream threads, before the transaction is committed: what is done again after
 * a failure is counted again, so counts are at least the truth.
 */
public interface Tally {
    /** Counts nothing. */
    Tally NONE = new Tally() {
        @Override
        public void article(ArticleOutcome outcome, String reason) {}

        @Override
        public void mention(String type) {}

        @Override
        public void event(String type, String change) {}
    };

    /** What became of one record of articles.raw. Each record has one outcome, unless it is parked. */
    enum ArticleOutcome {
        EXTRACTED,
        NOTHING_FOUND,
        REJECTED,
        DELETED,
        UNCHANGED,
        OUTDATED,
        LEFT_OUT
    }

    /**
     * Counts an article.
     *
     * @param reason code of the rejection; empty for the other outcomes
     */
    void article(ArticleOutcome outcome, String reason);

    /** Counts a mention of an article that was extracted. */
    void mention(String type);

    /** Counts a published value of an event; {@code change} as in the header rasid-change. */
    void event(String type, String change);
}
