package org.rasid.streams.dedup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Mention;

/**
 * Gives the mentions of an article their identity. An id rests on the article, type, block and wording: an edit
 * elsewhere in the article leaves it as it is.
 */
public final class MentionIds {
    private MentionIds() {}

    /**
     * The mentions of one article with ids and blocks, in the order given.
     *
     * @param mentions all mentions of the article, in the order of the text
     */
    public static List<SourcedMention> source(
            String articleId,
            @Nullable String source,
            @Nullable String url,
            @Nullable Instant publishedAt,
            String rulesVersion,
            List<Mention> mentions) {
        List<String> blocks = Blocks.blocksOf(mentions);
        List<ChainFacts> chains = ChainFacts.ofAll(mentions);
        Map<String, Integer> occurrences = new HashMap<>();
        List<SourcedMention> sourced = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            Mention m = mentions.get(i);
            String wording = Sha256.hex(
                    64,
                    articleId,
                    m.type().name(),
                    blocks.get(i),
                    m.sentence(),
                    Integer.toString(m.triggerStart() - m.sentenceStart()));
            int occurrence = occurrences.merge(wording, 1, Integer::sum);
            String id = "m-" + Sha256.hex(24, wording, Integer.toString(occurrence));
            sourced.add(new SourcedMention(
                    id, blocks.get(i), articleId, source, url, publishedAt, m, chains.get(i), rulesVersion));
        }
        return sourced;
    }
}
