package org.rasid.schemas.serde;

import org.apache.avro.Conversions;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;

/** How generic records hold values of logical types. */
final class GenericModel {
    private static final GenericData NUMBERS = plain();
    private static final GenericData VALUES = converting();

    private GenericModel() {}

    /** With the types of {@code java.time}, {@code BigDecimal} and {@code UUID}, or with what Avro writes for them. */
    static GenericData of(boolean logicalTypes) {
        return logicalTypes ? VALUES : NUMBERS;
    }

    private static GenericData plain() {
        GenericData model = new GenericData();
        // the fast reader trusts the lengths that it finds
        model.setFastReaderEnabled(false);
        return model;
    }

    /** The conversions that Confluent's serde has, too. */
    private static GenericData converting() {
        GenericData model = plain();
        model.addLogicalTypeConversion(new Conversions.DecimalConversion());
        model.addLogicalTypeConversion(new Conversions.UUIDConversion());
        model.addLogicalTypeConversion(new TimeConversions.DateConversion());
        model.addLogicalTypeConversion(new TimeConversions.TimeMillisConversion());
        model.addLogicalTypeConversion(new TimeConversions.TimeMicrosConversion());
        model.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
        model.addLogicalTypeConversion(new TimeConversions.TimestampMicrosConversion());
        model.addLogicalTypeConversion(new TimeConversions.LocalTimestampMillisConversion());
        model.addLogicalTypeConversion(new TimeConversions.LocalTimestampMicrosConversion());
        return model;
    }
}
