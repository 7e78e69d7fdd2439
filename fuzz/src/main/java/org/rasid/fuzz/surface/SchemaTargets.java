package org.rasid.fuzz.surface;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.rasid.avro.Article;
import org.rasid.avro.Event;
import org.rasid.avro.Mention;
import org.rasid.avro.RejectedArticle;
import org.rasid.fuzz.Target;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistryConfig;
import org.rasid.schemas.registry.RegistryException;
import org.rasid.schemas.registry.RegistryUnavailableException;
import org.rasid.schemas.serde.AvroDeserializer;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.serde.InternalSerde;

/** Of messages, schemas and registries. */
final class SchemaTargets {
    private static final List<Class<? extends SpecificRecord>> TYPES =
            List.of(Event.class, Article.class, Mention.class, RejectedArticle.class);

    private static final List<String> SCHEMA_TOKENS = List.of(
            "{\"schema\":\"",
            "\\\"type\\\":",
            "\\\"record\\\"",
            "\\\"array\\\"",
            "\\\"items\\\":",
            "\\\"map\\\"",
            "\\\"fixed\\\"",
            "\\\"size\\\":",
            "\\\"enum\\\"",
            "\\\"symbols\\\":[",
            "\\\"fields\\\":[",
            "{\\\"type\\\":\\\"array\\\",\\\"items\\\":",
            "\\\"null\\\"",
            "\\\"logicalType\\\":\\\"decimal\\\"",
            "\\\"precision\\\":",
            "\\\"default\\\":",
            "\\\"name\\\":",
            "\\\"namespace\\\":",
            "\\\"aliases\\\":",
            "[",
            "]",
            "{",
            "}",
            "null",
            "\"schemaType\":\"JSON\"",
            "\"references\":",
            "\"id\":",
            "\"version\":",
            "\"message\":",
            "\"error_code\":",
            "\"is_compatible\":",
            "\"compatibilityLevel\":\"FULL\"",
            "[[[[[[[[[[",
            "{\"a\":",
            "\\\"");

    private SchemaTargets() {}

    static List<Target> all() {
        return List.of(message(), schema(), answer(), internal());
    }

    private static Target message() {
        List<byte[]> samples = Samples.all(
                AvroSamples.messages(Event.getClassSchema(), 1),
                AvroSamples.messages(Article.getClassSchema(), 2),
                AvroSamples.messages(Mention.getClassSchema(), 3),
                AvroSamples.messages(RejectedArticle.getClassSchema(), 4));
        return new Target("avro-message", samples, List.of(), Set.of(SerializationException.class), folder -> {
            RegistryStub registry = new RegistryStub();
            for (int i = 0; i < TYPES.size(); i++) {
                registry.schema(i + 1, answer(schemaOf(TYPES.get(i)).toString()));
            }
            List<? extends Deserializer<?>> readers = TYPES.stream()
                    .map(type ->
                            AvroSerdes.load(type, registry.settings(), false).deserializer())
                    .toList();
            Deserializer<GenericRecord> generic = generic(registry);
            return closing(registry, input -> {
                int type = input.length < 5 ? 0 : Math.floorMod(input[4] - 1, TYPES.size());
                tried(() -> generic.deserialize("topic", input));
                readers.get(type).deserialize("topic", input);
            });
        });
    }

    /** A line with the answer of the registry, then a record in that schema. */
    private static Target schema() {
        Schema article = Article.getClassSchema();
        Schema nested = SchemaBuilder.record("A")
                .fields()
                .name("next")
                .type()
                .unionOf()
                .nullType()
                .and()
                .type("A")
                .endUnion()
                .noDefault()
                .name("many")
                .type()
                .array()
                .items()
                .map()
                .values()
                .fixed("F")
                .size(4)
                .noDefault()
                .name("text")
                .type()
                .stringType()
                .noDefault()
                .endRecord();
        List<byte[]> samples = List.of(withRecord(article), withRecord(nested));
        return new Target("avro-schema", samples, SCHEMA_TOKENS, Set.of(SerializationException.class), folder -> {
            RegistryStub registry = new RegistryStub();
            Deserializer<GenericRecord> generic = generic(registry);
            Deserializer<Article> specific =
                    AvroSerdes.load(Article.class, registry.settings(), false).deserializer();
            int[] id = {100};
            return closing(registry, input -> {
                Parts parts = new Parts(input);
                registry.schema(++id[0], Samples.bytes(parts.line()));
                byte[] record = parts.rest();
                byte[] message = ByteBuffer.allocate(5 + record.length)
                        .put((byte) 0)
                        .putInt(id[0])
                        .put(record)
                        .array();
                tried(() -> generic.deserialize("topic", message));
                tried(() -> specific.deserialize("topic", message));
                registry.forget(id[0]);
            });
        });
    }

    private static byte[] withRecord(Schema schema) {
        byte[] answer = answer(schema.toString());
        byte[] record = AvroSamples.messages(schema, 0).get(0);
        return ByteBuffer.allocate(answer.length + 1 + record.length - 5)
                .put(answer)
                .put((byte) '\n')
                .put(record, 5, record.length - 5)
                .array();
    }

    /** A line with the status, then the body. */
    private static Target answer() {
        List<byte[]> samples = Samples.of(
                "200\n"
                        + new String(
                                answer(Article.getClassSchema().toString()), java.nio.charset.StandardCharsets.UTF_8),
                "200\n{\"subject\":\"a-value\",\"version\":3,\"id\":7,\"schema\":\"\\\"string\\\"\"}",
                "200\n[\"a-value\",\"b-value\"]",
                "200\n[1,2,3]",
                "200\n{\"is_compatible\":false,\"messages\":[\"a\",\"b\"]}",
                "200\n{\"compatibilityLevel\":\"FULL_TRANSITIVE\"}",
                "404\n{\"error_code\":40401,\"message\":\"Subject not found\"}",
                "500\n<html>");
        Set<Class<? extends Throwable>> promised = Set.of(RegistryException.class, RegistryUnavailableException.class);
        return new Target("registry-answer", samples, SCHEMA_TOKENS, promised, folder -> {
            RegistryStub registry = new RegistryStub();
            Schema string = Schema.create(Schema.Type.STRING);
            return closing(registry, input -> {
                Parts parts = new Parts(input);
                registry.otherwise(new RegistryStub.Stubbed(status(parts.line()), parts.rest()));
                try (RegistryClient client = new RegistryClient(RegistryConfig.parse(registry.settings()))) {
                    tried(() -> client.byId(1));
                    tried(() -> client.latest("a"));
                    tried(client::subjects);
                    tried(() -> client.versions("a"));
                    tried(() -> client.compatibility("a"));
                    tried(() -> client.compatible("a", string));
                    tried(() -> client.lookUp("a", string));
                }
            });
        });
    }

    private static void tried(Runnable reading) {
        try {
            reading.run();
        } catch (SerializationException | RegistryException | RegistryUnavailableException e) {
            // as promised; what else there is to try is still tried
        }
    }

    private static int status(String line) {
        return line.matches("[2-5]\\d\\d") ? Integer.parseInt(line) : 200;
    }

    private static Target internal() {
        List<byte[]> samples = Samples.all(
                AvroSamples.internal(Event.getClassSchema()), AvroSamples.internal(Mention.getClassSchema()));
        InternalSerde<Event> events = new InternalSerde<>(Event.class);
        InternalSerde<Mention> mentions = new InternalSerde<>(Mention.class);
        return Target.of("internal-record", samples, List.of(), Set.of(SerializationException.class), input -> {
            tried(() -> events.deserializer().deserialize("store", input));
            mentions.deserializer().deserialize("store", input);
        });
    }

    private static Deserializer<GenericRecord> generic(RegistryStub registry) {
        AvroDeserializer<GenericRecord> generic = new AvroDeserializer<>();
        Map<String, Object> settings = new HashMap<>(registry.settings());
        settings.put("specific.avro.reader", false);
        settings.put("avro.use.logical.type.converters", true);
        generic.configure(settings, false);
        return generic;
    }

    private static Schema schemaOf(Class<? extends SpecificRecord> type) {
        return org.apache.avro.specific.SpecificData.get().getSchema(type);
    }

    private static byte[] answer(String schema) {
        return Samples.bytes(com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("schema", schema)
                .toString());
    }

    private static Target.Reader closing(RegistryStub registry, Target.Reader reader) throws IOException {
        return new Target.Reader() {
            @Override
            public void read(byte[] input) throws Exception {
                reader.read(input);
            }

            @Override
            public void close() {
                registry.close();
            }
        };
    }
}
