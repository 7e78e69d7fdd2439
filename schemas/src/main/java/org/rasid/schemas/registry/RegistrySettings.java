package org.rasid.schemas.registry;

import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.rasid.schemas.settings.WholeNumber;

/**
 * The settings of the registry's client and the serdes, under Confluent's names and with Confluent's defaults, but for
 * those that say so; docs/settings.md lists them from here. Those of TLS are Kafka's.
 */
public final class RegistrySettings {
    /**
     * What suits what runs for long: schemas are registered by an operator, and a registry that is away for half a minute
     * or more is waited for. A call waits for less than the five minutes after which Kafka takes a consumer for dead.
     */
    public static final Map<String, String> FOR_LONG_RUNS = Map.of(
            "auto.register.schemas", "false",
            "http.connect.timeout.ms", "5000",
            "http.read.timeout.ms", "10000",
            "max.retries", "12",
            "retries.wait.ms", "1000",
            "retries.max.wait.ms", "10000");

    private RegistrySettings() {}

    /** Of the client of the registry. */
    public static ConfigDef client() {
        return new ConfigDef()
                .define(
                        RegistryConfig.URL,
                        ConfigDef.Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        Importance.HIGH,
                        "one or more base URLs, comma-separated, with base path where there is one (Apicurio:"
                                + " `/apis/ccompat/v7`); the next is tried when one does not answer")
                .define(
                        Credentials.BASIC,
                        ConfigDef.Type.STRING,
                        "URL",
                        Importance.HIGH,
                        "`URL`: what the address holds; `USER_INFO`; `SASL_INHERIT`: user and password in"
                                + " `sasl.jaas.config`, of PLAIN or SCRAM")
                .define(
                        Credentials.USER_INFO,
                        ConfigDef.Type.PASSWORD,
                        null,
                        Importance.HIGH,
                        "`user:password` for `USER_INFO`")
                .define(
                        Credentials.BEARER,
                        ConfigDef.Type.STRING,
                        null,
                        Importance.MEDIUM,
                        "`STATIC_TOKEN`; not together with `" + Credentials.BASIC + "`")
                .define(
                        Credentials.TOKEN,
                        ConfigDef.Type.PASSWORD,
                        null,
                        Importance.MEDIUM,
                        "the token for `STATIC_TOKEN`")
                .define(
                        "http.connect.timeout.ms",
                        ConfigDef.Type.INT,
                        60_000,
                        WholeNumber.from(1),
                        Importance.MEDIUM,
                        "how long a connection may take to open")
                .define(
                        "http.read.timeout.ms",
                        ConfigDef.Type.INT,
                        60_000,
                        WholeNumber.from(1),
                        Importance.MEDIUM,
                        "how long one request may take with its whole answer")
                .define(
                        "max.retries",
                        ConfigDef.Type.INT,
                        3,
                        WholeNumber.from(0),
                        Importance.MEDIUM,
                        "rounds over all URLs after the first")
                .define(
                        "retries.wait.ms",
                        ConfigDef.Type.INT,
                        1_000,
                        WholeNumber.from(0),
                        Importance.LOW,
                        "longest pause before the first retry, doubled for each further one, and shortened at random by"
                                + " up to a half; `Retry-After` of the registry is kept to up to `retries.max.wait.ms`")
                .define(
                        "retries.max.wait.ms",
                        ConfigDef.Type.INT,
                        20_000,
                        WholeNumber.from(0),
                        Importance.LOW,
                        "longest pause before any retry")
                .define(
                        "max.schemas.per.subject",
                        ConfigDef.Type.INT,
                        1_000,
                        WholeNumber.from(1),
                        Importance.LOW,
                        "bound of each cache of ids and schemas")
                .define(
                        "normalize.schemas",
                        ConfigDef.Type.BOOLEAN,
                        false,
                        Importance.LOW,
                        "let the registry compare normalised schemas")
                .define(
                        RegistryConfig.REMOVE_JAVA_PROPERTIES,
                        ConfigDef.Type.BOOLEAN,
                        true,
                        Importance.LOW,
                        "register schemas without Java's string hints, as contracts are for all languages; Confluent's"
                                + " default is `false`");
    }

    /** Of what writes. */
    public static ConfigDef serializer() {
        return new ConfigDef()
                .define(
                        "auto.register.schemas",
                        ConfigDef.Type.BOOLEAN,
                        true,
                        Importance.MEDIUM,
                        "register the schema of a value on first use; `false`: it must be there, by `rasid schemas"
                                + " register`")
                .define(
                        "use.latest.version",
                        ConfigDef.Type.BOOLEAN,
                        false,
                        Importance.LOW,
                        "with `auto.register.schemas=false`: write with the latest version of the subject; fields that"
                                + " only it has get their defaults, those that it lacks are left out")
                .define(
                        "latest.compatibility.strict",
                        ConfigDef.Type.BOOLEAN,
                        true,
                        Importance.LOW,
                        "check first that the latest version reads all that the record's own schema writes; `false`: try"
                                + " with each record")
                .define(
                        "latest.cache.size",
                        ConfigDef.Type.INT,
                        1_000,
                        WholeNumber.from(1),
                        Importance.LOW,
                        "how many subjects' latest versions are kept")
                .define(
                        "latest.cache.ttl.sec",
                        ConfigDef.Type.INT,
                        -1,
                        WholeNumber.from(-1),
                        Importance.LOW,
                        "for how many seconds; -1: for good")
                .define(
                        "value.subject.name.strategy",
                        ConfigDef.Type.STRING,
                        null,
                        Importance.LOW,
                        "a class name of Confluent's strategies: topic, which it is where it is not set, record,"
                                + " topic-record");
    }

    /** Of what reads. */
    public static ConfigDef deserializer() {
        return new ConfigDef()
                .define(
                        "specific.avro.reader",
                        ConfigDef.Type.BOOLEAN,
                        true,
                        Importance.MEDIUM,
                        "generated classes; `false`, Confluent's default: generic records of the writer's schema")
                .define(
                        "specific.avro.value.type",
                        ConfigDef.Type.STRING,
                        null,
                        Importance.LOW,
                        "the generated class; else the one named like the writer's schema")
                .define(
                        "avro.use.logical.type.converters",
                        ConfigDef.Type.BOOLEAN,
                        false,
                        Importance.LOW,
                        "dates and times in generic records as `java.time` values; `false`: as numbers");
    }
}
