package org.rasid.streams.topology;

import java.util.HashMap;
import java.util.Map;
import org.rasid.avro.Mention;
import org.rasid.streams.state.ArticleDelta;
import org.rasid.streams.state.ArticleState;

/**
 * How large the records get that hold all mentions of an article: the {@link ArticleDelta} of each block, and the
 * {@link ArticleState}, which names them. A record that no topic takes would stop the app.
 */
final class MentionSizes {
    /**
     * Most bytes that they may take in one such record, before compression. Less than a record of events.mentions or of
     * an event topic may have, so that each of them fits, and an event of them alone.
     */
    static final int MOST_BYTES = 1_000_000;

    /** No less than what Avro adds to the fields of a mention in either record: lengths, and whether there is a value. */
    private static final int FRAME = 16;

    private final Map<String, Integer> blocks = new HashMap<>();
    private int state;

    /** Counts a mention with those before it; returns whether they fit. */
    boolean take(EncodedMention encoded) {
        Mention mention = encoded.mention();
        int id = mention.getId().length();
        state += id + mention.getBlock().length() + MentionDiff.DIGEST_BYTES + FRAME;
        int block = blocks.merge(mention.getBlock(), id + encoded.bytes().remaining() + FRAME, Integer::sum);
        return Math.max(block, state) <= MOST_BYTES;
    }
}
