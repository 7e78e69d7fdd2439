package org.rasid.monitor.alert.channel;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of channel. */
public enum ChannelKind {
    /** A signed HTTP request. */
    @JsonProperty("webhook")
    WEBHOOK,
    /** An incoming webhook of Slack, or of what understands the same. */
    @JsonProperty("slack")
    SLACK,
    /** Mail by SMTP. */
    @JsonProperty("email")
    EMAIL,
    /** The Kafka topic {@code alerts}. */
    @JsonProperty("topic")
    TOPIC
}
