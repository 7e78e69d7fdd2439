package org.rasid.streams.redrive;

import java.util.ArrayList;
import java.util.List;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

/**
 * What to bring back.
 *
 * @param dead whether dead letters are meant
 * @param rejected whether rejects are meant; neither: both
 * @param filter which of them
 * @param limit how many to send at most, or to list; 1 or more
 * @param maxAttempts how many times a record is sent back at most, in all runs together; 1 to 100
 * @param mode what to do with them
 * @param by name of the user, for the notes; may be empty
 */
public record RedriveOptions(
        boolean dead, boolean rejected, LetterFilter filter, long limit, int maxAttempts, Mode mode, String by) {
    public static final long NO_LIMIT = Long.MAX_VALUE;
    public static final int DEFAULT_ATTEMPTS = 3;
    private static final int MOST_ATTEMPTS = 100;

    /** LIST shows each letter. DRY_RUN counts what would become of them. WRITE sends them. */
    public enum Mode {
        LIST,
        DRY_RUN,
        WRITE
    }

    public RedriveOptions {
        if (limit < 1) {
            throw new IllegalArgumentException("--limit must be at least 1 but is " + limit);
        }
        if (maxAttempts < 1 || maxAttempts > MOST_ATTEMPTS) {
            throw new IllegalArgumentException(
                    "--max-attempts must be 1 to " + MOST_ATTEMPTS + " but is " + maxAttempts);
        }
    }

    /** The topics to read, dead letters first. */
    List<TopicSpec> topics() {
        List<TopicSpec> topics = new ArrayList<>();
        if (dead || !rejected) {
            topics.add(Topics.ARTICLES_DEAD);
        }
        if (rejected || !dead) {
            topics.add(Topics.ARTICLES_REJECTED);
        }
        return topics;
    }
}
