package org.rasid.cli;

import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.rasid.streams.reset.AppGroup;

/** What is called after the suffix of a replay unless it is named. */
final class Replays {
    private Replays() {}

    static String applicationId(String suffix) {
        return "rasid-" + suffix;
    }

    static Path stateDir(String suffix) {
        return Path.of(".rasid", "replay-" + suffix);
    }

    /** What the instances of a replay call themselves (setting client.id), so that others can tell what they are. */
    static String clientId(String applicationId) {
        return applicationId + "-replay";
    }

    /**
     * Returns where nobody runs under the application id, or other instances of the replay do.
     *
     * @throws IllegalStateException where a streams app runs under it: partitions would go over to the replay, which writes
     *     them to topics that nobody follows
     */
    static void requireNoLiveApp(Admin admin, String applicationId) {
        List<String> live = AppGroup.of(admin, applicationId).instances().stream()
                .filter(instance -> !instance.contains(clientId(applicationId)))
                .toList();
        if (!live.isEmpty()) {
            throw new IllegalStateException("a streams app runs under application id " + applicationId + " ("
                    + String.join("; ", live) + "), so it was promoted: replay with another --suffix");
        }
    }
}
