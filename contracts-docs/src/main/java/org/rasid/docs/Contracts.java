package org.rasid.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

/** The records and enums of all topics. */
final class Contracts {
    private final Map<String, Schema> types = new LinkedHashMap<>();

    private Contracts() {}

    /** All records, then all enums, each in the order of first use. */
    static List<Schema> of(Schema.Type kind) {
        Contracts contracts = new Contracts();
        for (TopicSpec topic : Topics.all()) {
            if (topic.valueSchema() != null) {
                contracts.add(topic.valueSchema());
            }
        }
        return contracts.types.values().stream()
                .filter(type -> type.getType() == kind)
                .toList();
    }

    private void add(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> {
                if (types.putIfAbsent(schema.getName(), schema) == null) {
                    schema.getFields().forEach(field -> add(field.schema()));
                }
            }
            case ENUM -> types.putIfAbsent(schema.getName(), schema);
            case ARRAY -> add(schema.getElementType());
            case MAP -> add(schema.getValueType());
            case UNION -> schema.getTypes().forEach(this::add);
            default -> {}
        }
    }
}
