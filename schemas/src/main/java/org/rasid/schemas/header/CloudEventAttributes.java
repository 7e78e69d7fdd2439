package org.rasid.schemas.header;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.rasid.avro.EventType;

/**
 * The attributes by which a record of an event topic is a CloudEvent: CloudEvents 1.0, Kafka protocol binding, binary
 * content mode. The data is the value of the record.
 *
 * @param id with the source unique to this state of the event
 * @param source who says so: {@code rasid.cloudevents.source} of the app
 * @param type what happened to an event of which kind
 * @param subject id of the event
 * @param time when Rasid came to know this state
 */
public record CloudEventAttributes(String id, URI source, String type, String subject, Instant time) {
    /** Content type of the values: Avro binary behind the head of the Confluent wire format, which names the schema. */
    public static final String CONTENT_TYPE_VALUE = "application/avro";

    /** Stands for all versions of the schema that are compatible with each other, which is all of one topic. */
    public static final URI DATA_SCHEMA_VALUE = URI.create("urn:rasid:schema:org.rasid.avro.Event:1");

    public static final HeaderSpec SPEC_VERSION =
            new HeaderSpec("ce_specversion", true, "CloudEvents: version.", "1.0");

    public static final HeaderSpec ID = new HeaderSpec(
            "ce_id",
            true,
            "CloudEvents: id of this state, made of the event id and the revision.",
            "e-7c10f4a2b9d3e815/3");

    public static final HeaderSpec SOURCE = new HeaderSpec(
            "ce_source",
            true,
            "CloudEvents: the app that wrote it; setting rasid.cloudevents.source.",
            "urn:rasid:streams:rasid");

    public static final HeaderSpec TYPE = new HeaderSpec(
            "ce_type",
            true,
            "CloudEvents: org.rasid, the event type with hyphens and the change, joined by dots.",
            "org.rasid.force-movement.updated");

    public static final HeaderSpec SUBJECT =
            new HeaderSpec("ce_subject", true, "CloudEvents: id of the event, as the key.", "e-7c10f4a2b9d3e815");

    public static final HeaderSpec TIME = new HeaderSpec(
            "ce_time",
            true,
            "CloudEvents: when this state was made, in UTC. For the times of the reports see the value.",
            "2026-03-09T04:40:00.123Z");

    public static final HeaderSpec DATA_SCHEMA = new HeaderSpec(
            "ce_dataschema",
            true,
            "CloudEvents: the schema of the value in all its compatible versions; the id at the head of the value says"
                    + " which one.",
            DATA_SCHEMA_VALUE.toString());

    public static final HeaderSpec CONTENT_TYPE = new HeaderSpec(
            "content-type", true, "CloudEvents: Avro, in the Confluent wire format.", CONTENT_TYPE_VALUE);

    /** All of them. */
    static final List<HeaderSpec> HEADERS =
            List.of(SPEC_VERSION, ID, SOURCE, TYPE, SUBJECT, TIME, DATA_SCHEMA, CONTENT_TYPE);

    /**
     * The attributes of a state of an event.
     *
     * @param revision as in the header {@code rasid-revision}
     * @param change as in the header {@code rasid-change}
     */
    public static CloudEventAttributes of(
            String eventId, EventType type, long revision, String change, URI source, Instant time) {
        return new CloudEventAttributes(
                eventId + "/" + revision, source, "org.rasid." + kind(type) + "." + change, eventId, time);
    }

    private static String kind(EventType type) {
        return type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Puts them on a record, in place of any others. */
    public void put(Headers headers) {
        SPEC_VERSION.put(headers, "1.0");
        ID.put(headers, id);
        SOURCE.put(headers, source.toString());
        TYPE.put(headers, type);
        SUBJECT.put(headers, subject);
        TIME.put(headers, time.toString());
        DATA_SCHEMA.put(headers, DATA_SCHEMA_VALUE.toString());
        CONTENT_TYPE.put(headers, CONTENT_TYPE_VALUE);
    }
}
