package org.rasid.schemas.serde;

import java.util.ArrayList;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads generated records with lists that are plain ones. Avro's own lists compare their items without knowledge of
 * logical types, so that {@code equals} on a record with a date inside a list throws.
 */
final class RecordReader<T> extends SpecificDatumReader<T> {
    RecordReader(Schema writer, Schema reader) {
        super(writer, reader, model(reader));
    }

    /** The conversions of the generated class, without the fast reader, which makes lists by itself. */
    private static SpecificData model(Schema schema) {
        SpecificData model = new SpecificData();
        SpecificData.getForSchema(schema).getConversions().forEach(model::addLogicalTypeConversion);
        model.setFastReaderEnabled(false);
        return model;
    }

    @Override
    protected Object newArray(@Nullable Object old, int size, Schema schema) {
        return new ArrayList<>(size);
    }
}
