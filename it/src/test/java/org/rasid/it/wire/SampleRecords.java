package org.rasid.it.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.serde.GeneratedClasses;

/** Records of a generated class, filled at random but the same for the same seed, with every union branch in turn. */
public final class SampleRecords {
    private static final String[] TEXTS = {"", "غارة", "جولة ثالثة", "plain", "\u200fيمين\u200e", "😀"};

    private final Random random;
    private int turn;

    public SampleRecords(long seed) {
        GeneratedClasses.trust();
        random = new Random(seed);
    }

    /** As many records as it takes to have each branch of the record's own unions at least once, and some more. */
    public <T extends SpecificRecord> List<T> of(Class<T> type, int count) {
        List<T> records = new ArrayList<>();
        for (turn = 0; turn < count; turn++) {
            records.add(type.cast(value(SpecificData.get().getSchema(type), 0)));
        }
        return records;
    }

    private @Nullable Object value(Schema schema, int depth) {
        return switch (schema.getType()) {
            case RECORD -> record(schema, depth);
            case ENUM -> constant(schema);
            case ARRAY -> items(schema, depth);
            case UNION -> value(branch(schema, depth), depth);
            case STRING -> TEXTS[random.nextInt(TEXTS.length)];
            case BOOLEAN -> random.nextBoolean();
            case DOUBLE -> random.nextDouble() * 180 - 90;
            case INT ->
                schema.getLogicalType() instanceof LogicalTypes.Date
                        ? java.time.LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000)
                        : (Object) random.nextInt();
            case LONG ->
                schema.getLogicalType() instanceof LogicalTypes.TimestampMillis
                        ? java.time.Instant.ofEpochMilli(random.nextLong() >> 20)
                        : (Object) random.nextLong();
            case NULL -> null;
            default -> throw new IllegalArgumentException("no sample for " + schema);
        };
    }

    private SpecificRecord record(Schema schema, int depth) {
        SpecificRecord record =
                (SpecificRecord) SpecificData.newInstance(SpecificData.get().getClass(schema), schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.pos(), value(field.schema(), depth + 1));
        }
        return record;
    }

    private Schema branch(Schema union, int depth) {
        int size = union.getTypes().size();
        return union.getTypes().get(depth == 1 ? turn % size : random.nextInt(size));
    }

    private Object constant(Schema schema) {
        String symbol = schema.getEnumSymbols()
                .get(random.nextInt(schema.getEnumSymbols().size()));
        return SpecificData.get().createEnum(symbol, schema);
    }

    private List<@Nullable Object> items(Schema schema, int depth) {
        List<@Nullable Object> items = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            items.add(value(schema.getElementType(), depth + 1));
        }
        return items;
    }
}
