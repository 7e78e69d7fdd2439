package org.rasid.cli.acl;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.ops.Retirement;
import org.rasid.streams.promote.Promotion;
import org.rasid.streams.redrive.Redrive;
import org.rasid.streams.topology.EventTopology;

/** The least rights that a role needs. The one place where they are written. */
public final class Rights {
    /** As Kafka has it. */
    private static final Set<AclOperation> IMPLY_DESCRIBE = EnumSet.of(READ, WRITE, DELETE, AclOperation.ALTER);

    private static final String RAW = Topics.ARTICLES_RAW.name();

    private final Scope scope;
    private final Set<Right> rights = new TreeSet<>(Right.ORDER);

    private Rights(Scope scope) {
        this.scope = scope;
    }

    /** Sorted by resource and operation; each resource and operation once. */
    public static List<Right> of(Role role, Scope scope) {
        Rights rights = new Rights(scope);
        switch (role) {
            case SETUP -> rights.setup();
            case STREAMS -> rights.streams();
            case INGEST -> rights.ingest();
            case INGEST_CHECKPOINT -> rights.ingestCheckpoint();
            case INGEST_MAX_LAG -> rights.ingestMaxLag();
            case WATCH -> rights.watch();
            case MONITOR -> rights.events(TopicSet.LIVE, READ, "events to show");
            case ALERTS -> rights.add(Right.topic(Topics.ALERTS.name(), WRITE, "alerts to tell"));
            case REPLAY -> rights.replay();
            case DIFF -> rights.diff();
            case PROMOTE -> rights.promote();
            case REDRIVE -> rights.redrive();
            case RESET -> rights.reset(scope.applicationId());
            case CLEAN -> rights.clean();
        }
        return rights.rights.stream().filter(right -> !rights.implied(right)).toList();
    }

    /** Whether another right brings it along. */
    private boolean implied(Right right) {
        return right.operation() == DESCRIBE
                && rights.stream().anyMatch(other -> IMPLY_DESCRIBE.contains(other.operation()) && other.sameAs(right));
    }

    private void setup() {
        for (TopicSpec topic : Topics.all()) {
            add(Right.topic(topic.name(), CREATE, "topics that are missing"));
            add(Right.topic(topic.name(), DESCRIBE, "whether the topic exists, and its partitions"));
            add(Right.topic(topic.name(), DESCRIBE_CONFIGS, "whether its settings are those of the catalogue"));
        }
        add(Right.cluster(DESCRIBE_CONFIGS, "default.replication.factor, unless --replication-factor is given"));
    }

    private void streams() {
        String id = scope.applicationId();
        add(Right.topic(RAW, READ, "articles to extract"));
        add(Right.group(id, READ, "instances that share the work, and their offsets"));
        add(Right.transactions(id + "-", PatternType.PREFIXED, "results and offsets that appear together"));
        for (TopicSpec topic : scope.topics().outputs()) {
            boolean written = !topic.equals(Topics.ARTICLES_REDRIVEN);
            add(Right.topic(
                    topic.name(),
                    written ? WRITE : DESCRIBE,
                    written ? "results" : "the look at the start for topics"));
        }
        for (String changelog : EventTopology.changelogs(id)) {
            each(List.of(changelog), "a store, kept on the broker", CREATE, READ, WRITE);
        }
        String between = EventTopology.mentionsByBlock(id);
        each(List.of(between), "mentions on their way to deduplication", CREATE, READ, WRITE);
        add(Right.topic(between, DELETE, "mentions that are through (records, not the topic)"));
        add(Right.topic(Retirement.topic(id), READ, "whether a replay was promoted in its place"));
    }

    private void ingest() {
        add(Right.topic(RAW, WRITE, "articles to send"));
        add(Right.topic(Topics.ARTICLES_REJECTED.name(), WRITE, "what is refused, with the reason"));
    }

    private void ingestCheckpoint() {
        add(Right.topic(RAW, READ, "what an interrupted run had sent"));
        add(Right.topic(Topics.ARTICLES_REJECTED.name(), READ, "what an interrupted run had refused"));
    }

    private void ingestMaxLag() {
        add(Right.group(scope.applicationId(), DESCRIBE, "how far the streams app is"));
        each(List.of(RAW, EventTopology.mentionsByBlock(scope.applicationId())), "how much there is to do", DESCRIBE);
    }

    private void watch() {
        events(scope.topics(), READ, "events to follow");
        if (scope.group() != null) {
            add(Right.group(scope.group(), READ, "consumers that share the work, and their offsets"));
        }
    }

    private void replay() {
        streams();
        for (TopicSpec topic : scope.topics().outputs()) {
            add(Right.topic(topic.name(), CREATE, "topics of the replay"));
        }
    }

    private void diff() {
        for (TopicSet side : List.of(TopicSet.LIVE, scope.topics())) {
            events(side, READ, "events to compare");
            add(Right.topic(side.of(Topics.EVENTS_MENTIONS).name(), READ, "articles behind the events"));
        }
    }

    private void promote() {
        String id = scope.applicationId();
        String live = scope.liveId();
        diff();
        each(names(scope.topics().outputs()), "whether all that was written can be read", DESCRIBE);
        each(List.of(RAW, EventTopology.mentionsByBlock(id)), "whether the replay is through", READ);
        add(Right.group(id, DESCRIBE, "whether the replay runs, and how far it is"));
        add(Right.group(live, DESCRIBE, "whether the live app runs, and how far it is"));
        each(
                List.of(EventTopology.eventsChangelog(id), EventTopology.eventsChangelog(live)),
                "what was published",
                READ);
        add(Right.topic(EventTopology.eventsChangelog(id), WRITE, "what was published, for the replay to go on from"));
        events(TopicSet.LIVE, WRITE, "events that differ");
        add(Right.topic(Topics.EVENTS_MENTIONS.name(), WRITE, "mentions that differ"));
        add(Right.transactions(
                Promotion.TRANSACTIONAL_ID, PatternType.LITERAL, "changes that appear together, or not at all"));
        each(List.of(Retirement.topic(live)), "the mark that it was promoted", CREATE, READ, WRITE);
        internalTopics(live);
    }

    private void redrive() {
        each(
                names(List.of(Topics.ARTICLES_DEAD, Topics.ARTICLES_REJECTED, Topics.ARTICLES_REDRIVEN)),
                "parked records, and which of them were sent back",
                READ);
        each(List.of(RAW), "articles behind what was rejected", READ);
        each(
                List.of(RAW, EventTopology.mentionsByBlock(scope.applicationId())),
                "records to send back to where they came from",
                WRITE);
        each(names(List.of(Topics.ARTICLES_REDRIVEN)), "notes of what was sent back", WRITE);
        add(Right.transactions(
                Redrive.TRANSACTIONAL_ID, PatternType.LITERAL, "a record and its note that appear together"));
    }

    private void reset(String applicationId) {
        add(Right.group(applicationId, DELETE, "offsets, and whether instances run"));
        add(Right.topic(Retirement.topic(applicationId), DELETE, "the mark that a replay was promoted in its place"));
        internalTopics(applicationId);
    }

    /** Of other versions of the stores too. */
    private void internalTopics(String applicationId) {
        add(Right.topic(EventTopology.mentionsByBlock(applicationId), DELETE, "what the app keeps on the broker"));
        for (String changelog : EventTopology.changelogs(applicationId)) {
            add(Right.topics(
                    changelog.replaceFirst("[0-9]+-changelog$", ""), DELETE, "what the app keeps on the broker"));
        }
    }

    private void clean() {
        reset(scope.applicationId());
        each(names(scope.topics().outputs()), "results", DELETE);
    }

    private void events(TopicSet topics, AclOperation operation, String why) {
        each(names(topics.allEvents()), why, operation);
    }

    private void each(Collection<String> topics, String why, AclOperation... operations) {
        for (String topic : topics) {
            for (AclOperation operation : operations) {
                add(Right.topic(topic, operation, why));
            }
        }
    }

    private static List<String> names(Collection<TopicSpec> topics) {
        return topics.stream().map(TopicSpec::name).toList();
    }

    private void add(Right right) {
        rights.add(right);
    }
}
