package org.rasid.schemas.registry;

import org.apache.avro.Schema;

/**
 * A schema as a subject holds it.
 *
 * @param version number within the subject, from 1
 * @param id number in the registry, which the wire format carries
 */
public record RegisteredSchema(String subject, int version, int id, Schema schema) {}
