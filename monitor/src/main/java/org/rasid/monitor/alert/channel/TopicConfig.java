package org.rasid.monitor.alert.channel;

/** The Kafka topic {@code alerts}, on the broker that the monitor reads from. */
record TopicConfig(String name) implements ChannelConfig {
    TopicConfig {
        ChannelConfig.requireName(name);
    }
}
