package org.rasid.monitor.alert.channel;

import org.jspecify.annotations.Nullable;

/**
 * An incoming webhook of Slack, or of what understands the same. Parameters as in {@link WebhookConfig}; as whoever knows
 * the address can post, it is better held by a variable or file.
 */
record SlackConfig(
        String name,
        @Nullable String url,
        @Nullable String urlEnv,
        @Nullable String urlFile,
        @Nullable Boolean allowInsecure,
        @Nullable Boolean allowPrivate)
        implements ChannelConfig {
    SlackConfig {
        ChannelConfig.requireName(name);
    }
}
