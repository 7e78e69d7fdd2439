package org.rasid.streams.promote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.ops.Clients;
import org.rasid.streams.ops.Progress;
import org.rasid.streams.ops.Retirement;
import org.rasid.streams.promote.PromotionPlan.Stage;
import org.rasid.streams.reset.AppGroup;
import org.rasid.streams.reset.Outputs;
import org.rasid.streams.reset.Reset;
import org.rasid.streams.topology.EventTopology;
import org.rasid.streams.topology.TopicSerdes;

/**
 * Puts a replay in the place of the live app. What sets their events apart is written to the live topics in one
 * transaction, and with it what the replay's store has to know to go on from there; then the live app's internal topics are
 * deleted, and the replay's application id, started without suffix, goes on as the live app where it has stopped.
 *
 * <p>Both must be stopped, and the replay must have read all that the live app has. Cut off before the transaction is
 * committed, nothing was written; cut off after it, calling it again finds the mark that the transaction left
 * ({@link Retirement}), writes nothing more and deletes the rest. For one thread.
 */
public final class Promotion implements AutoCloseable {
    /** The same for all runs on a cluster: a run ends the unfinished transaction of the one before, and shuts it out. */
    public static final String TRANSACTIONAL_ID = "rasid-promote";

    private final StreamsSettings replay;
    private final String live;
    private final Admin admin;
    private final TopicSerdes serdes;
    private final Contents contents;
    private final Ledger ledger;
    private @Nullable Writing writing;
    private @Nullable Decisions decisions;

    /**
     * Connects.
     *
     * @param replay settings of the replay, its suffix among them
     * @param live application id of the live app
     * @throws IllegalArgumentException where the two cannot be told apart
     */
    public Promotion(StreamsSettings replay, String live) {
        if (replay.topics().isLive() || replay.applicationId().equals(live)) {
            throw new IllegalArgumentException(
                    "the replay must have a suffix, and another application id than the live app");
        }
        this.replay = replay;
        this.live = live;
        admin = Clients.admin(replay);
        serdes = TopicSerdes.load(replay.serdeSettings());
        contents = new Contents(replay, serdes);
        ledger = new Ledger();
    }

    /**
     * Shuts out other runs, and ends the transaction that one of them may have left open. To be called before {@link #plan}
     * unless nothing shall be written.
     *
     * @param rulesVersion of the replay
     * @throws IllegalStateException where the brokers allow no transaction as long as this one may take
     */
    public void begin(String rulesVersion) {
        writing = Writing.connect(replay, serdes, rulesVersion);
    }

    /**
     * Looks at both apps.
     *
     * @throws IllegalStateException where they cannot be exchanged as they stand, with the remedy
     */
    public PromotionPlan plan() {
        Set<String> topics = topics();
        String successor = Retirement.successor(replay, live, topics);
        if (successor != null) {
            return retired(successor);
        }
        requireStopped();
        requireThere(replay.applicationId(), "a replay", "--suffix, --application-id");
        if (!topics.contains(EventTopology.eventsChangelog(replay.applicationId()))) {
            throw new IllegalStateException("application id " + replay.applicationId()
                    + " has no stores of this version of Rasid: replay with this version first");
        }
        requireThere(live, "the live app", "--live-id");
        if (!topics.contains(EventTopology.eventsChangelog(live))) {
            return PromotionPlan.DONE;
        }
        requireCaughtUp();
        contents.read(Side.LIVE, live, ledger);
        contents.read(Side.REPLAY, replay.applicationId(), ledger);
        Decisions made = Decisions.of(ledger);
        decisions = made;
        return new PromotionPlan(
                Stage.PENDING, made.events(), made.mentionsPut(), made.mentionsGone(), made.remembered());
    }

    /** What is left after a run whose transaction was committed. What became of the topics since is no longer its business. */
    private PromotionPlan retired(String successor) {
        if (!successor.equals(replay.applicationId())) {
            throw new IllegalStateException(
                    "application id " + live + " is retired: a replay was promoted in its place, and"
                            + " the live app is " + successor + " since then: name it by --live-id");
        }
        return retirement().plan().hasInternalTopics() ? PromotionPlan.WRITTEN : PromotionPlan.DONE;
    }

    /**
     * Writes what was planned, then retires the live application id.
     *
     * @param tell is told of each step that is done, in a line
     * @throws IllegalStateException where it cannot be done; the message says what was done and what to do
     */
    public void carryOut(Instant now, Consumer<String> tell) {
        if (decisions != null) {
            if (writing == null) {
                throw new IllegalStateException("begin() comes first");
            }
            // whoever started an app meanwhile must not find its state changed under it
            requireStopped();
            Retirement.createTopic(admin, live);
            writing.write(ledger, decisions, contents, live, now);
            tell.accept("written to the live topics, in one transaction");
        }
        retirement().retire(line -> tell.accept("deleted " + line));
    }

    private Reset retirement() {
        return new Reset(admin, null, live, Outputs.KEEP, null);
    }

    private void requireStopped() {
        List<String> running = new ArrayList<>();
        for (String applicationId : List.of(live, replay.applicationId())) {
            AppGroup.of(admin, applicationId)
                    .instances()
                    .forEach(instance -> running.add("application id " + applicationId + " " + instance));
        }
        if (!running.isEmpty()) {
            throw new IllegalStateException("instances run:\n  " + String.join("\n  ", running)
                    + "\nStop them, then run the command again. One that was killed stays in its group until its"
                    + " session.timeout.ms is over, 10 s unless your --config says otherwise");
        }
    }

    private void requireThere(String applicationId, String what, String option) {
        if (!AppGroup.of(admin, applicationId).exists()) {
            throw new IllegalStateException("there is no application id " + applicationId + " that was " + what
                    + " on this cluster: name it by " + option);
        }
    }

    private Set<String> topics() {
        try {
            return admin.listTopics().names().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the brokers do not list their topics", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void requireCaughtUp() {
        try (Progress progress = Progress.upTo(replay, readByLive())) {
            if (progress.hidesRecords(contents.topics(live, replay.applicationId()))) {
                throw new IllegalStateException(
                        "a transaction is open on the topics that are to be compared. That of an app"
                                + " that was killed ends within 20 seconds, unless your --config gives it longer; that of a rasid"
                                + " promote that was killed ends when it is run without --dry-run: run the command again");
            }
            Progress.Remaining left = progress.remaining();
            if (!left.caughtUp()) {
                throw new IllegalStateException("the replay is behind the live app by " + left.articles()
                        + " articles and " + left.mentions()
                        + " changes of mentions: run 'rasid replay --once --suffix "
                        + replay.topics().suffix()
                        + "' again while the live app is stopped");
            }
        }
    }

    /** How far the live app has read articles.raw, once no transaction can change that any more. */
    private Map<TopicPartition, Long> readByLive() {
        Map<TopicPartition, Long> read = new HashMap<>();
        try {
            for (Map.Entry<TopicPartition, OffsetAndMetadata> committed : admin.listConsumerGroupOffsets(
                            live, new ListConsumerGroupOffsetsOptions().requireStable(true))
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .entrySet()) {
                @Nullable OffsetAndMetadata offset = committed.getValue();
                if (offset != null && committed.getKey().topic().equals(Topics.ARTICLES_RAW.name())) {
                    read.put(committed.getKey(), offset.offset());
                }
            }
            return read;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the brokers do not tell the offsets of group " + live, e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted; run the command again to go on", e);
    }

    @Override
    public void close() {
        if (writing != null) {
            writing.close();
        }
        ledger.close();
        serdes.close();
        admin.close();
    }
}
