package org.rasid.streams.config;

import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;
import org.rasid.schemas.settings.WholeNumber;

/** The settings that the streams app reads itself; docs/settings.md lists them from here. */
final class StreamsDefinition {
    private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9._-]{1,200}");
    private static final String GROUP_FORM = "1 to 200 of the characters a-z A-Z 0-9 . _ -";
    private static final long MEBIBYTE = 1 << 20;

    private StreamsDefinition() {}

    static ConfigDef get() {
        return new ConfigDef()
                .define(
                        "application.id",
                        ConfigDef.Type.STRING,
                        "rasid",
                        ConfigDef.LambdaValidator.with(StreamsDefinition::checkGroup, () -> GROUP_FORM),
                        Importance.HIGH,
                        "group, and prefix of internal topics and transactions")
                .define(
                        "bootstrap.servers",
                        ConfigDef.Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        Importance.HIGH,
                        "the addresses of the brokers, for example `localhost:9092`")
                .define(
                        "state.dir",
                        ConfigDef.Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        Importance.HIGH,
                        "the directory where stores are kept between runs; it must last, one for each instance")
                .define(
                        "num.stream.threads",
                        ConfigDef.Type.INT,
                        null,
                        new WholeNumber(1, 64),
                        Importance.MEDIUM,
                        "threads; by default one for each processor, at most one for each partition")
                .define(
                        "commit.interval.ms",
                        ConfigDef.Type.LONG,
                        25L,
                        WholeNumber.millisOfADay(),
                        Importance.MEDIUM,
                        "how long results of each of the two stages wait before a reader of committed records sees them;"
                                + " the longer, the less there is to do for brokers; at most half of"
                                + " `producer.transaction.timeout.ms`, which is 10000 unless it is set")
                .define(
                        "num.standby.replicas",
                        ConfigDef.Type.INT,
                        0,
                        new WholeNumber(0, 10),
                        Importance.MEDIUM,
                        "warm copies of the state on other instances")
                .define(
                        StreamsSettings.HTTP_HOST,
                        ConfigDef.Type.STRING,
                        "127.0.0.1",
                        Importance.MEDIUM,
                        "address of health and metrics")
                .define(
                        StreamsSettings.HTTP_PORT,
                        ConfigDef.Type.INT,
                        0,
                        new WholeNumber(0, 65535),
                        Importance.MEDIUM,
                        "port of health and metrics; 0: a free one")
                .define(
                        "rasid.close.timeout.ms",
                        ConfigDef.Type.LONG,
                        30_000L,
                        WholeNumber.millisOfADay(),
                        Importance.LOW,
                        "how long a shutdown may take")
                .define(
                        "rasid.store.memory.bytes",
                        ConfigDef.Type.LONG,
                        160 * MEBIBYTE,
                        new WholeNumber(16 * MEBIBYTE, Long.MAX_VALUE),
                        Importance.MEDIUM,
                        "off-heap memory of all stores together")
                .define(
                        StreamsSettings.RECENT_MENTIONS,
                        ConfigDef.Type.INT,
                        StreamsSettings.DEFAULT_RECENT_MENTIONS,
                        new WholeNumber(100, 1_000_000),
                        Importance.LOW,
                        "mentions that each partition keeps decoded on the heap, with what the index says of them and"
                                + " the links between them, some 10 KB each")
                .define(
                        StreamsSettings.TOPICS_SUFFIX,
                        ConfigDef.Type.STRING,
                        "",
                        Importance.LOW,
                        "ends the names of the topics that it writes, after a `-`; `rasid replay` sets it. None: the"
                                + " live topics")
                .define(
                        StreamsSettings.CLOUDEVENTS_SOURCE,
                        ConfigDef.Type.STRING,
                        null,
                        Importance.LOW,
                        "header `ce_source` of the events: a URI reference that says which app wrote them; by default"
                                + " `urn:rasid:streams:` and the application id");
    }

    /** Throws {@link ConfigException} for what cannot be a group. */
    static void checkGroup(String name, Object value) {
        if (!GROUP.matcher(value.toString()).matches()) {
            throw new ConfigException(name + " must be " + GROUP_FORM + " but is '" + value + "'");
        }
    }
}
