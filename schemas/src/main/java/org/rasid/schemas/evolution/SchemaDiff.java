package org.rasid.schemas.evolution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/** Lists what differs between two versions of a schema, type by type; types are the same where their full names are. */
public final class SchemaDiff {
    private SchemaDiff() {}

    /** The changes from the one to the other, sorted; empty where both say the same. */
    public static List<SchemaChange> between(Schema before, Schema after) {
        Map<String, Schema> old = named(before);
        Map<String, Schema> now = named(after);
        List<SchemaChange> changes = new ArrayList<>();
        old.forEach((name, schema) -> {
            if (!now.containsKey(name)) {
                changes.add(new SchemaChange(SchemaChange.Kind.REMOVED, schema.getName(), ""));
            }
        });
        now.forEach((name, schema) -> {
            Schema earlier = old.get(name);
            if (earlier == null) {
                changes.add(new SchemaChange(SchemaChange.Kind.ADDED, schema.getName(), ""));
            } else {
                ofType(earlier, schema, changes);
            }
        });
        if (!named(before).isEmpty() && !shape(before).equals(shape(after))) {
            changes.add(
                    new SchemaChange(SchemaChange.Kind.CHANGED, "(top)", shape(before) + " became " + shape(after)));
        }
        changes.sort(null);
        return List.copyOf(changes);
    }

    private static void ofType(Schema before, Schema after, List<SchemaChange> changes) {
        String name = after.getName();
        if (before.getType() != after.getType()) {
            changed(name, before.getType() + " became " + after.getType(), changes);
            return;
        }
        if (after.getType() == Schema.Type.RECORD) {
            ofFields(name, before, after, changes);
        } else if (after.getType() == Schema.Type.ENUM) {
            ofSymbols(name, before, after, changes);
        }
        documented(name, before.getDoc(), after.getDoc(), changes);
    }

    private static void ofFields(String type, Schema before, Schema after, List<SchemaChange> changes) {
        for (Field field : before.getFields()) {
            if (after.getField(field.name()) == null) {
                changes.add(new SchemaChange(SchemaChange.Kind.REMOVED, type + "." + field.name(), ""));
            }
        }
        for (Field field : after.getFields()) {
            Field earlier = before.getField(field.name());
            String name = type + "." + field.name();
            if (earlier == null) {
                changes.add(new SchemaChange(SchemaChange.Kind.ADDED, name, ""));
                continue;
            }
            if (!shape(earlier.schema()).equals(shape(field.schema()))) {
                changed(name, shape(earlier.schema()) + " became " + shape(field.schema()), changes);
            }
            if (!Objects.equals(earlier.defaultVal(), field.defaultVal())) {
                changed(name, "default " + given(earlier) + " became " + given(field), changes);
            }
            documented(name, earlier.doc(), field.doc(), changes);
        }
        if (!common(before, after).equals(common(after, before))) {
            changed(type, "the order of the fields", changes);
        }
    }

    /** Names of the fields of the one that the other has too, in their order. */
    private static List<String> common(Schema one, Schema other) {
        return one.getFields().stream()
                .map(Field::name)
                .filter(name -> other.getField(name) != null)
                .toList();
    }

    private static String given(Field field) {
        return field.hasDefaultValue() ? String.valueOf(field.defaultVal()) : "none";
    }

    private static void ofSymbols(String type, Schema before, Schema after, List<SchemaChange> changes) {
        before.getEnumSymbols().stream()
                .filter(symbol -> !after.hasEnumSymbol(symbol))
                .forEach(symbol -> changes.add(new SchemaChange(SchemaChange.Kind.REMOVED, type + "." + symbol, "")));
        after.getEnumSymbols().stream()
                .filter(symbol -> !before.hasEnumSymbol(symbol))
                .forEach(symbol -> changes.add(new SchemaChange(SchemaChange.Kind.ADDED, type + "." + symbol, "")));
        if (!Objects.equals(before.getEnumDefault(), after.getEnumDefault())) {
            changed(type, "default " + before.getEnumDefault() + " became " + after.getEnumDefault(), changes);
        }
    }

    private static void changed(String subject, String detail, List<SchemaChange> changes) {
        changes.add(new SchemaChange(SchemaChange.Kind.CHANGED, subject, detail));
    }

    private static void documented(String subject, String before, String after, List<SchemaChange> changes) {
        if (!Objects.equals(before, after)) {
            changes.add(new SchemaChange(SchemaChange.Kind.DOCUMENTED, subject, ""));
        }
    }

    /** A type as a field writes it down: named types by their simple names only. */
    static String shape(Schema schema) {
        String plain = switch (schema.getType()) {
            case RECORD, ENUM, FIXED -> schema.getName();
            case ARRAY -> "array of " + shape(schema.getElementType());
            case MAP -> "map of " + shape(schema.getValueType());
            case UNION -> schema.getTypes().stream().map(SchemaDiff::shape).collect(Collectors.joining(" or "));
            default -> schema.getType().getName();
        };
        return schema.getLogicalType() == null
                ? plain
                : plain + " (" + schema.getLogicalType().getName() + ")";
    }

    /** The named types of a schema by their full names, sorted. */
    static Map<String, Schema> named(Schema schema) {
        Map<String, Schema> found = new LinkedHashMap<>();
        collect(schema, found);
        return new TreeMap<>(found);
    }

    private static void collect(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case RECORD -> {
                if (found.putIfAbsent(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), found));
                }
            }
            case ENUM, FIXED -> found.putIfAbsent(schema.getFullName(), schema);
            case ARRAY -> collect(schema.getElementType(), found);
            case MAP -> collect(schema.getValueType(), found);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, found));
            default -> {}
        }
    }
}
