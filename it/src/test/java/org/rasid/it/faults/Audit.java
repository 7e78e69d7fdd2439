package org.rasid.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Article;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.Mention;
import org.rasid.extraction.Extractor;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.Records;
import org.rasid.it.order.Delivery;
import org.rasid.it.order.ExpectedEvents;
import org.rasid.it.order.Published;
import org.rasid.schemas.header.DeadLetterHeaders;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.serde.InternalSerde;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.mapping.ArticleMapping;
import org.rasid.streams.state.ArticleState;
import org.rasid.streams.topology.EventTopology;

/**
 * What the topics hold against what was sent. Nothing here comes from metrics.
 *
 * @param counts records of articles.raw by what became of them
 * @param lost what is wrong with them: lost, doubled, or not what it should have come to
 * @param differences what is wrong with the events
 */
record Audit(Map<Outcome, Integer> counts, List<String> lost, List<String> differences) {
    /** Keys of the articles that rasid ingest sends. */
    static final String INGESTED = "ingested-";

    private static final String APPLICATION = "rasid";
    private static final int ENOUGH = 20;

    static Audit of(Site site) {
        Audit audit = new Audit(new EnumMap<>(Outcome.class), new ArrayList<>(), new ArrayList<>());
        List<Delivery> deliveries = site.ledger().entries().stream()
                .map(Ledger.Entry::delivery)
                .filter(Objects::nonNull)
                .toList();
        audit.lost.addAll(site.ledger().failures());
        audit.records(site, ExpectedEvents.latest(deliveries));
        audit.events(site.cluster(), deliveries);
        audit.differences.addAll(site.witness().faults());
        return audit;
    }

    int in() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    boolean isConserved() {
        return lost.isEmpty();
    }

    boolean isEqual() {
        return differences.isEmpty();
    }

    /** All that is wrong, or the beginning of it. */
    List<String> faults() {
        List<String> all = new ArrayList<>(lost);
        all.addAll(differences);
        return all.size() <= ENOUGH ? all : all.subList(0, ENOUGH);
    }

    private void records(Site site, Map<String, Delivery> latest) {
        Cluster cluster = site.cluster();
        Map<String, Integer> dead = letters(site);
        Map<String, Integer> rejected = new HashMap<>();
        Records.all(cluster, Topics.ARTICLES_REJECTED)
                .forEach(record -> rejected.merge(
                        HeaderCatalogue.ORIGIN.of(record.headers()).orElse("unknown"), 1, Integer::sum));
        Map<String, ArticleState> states = states(cluster);
        Map<String, Integer> missing = new HashMap<>();
        Map<String, Outcome> parked = new HashMap<>();
        site.ledger().entries().forEach(entry -> {
            missing.merge(entry.identity(), 1, Integer::sum);
            if (entry.parked() != null) {
                parked.put(entry.identity(), entry.parked());
            }
        });
        try (Deserializer<Article> values =
                AvroSerdes.load(Article.class, cluster.client(), false).deserializer()) {
            for (ConsumerRecord<byte[], byte[]> record : Records.all(cluster, Topics.ARTICLES_RAW)) {
                String place = record.topic() + "/" + record.partition() + "/" + record.offset();
                String key = key(record);
                String identity = key + " " + content(key, record, values);
                if (missing.merge(identity, -1, Integer::sum) < 0) {
                    lost.add(place + " is not in the ledger, or once too often: " + key);
                }
                int letters = dead.getOrDefault(place, 0);
                int rejects = rejected.getOrDefault(place, 0);
                dead.remove(place);
                rejected.remove(place);
                Outcome outcome = outcome(letters, rejects, states.get(key));
                if (outcome == null || letters + rejects > 1) {
                    lost.add(place + " (" + key + ") came to " + letters + " letters, " + rejects + " rejects and "
                            + (states.containsKey(key) ? "a" : "no") + " state");
                } else {
                    counts.merge(outcome, 1, Integer::sum);
                    Outcome wanted = parked.getOrDefault(identity, wanted(latest.get(key)));
                    if (outcome != wanted) {
                        lost.add(place + " (" + key + ") is " + outcome + " and should be " + wanted);
                    }
                }
            }
        }
        missing.forEach((identity, count) -> {
            if (count > 0) {
                lost.add(identity + " was sent and is not there");
            }
        });
        dead.forEach((place, count) -> lost.add(count + " letters of " + place + ", where nothing is"));
        rejected.forEach((place, count) -> lost.add(count + " rejects of " + place + ", where nothing is"));
    }

    /** Letters of articles by their place; those of internal topics are only counted. */
    private Map<String, Integer> letters(Site site) {
        Map<String, Integer> letters = new HashMap<>();
        Map<String, Integer> foreign = new HashMap<>();
        Records.all(site.cluster(), Topics.ARTICLES_DEAD).forEach(letter -> {
            String topic = DeadLetterHeaders.TOPIC.of(letter.headers()).orElse("");
            String place = topic + "/"
                    + DeadLetterHeaders.PARTITION.of(letter.headers()).orElse("") + "/"
                    + DeadLetterHeaders.OFFSET.of(letter.headers()).orElse("");
            (topic.equals(Topics.ARTICLES_RAW.name()) ? letters : foreign).merge(place, 1, Integer::sum);
        });
        foreign.forEach((place, count) -> {
            if (count > 1) {
                lost.add(count + " letters of " + place);
            }
        });
        if (foreign.size() != site.foreignRecords()) {
            lost.add("of " + site.foreignRecords() + " foreign records in internal topics " + foreign.size()
                    + " are parked");
        }
        return letters;
    }

    private static @Nullable Outcome outcome(int letters, int rejects, @Nullable ArticleState state) {
        if (letters > 0) {
            return Outcome.DEAD;
        }
        if (rejects > 0) {
            return Outcome.REJECTED;
        }
        if (state == null) {
            return null;
        }
        return state.getMentions().isEmpty() ? Outcome.NOTHING : Outcome.EXTRACTED;
    }

    private static Outcome wanted(@Nullable Delivery latest) {
        return latest != null
                        && latest.article() != null
                        && Extraction.EXTRACTOR.extract(ArticleMapping.toDomain(latest.article()))
                                instanceof org.rasid.extraction.Outcome.Extracted
                ? Outcome.EXTRACTED
                : Outcome.NOTHING;
    }

    private static final class Extraction {
        private static final Extractor EXTRACTOR = Extractor.load();
    }

    private static Map<String, ArticleState> states(Cluster cluster) {
        Map<String, ArticleState> states = new HashMap<>();
        String changelog = EventTopology.changelogs(APPLICATION).get(0);
        try (InternalSerde<ArticleState> serde = new InternalSerde<>(ArticleState.class);
                Deserializer<ArticleState> values = serde.deserializer()) {
            Records.all(cluster, changelog)
                    .forEach(record -> states.put(key(record), values.deserialize(changelog, record.value())));
        }
        return states;
    }

    private static String content(String key, ConsumerRecord<byte[], byte[]> record, Deserializer<Article> values) {
        if (!key.startsWith(INGESTED)) {
            return Sha.hex(record.value());
        }
        try {
            return Sha.hex(
                    values.deserialize(record.topic(), record.value()).getBody().getBytes(UTF_8));
        } catch (SerializationException e) {
            return "unreadable";
        }
    }

    private void events(Cluster cluster, List<Delivery> deliveries) {
        Map<String, ByteBuffer> wanted = ExpectedEvents.active(deliveries);
        Published published =
                Published.read(cluster, TopicSet.LIVE, record -> !key(record).startsWith(Poison.KEY));
        Map<String, ByteBuffer> found = published.active();
        wanted.forEach((id, value) -> {
            if (!value.equals(found.get(id))) {
                differences.add(id + (found.containsKey(id) ? " has another value" : " is not there"));
            }
        });
        found.keySet().stream()
                .filter(id -> !wanted.containsKey(id))
                .forEach(id -> differences.add(id + " should not be there"));
        dangling(published);
    }

    private void dangling(Published published) {
        Set<String> active = published.events().values().stream()
                .filter(event -> event.getStatus() == EventStatus.ACTIVE)
                .map(Event::getId)
                .collect(Collectors.toSet());
        published.events().values().stream()
                .filter(event -> (event.getStatus() == EventStatus.MERGED) != (event.getMergedInto() != null)
                        || (event.getMergedInto() != null && !active.contains(event.getMergedInto())))
                .forEach(event ->
                        differences.add(event.getId() + " is " + event.getStatus() + " into " + event.getMergedInto()));
        Set<String> told = published.mentions().values().stream()
                .filter(Objects::nonNull)
                .map(Mention::getEventId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!told.equals(active)) {
            differences.add("the mentions name " + told.size() + " events, and " + active.size() + " are active");
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "-" : new String(record.key(), UTF_8);
    }
}
