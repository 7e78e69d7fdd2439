package org.rasid.streams.reset;

import java.util.Set;

/**
 * What there is before anything is deleted.
 *
 * @param topics all topics of the cluster
 * @param subjects all subjects of the registry, those that are marked as deleted too; empty where it was not asked
 * @param group whether the group of the application id exists
 * @param state whether the directory with its local state exists
 */
record Found(Set<String> topics, Set<String> subjects, boolean group, boolean state) {
    Found {
        topics = Set.copyOf(topics);
        subjects = Set.copyOf(subjects);
    }
}
