package org.rasid.streams.dedup;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One hash for one value: equal records have equal hashes, whatever the run and the machine. */
public final class Canonical {
    /** Reading them off a class takes longer than hashing a record of it. */
    private static final ClassValue<List<Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(Canonical::accessor)
                    .toList();
        }
    };

    private Canonical() {}

    private static Method accessor(RecordComponent component) {
        Method accessor = component.getAccessor();
        // else each call looks whether it may
        accessor.setAccessible(true);
        return accessor;
    }

    /**
     * SHA-256, 64 lower-case hexadecimal digits, over a record made of records, lists, strings, enums, numbers,
     * booleans, days, instants and nulls.
     *
     * @throws IllegalArgumentException for any other kind of value
     */
    public static String hash(Record value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes.toByteArray()));
    }

    private static void write(@Nullable Object value, DataOutputStream out) throws IOException {
        if (value == null) {
            out.writeByte('0');
        } else if (value instanceof Record r) {
            writeRecord(r, out);
        } else if (value instanceof List<?> list) {
            out.writeByte('[');
            out.writeInt(list.size());
            for (Object element : list) {
                write(element, out);
            }
        } else {
            writeScalar(value, out);
        }
    }

    private static void writeRecord(Record r, DataOutputStream out) throws IOException {
        writeText('{', r.getClass().getSimpleName(), out);
        for (Method component : COMPONENTS.get(r.getClass())) {
            try {
                write(component.invoke(r), out);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("unreadable " + component + " of " + r.getClass(), e);
            }
        }
    }

    private static void writeScalar(Object value, DataOutputStream out) throws IOException {
        if (value instanceof String s) {
            writeText('s', s, out);
        } else if (value instanceof Enum<?> e) {
            writeText('e', e.name(), out);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            writeText('n', value.toString(), out);
        } else if (value instanceof Double d) {
            out.writeByte('d');
            out.writeLong(Double.doubleToLongBits(d));
        } else if (value instanceof Instant || value instanceof LocalDate) {
            writeText('t', value.toString(), out);
        } else {
            throw new IllegalArgumentException("no canonical form of " + value.getClass());
        }
    }

    private static void writeText(char tag, String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(tag);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
