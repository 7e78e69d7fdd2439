package org.rasid.streams.dedup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * That a mention has a telling key. The natural order is by key, {@linkplain AnchorDay anchor day}, first or later mention
 * of its chain, time of publication and id: so the first of a cell are of as many articles as there are.
 *
 * @param later whether it is not the first of its chain
 * @param published epoch milliseconds; {@link Long#MAX_VALUE} where unknown
 */
public record IndexEntry(String key, long day, boolean later, long published, String id)
        implements Comparable<IndexEntry> {
    private static final Comparator<IndexEntry> ORDER = Comparator.comparing(IndexEntry::key)
            .thenComparing(IndexEntry::day)
            .thenComparing(IndexEntry::later)
            .thenComparing(IndexEntry::published)
            .thenComparing(IndexEntry::id);

    /** All entries of a mention; none for one that makes no event. */
    public static List<IndexEntry> of(StoredMention mention) {
        SourcedMention m = mention.mention();
        if (!m.isIncident()) {
            return List.of();
        }
        Instant at = m.publishedAt();
        long published = at == null ? Long.MAX_VALUE : at.toEpochMilli();
        List<String> keys = new ArrayList<>(mention.facts().keys);
        keys.add(TellingKeys.ofArticle(m));
        long day = mention.facts().day;
        return keys.stream()
                .map(key -> new IndexEntry(key, day, !m.chainFacts().first(), published, m.id()))
                .toList();
    }

    /** Whether it leads to the mentions of an article, which are never crowded. */
    boolean isOfArticle() {
        return TellingKeys.isOfArticle(key);
    }

    @Override
    public int compareTo(IndexEntry other) {
        return ORDER.compare(this, other);
    }
}
