package org.rasid.streams.reset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.streams.ops.Retirement;

/**
 * What is deleted so that an application id starts anew, in this order: as long as the group has its offsets but not all
 * changelogs, the streams app refuses to start, so a run that was cut off is not mistaken for a done one.
 *
 * @param applicationId whose it is
 * @param changelogs topics that its stores are restored from
 * @param repartitions topics between its stages
 * @param state directory of its local state; null: there is none, or it was not named
 * @param outputs topics of the catalogue
 * @param subjects of the registry, those of the topics alone
 * @param marks the topic that says that a replay was promoted in its place
 * @param group whether its group, with the committed offsets, is there to be deleted
 */
public record ResetPlan(
        String applicationId,
        List<String> changelogs,
        List<String> repartitions,
        @Nullable Path state,
        List<String> outputs,
        List<String> subjects,
        List<String> marks,
        boolean group) {
    public ResetPlan {
        changelogs = List.copyOf(changelogs);
        repartitions = List.copyOf(repartitions);
        outputs = List.copyOf(outputs);
        subjects = List.copyOf(subjects);
        marks = List.copyOf(marks);
    }

    static ResetPlan of(String applicationId, Outputs outputs, @Nullable Path state, Found found) {
        return new ResetPlan(
                applicationId,
                InternalTopics.changelogs(applicationId, found.topics()),
                InternalTopics.repartitions(applicationId, found.topics()),
                found.state() ? state : null,
                outputs.topics().stream()
                        .map(TopicSpec::name)
                        .filter(found.topics()::contains)
                        .toList(),
                outputs.topics().stream()
                        .flatMap(topic -> topic.subject().stream())
                        .filter(found.subjects()::contains)
                        .toList(),
                Stream.of(Retirement.topic(applicationId))
                        .filter(found.topics()::contains)
                        .toList(),
                found.group());
    }

    /** Whether topics are there that an app keeps its work on. */
    public boolean hasInternalTopics() {
        return !changelogs.isEmpty() || !repartitions.isEmpty();
    }

    /** Whether there is nothing to delete. */
    public boolean isEmpty() {
        return changelogs.isEmpty()
                && repartitions.isEmpty()
                && state == null
                && outputs.isEmpty()
                && subjects.isEmpty()
                && marks.isEmpty()
                && !group;
    }

    /** One line for each thing that is deleted. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        changelogs.forEach(topic -> lines.add(topic(topic)));
        repartitions.forEach(topic -> lines.add(topic(topic)));
        if (state != null) {
            lines.add("directory " + state);
        }
        outputs.forEach(topic -> lines.add(topic(topic)));
        subjects.forEach(subject -> lines.add(subject(subject)));
        marks.forEach(topic -> lines.add(topic(topic)));
        if (group) {
            lines.add(group(applicationId));
        }
        return List.copyOf(lines);
    }

    static String topic(String name) {
        return "topic     " + name;
    }

    static String subject(String name) {
        return "subject   " + name;
    }

    static String group(String name) {
        return "group     " + name + ", with its committed offsets";
    }
}
