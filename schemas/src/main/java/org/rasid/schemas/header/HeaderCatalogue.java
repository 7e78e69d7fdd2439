package org.rasid.schemas.header;

import java.util.ArrayList;
import java.util.List;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

/** All headers of the records of Rasid. Names and meanings are public API; consumers shall disregard others. */
public final class HeaderCatalogue {
    public static final HeaderSpec ARTICLE = new HeaderSpec(
            "rasid-article", false, "Id of the article that set off the change.", "https://news.example/2026/03/09/1");

    public static final HeaderSpec ORIGIN = new HeaderSpec(
            "rasid-origin",
            true,
            "Where that article stands: topic, partition and offset. Empty where the app runs without a broker.",
            Topics.ARTICLES_RAW.name() + "/3/1024");

    public static final HeaderSpec RULES_VERSION = new HeaderSpec(
            "rasid-rules-version",
            true,
            "Version of the rules of the app that wrote the record; other rules may give other events.",
            "2-fdd68438");

    public static final HeaderSpec REVISION = new HeaderSpec(
            "rasid-revision",
            true,
            "How many values were published under the key, with this one: 1, 2 and so on. It depends on the order in"
                    + " which articles came, which the value does not.",
            "3");

    public static final HeaderSpec CHANGE = new HeaderSpec(
            "rasid-change",
            true,
            "What happened: created, updated, merged, retracted, or restored (active again after merged or retracted).",
            "updated");

    public static final HeaderSpec REDRIVE_ATTEMPTS = new HeaderSpec(
            "rasid-redrive-attempts",
            false,
            "How many times rasid redrive has sent the record back to its topic; absent: never.",
            "1");

    private static final List<HeaderSpec> TRACE = List.of(TraceContext.PARENT, TraceContext.STATE);

    private static final List<HeaderSpec> MENTION = joined(List.of(ARTICLE, ORIGIN, RULES_VERSION), TRACE);

    private static final List<HeaderSpec> EVENT =
            joined(List.of(REVISION, CHANGE), MENTION, CloudEventAttributes.HEADERS);

    private HeaderCatalogue() {}

    /** The headers of a topic's records, in the order of their documentation. */
    public static List<HeaderSpec> of(TopicSpec topic) {
        if (Topics.allEvents().contains(topic)) {
            return EVENT;
        }
        if (topic.equals(Topics.EVENTS_MENTIONS)) {
            return MENTION;
        }
        if (topic.equals(Topics.ARTICLES_DEAD)) {
            return joined(DeadLetterHeaders.ALL, List.of(REDRIVE_ATTEMPTS));
        }
        if (topic.equals(Topics.ARTICLES_RAW)) {
            return joined(TRACE, List.of(REDRIVE_ATTEMPTS));
        }
        if (topic.equals(Topics.ARTICLES_REDRIVEN) || topic.equals(Topics.ALERTS)) {
            return List.of();
        }
        if (topic.equals(Topics.ARTICLES_REJECTED)) {
            return joined(List.of(ARTICLE, ORIGIN.sometimes()), TRACE);
        }
        throw new IllegalArgumentException("no headers are known of topic " + topic.name());
    }

    @SafeVarargs
    private static List<HeaderSpec> joined(List<HeaderSpec>... parts) {
        List<HeaderSpec> all = new ArrayList<>();
        for (List<HeaderSpec> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }
}
