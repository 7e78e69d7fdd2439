package org.rasid.cli.stack;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The server.properties of the local broker: one node, small, and never losing what it was given. */
final class BrokerSettings {
    private static final int MEBIBYTE = 1 << 20;

    private BrokerSettings() {}

    static Properties of(Path data, int port, int controllerPort, Map<String, String> more) {
        String broker = "PLAINTEXT://" + Ports.HOST + ":" + port;
        String controller = Ports.HOST + ":" + controllerPort;
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@" + controller);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("listeners", broker + ",CONTROLLER://" + controller);
        settings.setProperty("advertised.listeners", broker);
        settings.setProperty("inter.broker.listener.name", "PLAINTEXT");
        settings.setProperty("log.dirs", data.toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");

        // The largest record of any topic, with its headers; changelogs and repartition topics take the broker's limit.
        settings.setProperty("message.max.bytes", String.valueOf(12 * MEBIBYTE));
        settings.setProperty("log.segment.bytes", String.valueOf(64 * MEBIBYTE));
        settings.setProperty("log.index.size.max.bytes", String.valueOf(MEBIBYTE));
        settings.setProperty("metadata.log.segment.bytes", String.valueOf(16 * MEBIBYTE));
        // The default of 128 MiB would be a third of the heap.
        settings.setProperty("log.cleaner.dedupe.buffer.size", String.valueOf(16 * MEBIBYTE));

        internalTopic(settings, "offsets.topic");
        internalTopic(settings, "transaction.state.log");
        internalTopic(settings, "share.coordinator.state.topic");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        // Kept data must still know its consumers after months of rest.
        settings.setProperty("offsets.retention.minutes", String.valueOf(10 * 365 * 24 * 60));
        more.forEach((name, value) ->
                settings.merge(name, value, (own, other) -> name.endsWith("listeners") ? own + "," + other : other));
        return settings;
    }

    private static void internalTopic(Properties settings, String topic) {
        settings.setProperty(topic + ".replication.factor", "1");
        settings.setProperty(topic + ".num.partitions", "4");
        settings.setProperty(topic + ".segment.bytes", String.valueOf(16 * MEBIBYTE));
    }
}
