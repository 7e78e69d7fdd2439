package org.rasid.docs;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;

/** Avro types in words, with links into the dictionary. */
final class Types {
    private Types() {}

    static boolean isNullable(Schema schema) {
        return schema.isUnion() && schema.isNullable();
    }

    /** The type without null, as {@code list of [Party](#party)}. */
    static String text(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        if (logical != null) {
            return logical.getName();
        }
        return switch (schema.getType()) {
            case RECORD, ENUM ->
                "[" + schema.getName() + "](#" + schema.getName().toLowerCase(java.util.Locale.ROOT) + ")";
            case ARRAY -> "list of " + text(schema.getElementType());
            case MAP -> "map of " + text(schema.getValueType());
            case UNION -> union(schema.getTypes());
            default -> schema.getType().getName();
        };
    }

    private static String union(List<Schema> branches) {
        List<Schema> present = branches.stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .toList();
        return (present.size() > 1 ? "one of " : "")
                + present.stream().map(Types::text).collect(Collectors.joining(", "));
    }
}
