package org.rasid.schemas.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rasid.avro.Alert;
import org.rasid.avro.Article;
import org.rasid.avro.Event;
import org.rasid.avro.EventType;
import org.rasid.avro.Mention;
import org.rasid.avro.Redriven;
import org.rasid.avro.RejectedArticle;
import org.rasid.schemas.serde.GeneratedClasses;

/** All topics of Rasid. Names and meanings are public API. */
public final class Topics {
    /** Partitions of every topic: the most instances that can share the work; expensive to change later. */
    public static final int PARTITIONS = 4;

    private static final int MEBIBYTE = 1 << 20;

    static {
        GeneratedClasses.trust();
    }

    public static final TopicSpec ARTICLES_RAW = new TopicSpec(
            "articles.raw",
            "article id",
            Article.getClassSchema(),
            "one version of an article; null deletes the article",
            PARTITIONS,
            TopicSpec.Cleanup.KEEP,
            null,
            8 * MEBIBYTE,
            "producer");

    public static final TopicSpec ARTICLES_REJECTED = new TopicSpec(
            "articles.rejected",
            "article id, or where it was read",
            RejectedArticle.getClassSchema(),
            "an article that was refused for a known reason",
            PARTITIONS,
            TopicSpec.Cleanup.TIME,
            Duration.ofDays(90),
            MEBIBYTE,
            "producer, streams-app");

    /** Larger than its source topic, so that a letter with its headers always fits. */
    public static final TopicSpec ARTICLES_DEAD = new TopicSpec(
            "articles.dead",
            "key of the failed record, as found",
            null,
            "original bytes of a record that failed unexpectedly; reasons in the headers",
            PARTITIONS,
            TopicSpec.Cleanup.TIME,
            Duration.ofDays(90),
            10 * MEBIBYTE,
            "streams-app");

    /** Kept by key and not by time: a note must outlive the letter that it is about. */
    public static final TopicSpec ARTICLES_REDRIVEN = new TopicSpec(
            "articles.redriven",
            "place of a parked record, as TOPIC-PARTITION@OFFSET",
            Redriven.getClassSchema(),
            "a note that a parked record was sent back to the topic it came from",
            PARTITIONS,
            TopicSpec.Cleanup.COMPACT,
            null,
            MEBIBYTE,
            "rasid redrive");

    public static final TopicSpec EVENTS_MENTIONS = new TopicSpec(
            "events.mentions",
            "mention id",
            Mention.getClassSchema(),
            "a mention with the id of its event; null: the mention is gone",
            PARTITIONS,
            TopicSpec.Cleanup.COMPACT,
            null,
            MEBIBYTE,
            "streams-app");

    public static final TopicSpec ALERTS = new TopicSpec(
            "alerts",
            "alert id",
            Alert.getClassSchema(),
            "what a rule of the monitor told about an event",
            PARTITIONS,
            TopicSpec.Cleanup.TIME,
            Duration.ofDays(30),
            MEBIBYTE,
            "monitor");

    private static final Map<EventType, TopicSpec> EVENTS = events();

    /** Matches the topics that carry {@link Event} values, and no other. */
    public static final Pattern EVENT_PATTERN = Pattern.compile(
            "events\\.(strikes|talks|deadlines|force-movements|threats|truces|agreements|security-operations)");

    private Topics() {}

    /** The topic of an event type; throws for UNKNOWN, which no event of ours has. */
    public static TopicSpec events(EventType type) {
        TopicSpec topic = EVENTS.get(type);
        if (topic == null) {
            throw new IllegalArgumentException("no topic for events of type " + type);
        }
        return topic;
    }

    /** The event topics, in the order of {@link EventType}. */
    public static List<TopicSpec> allEvents() {
        return List.copyOf(EVENTS.values());
    }

    /** Every topic that Rasid owns, the inputs first. Internal topics of the streams app are not among them. */
    public static List<TopicSpec> all() {
        List<TopicSpec> topics =
                new ArrayList<>(List.of(ARTICLES_RAW, ARTICLES_REJECTED, ARTICLES_DEAD, ARTICLES_REDRIVEN));
        topics.addAll(EVENTS.values());
        topics.add(EVENTS_MENTIONS);
        topics.add(ALERTS);
        return List.copyOf(topics);
    }

    private static Map<EventType, TopicSpec> events() {
        Map<EventType, TopicSpec> topics = new EnumMap<>(EventType.class);
        for (EventType type : EventType.values()) {
            if (type != EventType.UNKNOWN) {
                String name = "events." + plural(type);
                topics.put(
                        type,
                        new TopicSpec(
                                name,
                                "event id",
                                Event.getClassSchema(),
                                "the current state of an event",
                                PARTITIONS,
                                TopicSpec.Cleanup.COMPACT,
                                null,
                                MEBIBYTE,
                                "streams-app"));
            }
        }
        return Collections.unmodifiableMap(topics);
    }

    private static String plural(EventType type) {
        String name = type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return name.endsWith("s") ? name : name + "s";
    }
}
