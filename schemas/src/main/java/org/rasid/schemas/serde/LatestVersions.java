package org.rasid.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.registry.Cache;
import org.rasid.schemas.registry.RegisteredSchema;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistrySettings;
import org.rasid.schemas.registry.Settings;

/**
 * The latest version of each subject, to write records with whose own schema is another one. Fields that only the
 * latest version has get their defaults, those that it lacks are left out.
 *
 * <p>{@code latest.compatibility.strict=true}, the default, checks before the first record that the latest version reads
 * whatever the record's schema writes; {@code false} leaves it to each record. What is the latest is asked once for each
 * subject and schema, and again after {@code latest.cache.ttl.sec} seconds; -1, the default, for never. {@code
 * latest.cache.size} answers are kept, 1000 by default.
 */
final class LatestVersions {
    private record Key(String subject, Schema schema, long period) {}

    private final RegistryClient registry;
    private final boolean strict;
    private final long ttlNanos;
    private final Cache<Key, Target> targets;

    LatestVersions(RegistryClient registry, Settings settings) {
        this.registry = registry;
        ConfigDef definition = RegistrySettings.serializer();
        strict = settings.flag(definition, "latest.compatibility.strict");
        ttlNanos = TimeUnit.SECONDS.toNanos(settings.number(definition, "latest.cache.ttl.sec"));
        targets = new Cache<>(settings.number(definition, "latest.cache.size"));
    }

    /** How to write records of the schema under the subject. */
    Target target(String subject, Schema schema) {
        long period = ttlNanos < 0 ? 0 : System.nanoTime() / Math.max(1, ttlNanos);
        return targets.get(new Key(subject, schema, period), () -> resolve(registry.latest(subject), schema));
    }

    private Target resolve(RegisteredSchema latest, Schema own) {
        if (SchemaNormalization.parsingFingerprint64(latest.schema())
                == SchemaNormalization.parsingFingerprint64(own)) {
            return new Target(latest, null, null);
        }
        if (strict) {
            check(latest, own);
        }
        return new Target(
                latest,
                AvroBinary.genericReader(own, latest.schema(), false),
                AvroBinary.genericWriter(latest.schema()));
    }

    private static void check(RegisteredSchema latest, Schema own) {
        List<Incompatibility> faults = SchemaCompatibility.checkReaderWriterCompatibility(latest.schema(), own)
                .getResult()
                .getIncompatibilities();
        if (!faults.isEmpty()) {
            List<String> reasons = faults.stream()
                    .map(fault -> fault.getType() + " at " + fault.getLocation() + " (" + fault.getMessage() + ")")
                    .toList();
            throw new SerializationException(named(latest) + " cannot read what this " + own.getFullName() + " writes: "
                    + String.join("; ", reasons) + ". Register its schema, unset use.latest.version, or set"
                    + " latest.compatibility.strict=false to try with each record");
        }
    }

    private static String named(RegisteredSchema version) {
        return "subject " + version.subject() + ": its latest version, " + version.version() + ",";
    }

    /**
     * A version to write with.
     *
     * @param reader reads what a record's own writer wrote into the version; null where the bytes are the same
     * @param writer writes what was read; null where there is no reader
     */
    record Target(
            RegisteredSchema version,
            @Nullable DatumReader<IndexedRecord> reader,
            @Nullable DatumWriter<IndexedRecord> writer) {
        int id() {
            return version.id();
        }

        <T extends IndexedRecord> void write(T record, DatumWriter<T> own, ByteArrayOutputStream out)
                throws IOException {
            if (reader == null || writer == null) {
                AvroBinary.write(record, own, out);
                return;
            }
            ByteArrayOutputStream written = new ByteArrayOutputStream(512);
            AvroBinary.write(record, own, written);
            try {
                AvroBinary.write(AvroBinary.read(written.toByteArray(), 0, reader), writer, out);
            } catch (IOException | AvroRuntimeException e) {
                throw new SerializationException(
                        named(version) + " cannot hold this "
                                + record.getSchema().getFullName() + ": " + e.getMessage(),
                        e);
            }
        }
    }
}
