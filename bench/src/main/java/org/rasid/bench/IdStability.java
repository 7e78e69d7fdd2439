package org.rasid.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rasid.extraction.Extractor;
import org.rasid.extraction.Outcome;
import org.rasid.streams.dedup.Deduplicator;
import org.rasid.streams.dedup.InMemoryStores;
import org.rasid.streams.dedup.MentionChange;
import org.rasid.streams.dedup.MentionIds;
import org.rasid.streams.dedup.MergedEvent;
import org.rasid.streams.dedup.Publication;
import org.rasid.streams.dedup.Publication.ChangeKind;
import org.rasid.streams.dedup.SourcedMention;

/**
 * How many event ids last. Articles come in the order of their publication, each up to some hours late; counted are the
 * ids that were ever published and those of them that end as another one.
 */
public final class IdStability {
    /** How late an article comes at most. */
    static final Duration DISORDER = Duration.ofHours(6);

    private static final String RULES = "bench";

    private final Extractor extractor = Extractor.load();

    /** Whether a time of day is taken as it is given, or made up from the id where many articles have the same. */
    enum Times {
        AS_GIVEN,
        SPREAD
    }

    /**
     * What became of the ids.
     *
     * @param created ids ever published
     * @param renamed ids that ended as an id that took their place: an earlier report came late
     * @param joined ids that ended as an event that was there already: two turned out to be one
     * @param momentary ids among those that came and went with the mentions of a single article
     */
    record Figures(int articles, int mentions, int created, int renamed, int joined, int momentary) {
        double share() {
            return created == 0 ? 0 : (double) (renamed + joined) / created;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d articles, %d mentions, %d ids: %d renamed (%.2f %%), %d joined to others (%.2f %%), %.2f %% in all;"
                            + " %d of them while one article was taken in, %.2f %% without these",
                    articles,
                    mentions,
                    created,
                    renamed,
                    percent(renamed),
                    joined,
                    percent(joined),
                    100 * share(),
                    momentary,
                    percent(renamed + joined - momentary));
        }

        private double percent(int ids) {
            return created == 0 ? 0 : 100.0 * ids / created;
        }
    }

    /** Measures the given files, three orders of each. */
    public static void main(String... files) {
        IdStability stability = new IdStability();
        for (String name : files) {
            Path file = Path.of(name);
            if (!Files.exists(file)) {
                System.out.println(file + ": not there, not measured");
                continue;
            }
            for (Times times : Times.values()) {
                List<List<SourcedMention>> mentions = stability.mentions(Published.read(file), times);
                for (long seed = 1; seed <= 3; seed++) {
                    System.out.println(
                            file.getFileName() + ", times " + times.name().toLowerCase(Locale.ROOT) + ", seed " + seed
                                    + ": " + measure(mentions, DISORDER, new Random(seed)));
                }
            }
        }
    }

    /** The mentions of each article; articles without any are left out. */
    List<List<SourcedMention>> mentions(List<Published> articles, Times times) {
        List<List<SourcedMention>> mentions = new ArrayList<>();
        for (Published published : articles) {
            if (extractor.extract(published.article()) instanceof Outcome.Extracted extracted) {
                mentions.add(MentionIds.source(
                        published.article().id(),
                        published.source(),
                        null,
                        at(published, times),
                        RULES,
                        extracted.mentions()));
            }
        }
        return mentions;
    }

    private static Instant at(Published published, Times times) {
        if (times == Times.AS_GIVEN) {
            return published.at();
        }
        int second = new Random(published.article().id().hashCode()).nextInt(24 * 60 * 60);
        return published
                .at()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .atTime(LocalTime.ofSecondOfDay(second))
                .toInstant(ZoneOffset.UTC);
    }

    /** Feeds articles by the order of publication, each late by a random time up to the given one. */
    static Figures measure(List<List<SourcedMention>> articles, Duration disorder, Random random) {
        List<Arrival> arrivals = new ArrayList<>();
        articles.stream()
                .sorted(Comparator.comparing(article -> article.get(0).articleId()))
                .forEach(article -> {
                    Instant published = article.get(0).publishedAt();
                    long late = (long) (random.nextDouble() * disorder.toMillis());
                    arrivals.add(
                            new Arrival((published == null ? Instant.EPOCH : published).plusMillis(late), article));
                });
        arrivals.sort(Comparator.comparing(Arrival::at));
        return inOrder(arrivals.stream().map(Arrival::mentions).toList());
    }

    /** Feeds articles as they are given. */
    static Figures inOrder(List<List<SourcedMention>> articles) {
        Count count = new Count();
        articles.forEach(count::takeArticle);
        return new Figures(
                articles.size(),
                articles.stream().mapToInt(List::size).sum(),
                count.created.size(),
                count.renamed.size(),
                count.joined.size(),
                count.momentary.size());
    }

    private record Arrival(Instant at, List<SourcedMention> mentions) {}

    /** Counts ids while mentions come in. */
    private static final class Count {
        private final Deduplicator deduplicator = new Deduplicator();
        private final InMemoryStores stores = new InMemoryStores();
        private final Set<String> created = new HashSet<>();
        private final Set<String> renamed = new HashSet<>();
        private final Set<String> joined = new HashSet<>();

        private final Set<String> momentary = new HashSet<>();

        void takeArticle(List<SourcedMention> article) {
            Set<String> createdNow = new HashSet<>();
            article.stream()
                    .map(MentionChange::put)
                    .collect(Collectors.groupingBy(
                            change -> change.mention().block(), TreeMap::new, Collectors.toList()))
                    .values()
                    .forEach(changes ->
                            take(deduplicator.apply(changes, stores.mentions(), stores.events()), createdNow));
            createdNow.stream().filter(this::isGone).forEach(momentary::add);
        }

        private boolean isGone(String id) {
            return renamed.contains(id) || joined.contains(id);
        }

        private void take(List<Publication> publications, Set<String> createdNow) {
            Set<String> fresh = new HashSet<>();
            for (Publication publication : publications) {
                if (publication instanceof Publication.EventChanged changed) {
                    String id = changed.event().id();
                    if (changed.event() instanceof MergedEvent.Merged merged) {
                        // What had ended before only follows its heir.
                        if (!isGone(id)) {
                            (fresh.contains(merged.into()) ? renamed : joined).add(id);
                        }
                    } else if (changed.event() instanceof MergedEvent.Active && changed.kind() != ChangeKind.UPDATED) {
                        fresh.add(id);
                        renamed.remove(id);
                        joined.remove(id);
                        momentary.remove(id);
                        if (changed.kind() == ChangeKind.CREATED) {
                            created.add(id);
                            createdNow.add(id);
                        }
                    }
                }
            }
        }
    }
}
