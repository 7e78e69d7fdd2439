package org.rasid.streams.reset;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.streams.topology.EventTopology;

/**
 * Makes an application id start anew. Cut off at any point, it is done by calling it again: what is gone is not planned
 * any more, and the group, which keeps the app from starting over half of its state, goes last.
 */
public final class Reset {
    private static final Duration TOPICS_WITHIN = Duration.ofMinutes(1);

    private final Admin admin;
    private final @Nullable RegistryClient registry;
    private final String applicationId;
    private final Outputs outputs;
    private final @Nullable LocalState state;

    /**
     * @param admin stays the caller's to close, as the registry does
     * @param registry whose subjects go with the outputs; null where these stay
     * @param stateDir {@code state.dir} of an instance on this machine; null: none
     * @throws IllegalArgumentException where the application id is no name of a directory
     */
    public Reset(
            Admin admin,
            @Nullable RegistryClient registry,
            String applicationId,
            Outputs outputs,
            @Nullable Path stateDir) {
        if (registry == null && !outputs.topics().isEmpty()) {
            throw new IllegalArgumentException("topics do not go without their subjects: give the registry");
        }
        this.admin = admin;
        this.registry = registry;
        this.applicationId = applicationId;
        this.outputs = outputs;
        this.state = stateDir == null ? null : new LocalState(stateDir, applicationId);
    }

    /** What there is to delete. */
    public ResetPlan plan() {
        Found found = new Found(
                TopicDeletion.existing(admin),
                registry == null ? Set.of() : Set.copyOf(registry.subjectsWithDeleted()),
                AppGroup.of(admin, applicationId).exists(),
                state != null && state.exists());
        return ResetPlan.of(applicationId, outputs, state == null ? null : state.directory(), found);
    }

    /**
     * One line for each instance that keeps it from being carried out: of the application id, and where outputs go of any
     * other that writes them.
     */
    public List<String> running() {
        SortedSet<String> writers = new TreeSet<>(Set.of(applicationId));
        if (outputs.shared()) {
            writers.addAll(InternalTopics.applicationIds(TopicDeletion.existing(admin)));
        }
        List<String> running = new ArrayList<>();
        for (String writer : writers) {
            AppGroup.of(admin, writer)
                    .instances()
                    .forEach(instance -> running.add("application id " + writer + " " + instance));
        }
        return List.copyOf(running);
    }

    /**
     * Waits until no instance is left, or the time is over.
     *
     * @return the instances that are left, as of {@link #running}
     */
    public List<String> awaitStopped(Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        List<String> running = running();
        while (!running.isEmpty() && System.nanoTime() - deadline < 0) {
            Asking.pause();
            running = running();
        }
        return running;
    }

    /**
     * Deletes what the plan says, and returns when it is gone.
     *
     * @param tell is told of each step that is done, in a line
     * @throws IllegalStateException where instances run, or something cannot be deleted, with the remedy
     */
    public void carryOut(ResetPlan plan, Consumer<String> tell) {
        List<String> running = running();
        if (!running.isEmpty()) {
            throw new IllegalStateException("instances run: " + String.join("; ", running));
        }
        if (state != null) {
            state.requireUnused();
        }
        TopicDeletion topics = new TopicDeletion(admin, TOPICS_WITHIN);
        delete(topics, plan.changelogs(), tell);
        delete(topics, plan.repartitions(), tell);
        if (state != null && plan.state() != null) {
            state.delete();
            tell.accept("directory " + plan.state());
        }
        delete(topics, plan.outputs(), tell);
        for (String subject : plan.subjects()) {
            if (registry != null) {
                registry.delete(subject);
                tell.accept(ResetPlan.subject(subject));
            }
        }
        delete(topics, plan.marks(), tell);
        if (plan.group()) {
            AppGroup.delete(admin, applicationId);
            tell.accept(ResetPlan.group(applicationId));
        }
    }

    /**
     * Deletes the internal topics. The group stays, and the mark of a promotion, by which the application id cannot be
     * started any more by mistake. What it had published is known until the last step.
     *
     * @param tell is told of each step that is done, in a line
     * @throws IllegalStateException where instances run, or something cannot be deleted, with the remedy
     */
    public void retire(Consumer<String> tell) {
        List<String> running = running();
        if (!running.isEmpty()) {
            throw new IllegalStateException("instances run: " + String.join("; ", running));
        }
        ResetPlan plan = plan();
        TopicDeletion topics = new TopicDeletion(admin, TOPICS_WITHIN);
        String last = EventTopology.eventsChangelog(applicationId);
        delete(topics, plan.repartitions(), tell);
        delete(
                topics,
                plan.changelogs().stream().filter(topic -> !topic.equals(last)).toList(),
                tell);
        delete(topics, plan.changelogs().stream().filter(last::equals).toList(), tell);
    }

    private static void delete(TopicDeletion topics, List<String> names, Consumer<String> tell) {
        topics.delete(names);
        names.forEach(name -> tell.accept(ResetPlan.topic(name)));
    }
}
