package org.rasid.schemas.registry;

import java.util.List;

/**
 * What the registry says of a schema that is not registered yet.
 *
 * @param compatible whether it would take the schema
 * @param messages its reasons, in its words; may be empty either way
 */
public record CompatibilityReport(boolean compatible, List<String> messages) {
    public CompatibilityReport {
        messages = List.copyOf(messages);
    }
}
