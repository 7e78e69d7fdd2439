package org.rasid.cli;

import java.nio.file.Path;

/** What is called after the suffix of a replay unless it is named. */
final class Replays {
    private Replays() {}

    static String applicationId(String suffix) {
        return "rasid-" + suffix;
    }

    static Path stateDir(String suffix) {
        return Path.of(".rasid", "replay-" + suffix);
    }
}
