package org.rasid.monitor.alert.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Event;
import org.rasid.monitor.alert.json.InvalidValueException;

/** A field of events by the names on the way to it, such as {@code details.killed}. */
public final class EventPath {
    private static final Pattern DOT = Pattern.compile("\\.");

    private final String text;
    private final List<String> names;

    private EventPath(String text, List<String> names) {
        this.text = text;
        this.names = names;
    }

    /**
     * Reads a path. Of details it is enough that events of one type have it.
     *
     * @throws InvalidValueException where no event has such a field, or it is within a list
     */
    public static EventPath parse(String text) {
        List<String> names = DOT.splitAsStream(text).toList();
        List<Schema> at = List.of(Event.getClassSchema());
        for (String name : names) {
            List<Schema> next = new ArrayList<>();
            for (Schema schema : at) {
                if (schema.getType() == Schema.Type.RECORD && schema.getField(name) != null) {
                    branches(schema.getField(name).schema()).forEach(next::add);
                }
            }
            if (next.isEmpty()) {
                throw new InvalidValueException(
                        "fields", "names '" + text + "', but events have no field '" + name + "' there");
            }
            at = next;
        }
        return new EventPath(text, names);
    }

    private static Stream<Schema> branches(Schema schema) {
        return schema.isUnion() ? schema.getTypes().stream() : Stream.of(schema);
    }

    /** The value in an event; null where it has none, also where events of its type lack the field. */
    public @Nullable Object in(IndexedRecord event) {
        Object value = event;
        for (String name : names) {
            if (!(value instanceof IndexedRecord record) || record.getSchema().getField(name) == null) {
                return null;
            }
            value = record.get(record.getSchema().getField(name).pos());
        }
        return value;
    }

    @Override
    public String toString() {
        return text;
    }
}
