package org.rasid.extraction.event;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rasid.extraction.Assertion;
import org.rasid.extraction.Details;
import org.rasid.extraction.Scope;
import org.rasid.extraction.lexicon.Table;

/** Values of event fields as data files write them: {@code field=VALUE}, checked against the constants of the field. */
final class Fields {
    private static final Map<String, List<Class<? extends Enum<?>>>> CONSTANTS = Map.of(
            "assertion", List.of(Assertion.class),
            "scope", List.of(Scope.class),
            "method", List.of(Details.Strike.Method.class),
            "outcome", List.of(Details.Strike.Outcome.class),
            "phase", List.of(Details.Talks.Phase.class, Details.Truce.Phase.class),
            "direction", List.of(Details.ForceMovement.Direction.class),
            "action", List.of(Details.Deadline.Action.class),
            "stance", List.of(Details.Deadline.Stance.class));

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
        List<Class<? extends Enum<?>>> constants = CONSTANTS.get(field);
        if (constants == null) {
            throw row.fault("no field \"" + field + "\"; there are " + CONSTANTS.keySet());
        }
        for (Class<? extends Enum<?>> type : constants) {
            for (Enum<?> constant : type.getEnumConstants()) {
                if (constant.name().equals(value)) {
                    return;
                }
            }
        }
        throw row.fault("field " + field + " has no value \"" + value + "\"");
    }
}
