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

    /** Options of {@code rasid acls} that name it, each with a blank before it; empty where none is needed. */
    public String options() {
        String usual = topics.isLive() ? LIVE_ID : LIVE_ID + "-" + topics;
        return (topics.isLive() ? "" : " --suffix " + topics)
                + (applicationId.equals(usual) ? "" : " --application-id " + applicationId)
                + (topics.isLive() || liveId.equals(LIVE_ID) ? "" : " --live-id " + liveId)
                + (group == null ? "" : " --group " + group);
    }

    /** The live app, or another one that writes the live topics. */
    public static Scope live(String applicationId) {
        return new Scope(applicationId, TopicSet.LIVE, applicationId, null);
    }
}
