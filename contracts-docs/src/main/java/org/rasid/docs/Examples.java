package org.rasid.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rasid.avro.Alert;
import org.rasid.avro.AlertKind;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.avro.Redriven;
import org.rasid.avro.Standing;
import org.rasid.extraction.lexicon.Lexicons;
import org.rasid.schemas.header.HeaderCatalogue;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

/**
 * One record for each topic whose values have a schema. Article and mention are those of the first evidence of the
 * strike, so that a reader can follow it from page to page.
 */
final class Examples {
    private static final String OWN_ARTICLES = "org/rasid/docs/articles.jsonl";

    /** From this confidence on an event is likely well understood. */
    private static final double SURE = 0.7;

    /** Sure before doubtful, confirmed before others, asserted before planned, and the shortest of these. */
    private static final Comparator<Event> BEST_FIRST = Comparator.comparing(
                    (Event event) -> event.getConfidence() < SURE)
            .thenComparing(event -> event.getStanding() != Standing.CONFIRMED)
            .thenComparing(Event::getAssertion)
            .thenComparing(Event::getEvidenceCount)
            .thenComparing(Event::getId);

    private final Map<TopicSpec, Example> byTopic = new HashMap<>();

    /** @param records all that Rasid wrote for some articles */
    Examples(List<Example> records) {
        for (TopicSpec topic : Topics.allEvents()) {
            byTopic.put(topic, best(latest(records, topic), topic));
        }
        Event strike = (Event) of(Topics.events(EventType.STRIKE)).orElseThrow().value();
        var evidence = strike.getEvidence().get(0);
        byTopic.put(
                Topics.EVENTS_MENTIONS, latest(records, Topics.EVENTS_MENTIONS).get(evidence.getMentionId()));
        byTopic.put(Topics.ARTICLES_RAW, latest(records, Topics.ARTICLES_RAW).get(evidence.getArticleId()));
        byTopic.put(
                Topics.ARTICLES_REJECTED,
                latest(records, Topics.ARTICLES_REJECTED).values().iterator().next());
        byTopic.put(Topics.ARTICLES_REDRIVEN, redriven());
        byTopic.put(Topics.ALERTS, alert(strike));
    }

    /** Made by hand, since the pipeline has no monitor. */
    private static Example alert(Event strike) {
        String id = "5f0c3f9d4e5b8a1c7d2e6f3a9b4c8d1e5f2a6b3c7d4e8f1a5b2c6d3e7f4a8b1c";
        return new Example(
                Topics.ALERTS,
                id,
                Map.of(),
                Alert.newBuilder()
                        .setId(id)
                        .setRule("strikes")
                        .setRuleName("Strikes")
                        .setKind(AlertKind.NEW)
                        .setAt(Instant.parse("2026-03-15T06:00:00Z"))
                        .setEventId(strike.getId())
                        .setEventType(strike.getType())
                        .setEventStatus(strike.getStatus())
                        .setHeadlineAr(strike.getHeadlineAr())
                        .setHeadlineEn(strike.getHeadlineEn())
                        .setIndependentSources(strike.getIndependentSources())
                        .setTotalSources(strike.getTotalSources())
                        .setLink("https://rasid.example.org/?event=" + strike.getId())
                        .build());
    }

    /** Made by hand, since articles that break nothing bring no note. */
    private static Example redriven() {
        return new Example(
                Topics.ARTICLES_REDRIVEN,
                Topics.ARTICLES_DEAD.name() + "-2@17",
                Map.of(),
                Redriven.newBuilder()
                        .setTopicId("Qn2Zt0vJTf6gXQ1yqk5b3A")
                        .setRedrivenAt(Instant.parse("2026-03-15T06:00:00Z"))
                        .setBy("operator")
                        .setAttempt(1)
                        .setTarget(HeaderCatalogue.ORIGIN.example())
                        .build());
    }

    /** The examples made of the bundled sample and of the few articles that this module adds to it. */
    static Examples load(Path root) {
        try {
            String sample = Files.readString(root.resolve("sample/articles.jsonl"));
            Path stateDir = Files.createTempDirectory("rasid-docs");
            try {
                return new Examples(
                        SampleRun.records(sample + Lexicons.builtIn().text(OWN_ARTICLES), stateDir));
            } finally {
                Files.deleteIfExists(stateDir);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the examples can not be made", e);
        }
    }

    /** The example of a topic; empty for that of dead letters, whose values are bytes of any kind. */
    Optional<Example> of(TopicSpec topic) {
        return Optional.ofNullable(byTopic.get(topic));
    }

    private static Example best(Map<String, Example> events, TopicSpec topic) {
        return events.values().stream()
                .filter(example -> ((Event) example.value()).getStatus() == EventStatus.ACTIVE)
                .min(Comparator.comparing(example -> (Event) example.value(), BEST_FIRST))
                .orElseThrow(() -> new IllegalStateException(
                        topic.name() + ": the articles of the examples bring no event; add one to " + OWN_ARTICLES));
    }

    private static Map<String, Example> latest(List<Example> records, TopicSpec topic) {
        Map<String, Example> latest = new LinkedHashMap<>();
        records.stream()
                .filter(record -> record.topic().equals(topic))
                .forEach(record -> latest.put(record.key(), record));
        return latest;
    }
}
