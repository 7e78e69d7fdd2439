package org.rasid.streams.ops;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.topology.EventTopology;

/**
 * Looks before the start whether an application id may go on. Stores of another layout have other names: the app would find
 * none, go on where the other version stood, and know nothing of what came before. Where a replay was promoted in its place,
 * it would write the live topics beside that one.
 */
public final class StateCheck {
    private StateCheck() {}

    /**
     * Returns where nothing was read under the application id yet, or its stores are there, and it was not retired.
     *
     * @throws IllegalStateException that names the stores that are missing, or what was promoted, and the remedy
     */
    public static void require(StreamsSettings settings) {
        try (Admin admin = Clients.admin(settings)) {
            Set<String> topics = admin.listTopics().names().get();
            requireNotRetired(settings, topics);
            List<String> missing = missing(settings.applicationId(), topics);
            if (!missing.isEmpty() && hasRead(admin, settings.applicationId())) {
                throw new IllegalStateException("application id " + settings.applicationId()
                        + " has read articles with a version of Rasid whose stores this one does not read (there is no topic "
                        + String.join(", ", missing)
                        + "), or its reset was cut off: run '" + reset(settings)
                        + "', or start with another application id and an empty state directory, for example"
                        + " --application-id " + settings.applicationId()
                        + "-2; it reads articles.raw from the beginning and ends in the same events");
            }
        } catch (ExecutionException e) {
            throw TopicCheck.unreachable(settings, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TopicCheck.unreachable(settings, e);
        }
    }

    private static void requireNotRetired(StreamsSettings settings, Set<String> topics) {
        String id = settings.applicationId();
        String successor = Retirement.successor(settings, id, topics);
        if (successor != null) {
            throw new IllegalStateException("application id " + id + " is retired: a replay was promoted in its place,"
                    + " which goes on as --application-id " + successor + ": start that one. To use " + id
                    + " for something else, run '" + reset(settings) + "' first");
        }
    }

    private static String reset(StreamsSettings settings) {
        return "rasid reset --application-id " + settings.applicationId() + " --state-dir " + settings.stateDir();
    }

    private static List<String> missing(String applicationId, Set<String> topics) {
        Set<String> missing = new TreeSet<>(EventTopology.changelogs(applicationId));
        missing.removeAll(topics);
        return List.copyOf(missing);
    }

    private static boolean hasRead(Admin admin, String applicationId) throws ExecutionException, InterruptedException {
        try {
            return admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata().get().keySet().stream()
                    .anyMatch(partition -> partition.topic().equals(Topics.ARTICLES_RAW.name()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw e;
        }
    }
}
