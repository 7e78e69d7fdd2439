package org.rasid.monitor.alert.channel;

import org.jspecify.annotations.Nullable;

/**
 * A webhook.
 *
 * @param url where it is; or {@code urlEnv} or {@code urlFile}, which hold it
 * @param secretEnv variable that holds the secret of the signatures; or {@code secretFile}
 * @param allowInsecure whether {@code http} will do
 * @param allowPrivate whether it may be at an address that is not public
 */
record WebhookConfig(
        String name,
        @Nullable String url,
        @Nullable String urlEnv,
        @Nullable String urlFile,
        @Nullable String secretEnv,
        @Nullable String secretFile,
        @Nullable Boolean allowInsecure,
        @Nullable Boolean allowPrivate)
        implements ChannelConfig {
    WebhookConfig {
        ChannelConfig.requireName(name);
    }
}
