package org.rasid.schemas.serde;

import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.rasid.schemas.registry.Settings;

/** How the subject of a schema is named: Confluent's three strategies, under the names of Confluent's classes. */
enum SubjectNames {
    /** Topic and part of the record: {@code articles.raw-value}. The default. */
    TOPIC("TopicNameStrategy"),
    /** Full name of the record: {@code org.rasid.avro.Article}. */
    RECORD("RecordNameStrategy"),
    /** Topic and full name of the record: {@code articles.raw-org.rasid.avro.Article}. */
    TOPIC_RECORD("TopicRecordNameStrategy");

    private static final String PACKAGE = "io.confluent.kafka.serializers.subject.";

    private final String className;

    SubjectNames(String className) {
        this.className = PACKAGE + className;
    }

    /** The strategy that {@code key.subject.name.strategy} or {@code value.subject.name.strategy} names. */
    static SubjectNames parse(Settings settings, boolean isKey) {
        String key = (isKey ? "key" : "value") + ".subject.name.strategy";
        String name = settings.raw(key) instanceof Class<?> type ? type.getName() : settings.text(key);
        if (name == null) {
            return TOPIC;
        }
        for (SubjectNames strategy : values()) {
            if (strategy.className.equals(name)) {
                return strategy;
            }
        }
        throw new ConfigException(key + ": '" + name + "' is not supported; use one of TopicNameStrategy,"
                + " RecordNameStrategy, TopicRecordNameStrategy in " + PACKAGE + "*");
    }

    String subject(String topic, boolean isKey, Schema schema) {
        return switch (this) {
            case TOPIC -> topic + (isKey ? "-key" : "-value");
            case RECORD -> schema.getFullName();
            case TOPIC_RECORD -> topic + "-" + schema.getFullName();
        };
    }
}
