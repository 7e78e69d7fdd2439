package org.rasid.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Article;
import org.rasid.extraction.Mention;
import org.rasid.streams.dedup.Deduplicator;
import org.rasid.streams.dedup.InMemoryStores;
import org.rasid.streams.dedup.MentionChange;
import org.rasid.streams.dedup.MentionIds;
import org.rasid.streams.dedup.Publication;
import org.rasid.streams.dedup.SourcedMention;
import org.rasid.streams.mapping.ArticleMapping;

/** Deduplication over a whole input, in memory: which mention is evidence of which event. */
final class Assignment {
    private final String rulesVersion;
    private final Deduplicator deduplicator = new Deduplicator();
    private final InMemoryStores stores = new InMemoryStores();
    private final Map<String, String> events = new HashMap<>();

    Assignment(String rulesVersion) {
        this.rulesVersion = rulesVersion;
    }

    /** Takes in the mentions of one article; later articles may still change the events of its mentions. */
    List<SourcedMention> add(Article article, List<Mention> mentions) {
        return add(MentionIds.source(
                article.getId(),
                article.getSource(),
                article.getUrl(),
                ArticleMapping.publishedAt(article),
                rulesVersion,
                mentions));
    }

    /** As {@link #add(Article, List)}, for an article of no known outlet. */
    List<SourcedMention> add(org.rasid.extraction.Article article, List<Mention> mentions) {
        LocalDate day = article.published();
        Instant published = day == null ? null : day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return add(MentionIds.source(article.id(), null, null, published, rulesVersion, mentions));
    }

    private List<SourcedMention> add(List<SourcedMention> sourced) {
        Map<String, List<MentionChange>> blocks = sourced.stream()
                .map(MentionChange::put)
                .collect(Collectors.groupingBy(change -> change.mention().block(), TreeMap::new, Collectors.toList()));
        blocks.values()
                .forEach(changes -> deduplicator
                        .apply(changes, stores.mentions(), stores.events())
                        .forEach(this::take));
        return sourced;
    }

    /** The event of a mention, as of now; null for a mention of a series. */
    @Nullable
    String eventOf(SourcedMention mention) {
        return events.get(mention.id());
    }

    private void take(Publication publication) {
        if (publication instanceof Publication.MentionAssigned assigned && assigned.eventId() != null) {
            events.put(assigned.mention().id(), assigned.eventId());
        }
    }
}
