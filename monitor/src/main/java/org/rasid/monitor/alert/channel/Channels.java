package org.rasid.monitor.alert.channel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.rasid.monitor.alert.json.InvalidValueException;
import org.rasid.monitor.alert.json.StrictJson;

/** Makes channels of the operator's file. */
public final class Channels {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int MAX_CHANNELS = 50;

    private final Map<String, String> kafka;
    private final Function<String, @Nullable String> environment;
    private final Lookup lookup;
    private final InstantSource clock;

    private record Written(@JsonProperty(required = true) List<ChannelConfig> channels) {}

    /**
     * Makes none yet.
     *
     * @param kafka settings of the Kafka client and of the serializers, for topics
     * @param environment variables, where secrets are
     */
    public Channels(
            Map<String, String> kafka,
            Function<String, @Nullable String> environment,
            Lookup lookup,
            InstantSource clock) {
        this.kafka = Map.copyOf(kafka);
        this.environment = environment;
        this.lookup = lookup;
        this.clock = clock;
    }

    /**
     * The channels of a file.
     *
     * @throws IllegalArgumentException that names the file and the key at fault, and tells no secret
     */
    public List<Channel> read(Path file) {
        List<Channel> channels = new ArrayList<>();
        try {
            List<ChannelConfig> configs =
                    StrictJson.read(Files.readString(file), Written.class).channels();
            if (configs == null || configs.stream().anyMatch(Objects::isNull) || configs.size() > MAX_CHANNELS) {
                throw new InvalidValueException("channels", "must be a list of at most " + MAX_CHANNELS + " channels");
            }
            Secrets secrets = new Secrets(
                    environment, Objects.requireNonNull(file.toAbsolutePath().getParent()));
            Set<String> names = new HashSet<>();
            for (ChannelConfig config : configs) {
                if (!names.add(config.name())) {
                    throw new InvalidValueException("channels", "has two of the name " + config.name());
                }
                channels.add(channel(config, secrets));
            }
            return List.copyOf(channels);
        } catch (IOException | IllegalArgumentException e) {
            channels.forEach(Channel::close);
            throw new IllegalArgumentException("the file of alert channels " + file + ": " + said(e), e);
        }
    }

    private static String said(Exception e) {
        return e instanceof IOException ? "cannot be read (" + e + ")" : String.valueOf(e.getMessage());
    }

    private Channel channel(ChannelConfig config, Secrets secrets) {
        try {
            if (config instanceof WebhookConfig webhook) {
                WebTarget target =
                        target(secrets, webhook.url(), webhook.urlEnv(), webhook.urlFile(), webhook.allowInsecure());
                Signature signature = new Signature(secrets.read("secret", webhook.secretEnv(), webhook.secretFile()));
                return new WebhookChannel(config.name(), target, signature, poster(webhook.allowPrivate()), clock);
            } else if (config instanceof SlackConfig slack) {
                WebTarget target = target(secrets, slack.url(), slack.urlEnv(), slack.urlFile(), slack.allowInsecure());
                return new SlackChannel(config.name(), target, poster(slack.allowPrivate()));
            } else if (config instanceof EmailConfig email) {
                String password = email.user() == null
                        ? null
                        : secrets.read("password", email.passwordEnv(), email.passwordFile());
                return new EmailChannel(email, password, TIMEOUT, clock);
            }
            return TopicChannel.connect(config.name(), kafka, TIMEOUT);
        } catch (IllegalArgumentException | KafkaException e) {
            throw new IllegalArgumentException("channel " + config.name() + ": " + e.getMessage(), e);
        }
    }

    private static WebTarget target(
            Secrets secrets,
            @Nullable String url,
            @Nullable String urlEnv,
            @Nullable String urlFile,
            @Nullable Boolean allowInsecure) {
        if (url != null && (urlEnv != null || urlFile != null)) {
            throw new InvalidValueException("url", "must be given by one of 'url', 'urlEnv' and 'urlFile'");
        }
        return WebTarget.parse(
                url == null ? secrets.read("url", urlEnv, urlFile) : url, Boolean.TRUE.equals(allowInsecure));
    }

    private Poster poster(@Nullable Boolean allowPrivate) {
        return new Poster(lookup, Boolean.TRUE.equals(allowPrivate), TIMEOUT, clock);
    }
}
