package org.rasid.cli.acl;

import org.jspecify.annotations.Nullable;
import org.rasid.schemas.topic.TopicSet;

/**
 * What the rights are for.
 *
 * @param applicationId of the streams app, or of the replay
 * @param topics those that it writes
 * @param liveId application id of the live app, beside a replay
 * @param group of consumers of the events; null: none, for they keep no offsets on the broker
 */
public record Scope(
        String applicationId,
        TopicSet topics,
        String liveId,
        @Nullable String group) {
    /** The application id of the live app where nobody names it. */
    public static final String LIVE_ID = "rasid";

    /** The live app, or another one that writes the live topics. */
    public static Scope live(String applicationId) {
        return new Scope(applicationId, TopicSet.LIVE, applicationId, null);
    }
}
