package org.rasid.streams.dedup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Mention;

/**
 * Gives the mentions of an article their identity. An id rests on the article, type, block, trigger and the words that
 * lead to the trigger: an edit elsewhere in the article leaves it as it is, and so does a correction of what the sentence
 * goes on to say, such as a toll.
 */
public final class MentionIds {
    /** Words before the trigger: enough to tell most mentions of an article apart, few enough to outlast corrections. */
    private static final int LEAD = 3;

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
            String wording = Sha256.hex(64, articleId, m.type().name(), blocks.get(i), m.trigger(), lead(m));
            int occurrence = occurrences.merge(wording, 1, Integer::sum);
            String id = "m-" + Sha256.hex(24, wording, Integer.toString(occurrence));
            sourced.add(new SourcedMention(
                    id, blocks.get(i), articleId, source, url, publishedAt, m, chains.get(i), rulesVersion));
        }
        return sourced;
    }

    /** The last words of the sentence before the trigger, without figures. */
    private static String lead(Mention m) {
        int offset = m.sentence().offsetByCodePoints(0, m.triggerStart() - m.sentenceStart());
        List<String> words = Words.of(m.sentence().substring(0, offset)).stream()
                .filter(word -> word.codePoints().noneMatch(Character::isDigit))
                .toList();
        return String.join(" ", words.subList(Math.max(0, words.size() - LEAD), words.size()));
    }
}
