package org.rasid.monitor.alert.channel;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.regex.Pattern;
import org.rasid.monitor.alert.json.InvalidValueException;

/** A channel as the operator's file has it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WebhookConfig.class, name = "webhook"),
    @JsonSubTypes.Type(value = SlackConfig.class, name = "slack"),
    @JsonSubTypes.Type(value = EmailConfig.class, name = "email"),
    @JsonSubTypes.Type(value = TopicConfig.class, name = "topic")
})
sealed interface ChannelConfig permits WebhookConfig, SlackConfig, EmailConfig, TopicConfig {
    Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");

    String name();

    static void requireName(String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new InvalidValueException("name", "must be 1 to 64 of the characters a-z 0-9 -");
        }
    }
}
