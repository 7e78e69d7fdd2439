package org.rasid.extraction.event;

import java.util.Map;
import java.util.TreeMap;
import org.rasid.extraction.Assertion;
import org.rasid.extraction.Details;
import org.rasid.extraction.Scope;
import org.rasid.extraction.lexicon.Table;

/** Values of event fields as data files write them: {@code field=VALUE}, checked against the constants of the field. */
final class Fields {
    private static final Map<String, Class<? extends Enum<?>>> CONSTANTS = Map.of(
            "assertion", Assertion.class,
            "scope", Scope.class,
            "method", Details.Strike.Method.class,
            "outcome", Details.Strike.Outcome.class,
            "phase", Details.Talks.Phase.class,
            "action", Details.Deadline.Action.class,
            "stance", Details.Deadline.Stance.class);

    private Fields() {}

    static Map<String, String> read(Table.Row row, String column) {
        Map<String, String> fields = new TreeMap<>();
        for (String part : row.list(column)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw row.fault("\"" + part + "\" is not field=VALUE");
            }
            check(row, part.substring(0, equals), part.substring(equals + 1));
            fields.put(part.substring(0, equals), part.substring(equals + 1));
        }
        return fields;
    }

    private static void check(Table.Row row, String field, String value) {
        Class<? extends Enum<?>> constants = CONSTANTS.get(field);
        if (constants == null) {
            throw row.fault("no field \"" + field + "\"; there are " + CONSTANTS.keySet());
        }
        for (Enum<?> constant : constants.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return;
            }
        }
        throw row.fault("field " + field + " has no value \"" + value + "\"");
    }
}
