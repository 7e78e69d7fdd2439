package org.rasid.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasid.avro.Article;
import org.rasid.avro.CountRange;
import org.rasid.avro.Event;
import org.rasid.avro.PublishedBasis;
import org.rasid.schemas.registry.ScriptedServer;

class AvroDeserializerTest {
    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldReadWhatWasWritten() {
        server.answers(200, schema(Event.getClassSchema()));
        try (AvroDeserializer<Event> deserializer = deserializer(Map.of())) {
            Event read = deserializer.deserialize("t", message(Samples.event()));
            assertThat(read).isEqualTo(Samples.event()).hasSameHashCodeAs(Samples.event());
            assertThat(deserializer.deserialize("t", message(Samples.event()))).isEqualTo(read);
            assertThat(deserializer.deserialize("t", null)).isNull();
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void shouldReadWhatANewerOrOlderSchemaWrote() {
        String other = Article.getClassSchema()
                .toString()
                .replace("\"METADATA\",", "\"METADATA\",\"GUESS\",")
                .replace("\"name\":\"origin\"", "\"name\":\"renamed\"");
        server.answers(200, schema(new Schema.Parser().parse(other)));
        byte[] written = message(Samples.article());
        // the bytes say symbol number 2, which is URL in our schema, and FILE_NAME in the writer's
        try (AvroDeserializer<Article> deserializer = deserializer(Map.of())) {
            Article read = deserializer.deserialize("t", written);
            assertThat(read.getPublishedBasis()).isEqualTo(PublishedBasis.FILE_NAME);
            assertThat(read.getOrigin()).isNull();
            assertThat(read.getTitle()).isEqualTo(Samples.article().getTitle());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', too short",
        "0000000001, the bytes end within the record",
        "00000001, too short",
        "01000000010204, wrong magic byte: 0x01",
        "7b22696422, wrong magic byte: 0x7b",
        "000000000102, the bytes end within the record",
        "00000000010204020002, left over"
    })
    void shouldSayWhatIsWrongWithTheBytes(String hex, String fault) {
        server.answers(200, schema(CountRange.getClassSchema()));
        try (AvroDeserializer<CountRange> deserializer = deserializer(Map.of())) {
            assertThatThrownBy(() -> deserializer.deserialize("some-topic", bytes(hex)))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("topic some-topic: not a readable Avro message")
                    .hasMessageContaining(fault)
                    .satisfies(e -> assertThat(RegistryFaults.isRecordFault(e)).isTrue());
        }
    }

    @Test
    void shouldRefuseARecordOfAnotherType() {
        server.answers(200, schema(CountRange.getClassSchema()));
        try (AvroDeserializer<Article> deserializer = deserializer(Map.of("specific.avro.value.type", Article.class))) {
            assertThatThrownBy(() -> deserializer.deserialize("t", bytes("000000000102040200")))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContainingAll("org.rasid.avro.CountRange", "org.rasid.avro.Article is expected");
        }
    }

    @Test
    void shouldRefuseASchemaThatIsNoRecordOfOurs() {
        server.answers(200, schema(Schema.create(Schema.Type.STRING)))
                .answers(200, schema(Schema.createRecord("Other", null, "com.example", false, List.of())))
                .answers(200, schema(Schema.createRecord("ProcessBuilder", null, "java.lang", false, List.of())));
        try (AvroDeserializer<SpecificRecord> deserializer = deserializer(Map.of())) {
            assertThatThrownBy(() -> deserializer.deserialize("t", bytes("0000000001")))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("STRING, not a record");
            assertThatThrownBy(() -> deserializer.deserialize("t", bytes("0000000002")))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("no generated class on the class path for com.example.Other");
            assertThatThrownBy(() -> deserializer.deserialize("t", bytes("0000000003")))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("Forbidden java.lang.ProcessBuilder");
        }
    }

    @ParameterizedTest
    @CsvSource({"404, 40403, true, false", "401, 401, false, false", "503, 503, false, true", "500, 50001, false, true"
    })
    void shouldTellBadRecordsFromAnAilingRegistry(int status, int code, boolean record, boolean outage) {
        server.answers(status, "{\"error_code\":" + code + "}");
        try (AvroDeserializer<Article> deserializer = deserializer(Map.of())) {
            assertThatThrownBy(() -> deserializer.deserialize("t", bytes("000000000502")))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContainingAll("topic t", "schema with id 5")
                    .returns(record, RegistryFaults::isRecordFault)
                    .returns(outage, RegistryFaults::isOutage);
        }
    }

    @Test
    void shouldAskAgainForAnUnknownSchemaThatIsKnownLater() {
        server.answers(404, "{\"error_code\":40403}").answers(200, schema(CountRange.getClassSchema()));
        try (AvroDeserializer<CountRange> deserializer = deserializer(Map.of())) {
            byte[] message = bytes("000000000102040200");
            assertThatThrownBy(() -> deserializer.deserialize("t", message)).isInstanceOf(SerializationException.class);
            assertThat(deserializer.deserialize("t", message)).isEqualTo(new CountRange(1, 2, 1, List.of()));
        }
    }

    @Test
    void shouldReadGenericRecordsOfTheWritersSchema() {
        server.answers(200, schema(Article.getClassSchema()));
        byte[] written = message(Samples.article());
        Map<String, Object> generic = Map.of("specific.avro.reader", "false", "specific.avro.value.type", Event.class);
        try (AvroDeserializer<IndexedRecord> numbers = deserializer(generic)) {
            IndexedRecord read = numbers.deserialize("t", written);
            assertThat(read).isInstanceOf(GenericRecord.class);
            assertThat(field(read, "publishedAt")).isEqualTo(Samples.NOON.toEpochMilli());
            assertThat(field(read, "publishedOn")).isEqualTo(20517);
            assertThat(field(read, "publishedBasis")).hasToString("URL");
        }
        Map<String, Object> converting = new HashMap<>(generic);
        converting.put("avro.use.logical.type.converters", "true");
        try (AvroDeserializer<IndexedRecord> values = deserializer(converting)) {
            IndexedRecord read = values.deserialize("t", written);
            assertThat(field(read, "publishedAt")).isEqualTo(Samples.NOON);
            assertThat(field(read, "publishedOn")).isEqualTo(LocalDate.of(2026, 3, 5));
            assertThat(AvroJson.toJson(read)).isEqualTo(AvroJson.toJson(Samples.article()));
        }
    }

    private static Object field(IndexedRecord record, String name) {
        return record.get(record.getSchema().getField(name).pos());
    }

    @Test
    void shouldRefuseATypeThatIsNoGeneratedClass() {
        assertThatThrownBy(() -> deserializer(Map.of("specific.avro.value.type", "java.lang.String")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll("specific.avro.value.type", "java.lang.String");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldThrowNothingButSerializationExceptionsOnCorruptBytes(boolean specific) {
        server.answers(200, schema(Event.getClassSchema()));
        byte[] good = message(Samples.event());
        long seed = new Random().nextLong();
        System.out.println("AvroDeserializerTest corrupt bytes, seed " + seed);
        Random random = new Random(seed);
        int refused = 0;
        try (AvroDeserializer<IndexedRecord> deserializer = deserializer(Map.of("specific.avro.reader", specific))) {
            for (int round = 0; round < 20_000; round++) {
                byte[] bad = corrupt(good, random);
                try {
                    deserializer.deserialize("t", bad);
                } catch (SerializationException e) {
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    /** Lengths and counts far beyond the message, at each place where one may stand. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldNotAllocateWhatCorruptLengthsAskFor(boolean specific) {
        server.answers(200, schema(Event.getClassSchema()));
        byte[] good = message(Samples.event());
        byte[] huge = bytes("feffffff0f");
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (AvroDeserializer<IndexedRecord> deserializer = deserializer(Map.of("specific.avro.reader", specific))) {
            deserializer.deserialize("t", good);
            for (int at = WireFormat.HEAD_LENGTH; at < good.length; at++) {
                byte[] bad = Arrays.copyOf(good, good.length + huge.length);
                System.arraycopy(huge, 0, bad, at, huge.length);
                long before = memory.getCurrentThreadAllocatedBytes();
                try {
                    deserializer.deserialize("t", bad);
                } catch (SerializationException e) {
                    assertThat(e).hasMessageContaining("topic t");
                }
                assertThat(memory.getCurrentThreadAllocatedBytes() - before)
                        .as("bytes allocated with a huge number at %d", at)
                        .isLessThan(1 << 20);
            }
        }
    }

    @Test
    void shouldServeManyThreads() throws Exception {
        server.answers(200, schema(Event.getClassSchema()));
        byte[] message = message(Samples.event());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (AvroDeserializer<Event> deserializer = deserializer(Map.of())) {
            List<Future<Boolean>> results = threads.invokeAll(IntStream.range(0, 400)
                    .<java.util.concurrent.Callable<Boolean>>mapToObj(
                            i -> () -> deserializer.deserialize("t", message).equals(Samples.event()))
                    .toList());
            for (Future<Boolean> result : results) {
                assertThat(result.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(server.requests()).hasSize(1);
    }

    private static byte[] corrupt(byte[] good, Random random) {
        byte[] bad = random.nextInt(4) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
        for (int hits = 1 + random.nextInt(4); hits > 0 && bad.length > WireFormat.HEAD_LENGTH; hits--) {
            int at = WireFormat.HEAD_LENGTH + random.nextInt(bad.length - WireFormat.HEAD_LENGTH);
            bad[at] = (byte) random.nextInt(256);
        }
        return bad;
    }

    private static byte[] message(SpecificRecord record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            WireFormat.writeHead(1, out);
            AvroBinary.write(record, AvroBinary.writer(record.getSchema()), out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static String schema(Schema schema) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("schema", schema.toString())
                .toString();
    }

    private static byte[] bytes(String hex) {
        return java.util.HexFormat.of().parseHex(hex);
    }

    private <T extends IndexedRecord> AvroDeserializer<T> deserializer(Map<String, Object> more) {
        Map<String, Object> settings =
                new HashMap<>(Map.of("schema.registry.url", server.url(), "max.retries", 1, "retries.wait.ms", 1));
        settings.putAll(more);
        AvroDeserializer<T> deserializer = new AvroDeserializer<>();
        deserializer.configure(settings, false);
        return deserializer;
    }
}
