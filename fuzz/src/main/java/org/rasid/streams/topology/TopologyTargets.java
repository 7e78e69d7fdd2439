package org.rasid.streams.topology;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.rasid.avro.Article;
import org.rasid.avro.PublishedBasis;
import org.rasid.extraction.Extractor;
import org.rasid.fuzz.Target;
import org.rasid.schemas.serde.InternalSerde;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.config.StoreMemory;
import org.rasid.streams.config.StreamsProperties;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.error.DeadLetterListener;

/**
 * Of what the streams app reads: its topics and its stores. The first byte of an input says where the rest is put; an
 * intact article comes after it.
 */
public final class TopologyTargets {
    private static final long NOW = Instant.parse("2026-03-10T00:00:00Z").toEpochMilli();
    private static final List<String> REPORTS = List.of(
            "قصف طائرات مسيرة قاعدة عين الأسد في العراق أمس الأحد، ما أدى إلى مقتل ثلاثة جنود.",
            "أعلن الجيش السوري هدنة في إدلب لمدة 72 ساعة تبدأ مساء اليوم.",
            "أمهلت الحكومة الفصائل 48 ساعة لتسليم السلاح، وقصفت قاعدة عين الأسد في العراق أمس الأحد.");

    private TopologyTargets() {}

    /** All of them. */
    public static List<Target> all() {
        return List.of(new Target(
                "topology",
                samples(),
                List.of("قصف", "IQ", "STRIKE"),
                Set.of(),
                folder -> new App(folder, Extractor.load())));
    }

    /** An article for each place that the first byte can name, so that what is of one place comes to others too. */
    private static List<byte[]> samples() {
        List<byte[]> samples = new ArrayList<>();
        for (int place = 0; place < App.PLACES; place++) {
            for (String report : REPORTS) {
                byte[] value = App.ARTICLES.serializer().serialize("", article("a", report, 0));
                byte[] sample = new byte[value.length + 1];
                sample[0] = (byte) place;
                System.arraycopy(value, 0, sample, 1, value.length);
                samples.add(sample);
            }
        }
        return samples;
    }

    private static Article article(String id, String body, int later) {
        return Article.newBuilder()
                .setId(id)
                .setSource("outlet")
                .setUrl("https://a.example/" + id)
                .setTitle("")
                .setBody(body)
                .setPublishedAt(Instant.ofEpochMilli(NOW))
                .setPublishedBasis(PublishedBasis.METADATA)
                .setVersion(Instant.ofEpochMilli(NOW + later))
                .setContentHash(Integer.toHexString(body.hashCode()))
                .build();
    }

    /** The topology in a test driver. */
    private static final class App implements Target.Reader {
        static final int PLACES = 5;
        static final InternalSerde<Article> ARTICLES = new InternalSerde<>(Article.class);

        private final StoreMemory memory = new StoreMemory(16 << 20);
        private final TopicSerdes serdes = TopicSerdes.withoutRegistry();
        private final TopologyTestDriver driver;
        private final TestInputTopic<byte[], byte[]> articles;
        private final TestInputTopic<byte[], byte[]> deltas;
        private final String deltaTopic;
        private byte[] lastDelta = {};
        private byte[] lastBlock = {};
        private int count;

        App(Path folder, Extractor extractor) throws Exception {
            Path own = Files.createTempDirectory(folder, "app");
            Properties properties = StreamsProperties.of(
                    StreamsSettings.of(Map.of("bootstrap.servers", "127.0.0.1:1", "state.dir", own.toString())),
                    memory,
                    new NoLetters());
            properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
            // so that stores are read, and what is damaged in them is met
            properties.put(StreamsSettings.RECENT_MENTIONS, 1);
            driver = new TopologyTestDriver(
                    EventTopology.build(
                            properties,
                            serdes,
                            new Extraction(extractor::extract, extractor.rulesVersion()),
                            Tally.NONE),
                    properties,
                    Instant.ofEpochMilli(NOW));
            articles = driver.createInputTopic(
                    Topics.ARTICLES_RAW.name(), new ByteArraySerializer(), new ByteArraySerializer());
            deltaTopic = EventTopology.mentionsByBlock(properties.getProperty(StreamsConfig.APPLICATION_ID_CONFIG));
            deltas = driver.createInputTopic(deltaTopic, new ByteArraySerializer(), new ByteArraySerializer());
            send("intact");
            drain();
        }

        @Override
        public void read(byte[] input) {
            int place = input.length == 0 ? 0 : Math.floorMod(input[0], PLACES);
            byte[] rest = input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
            switch (place) {
                case 0 -> articles.pipeInput("a".getBytes(StandardCharsets.UTF_8), rest, NOW);
                case 1 -> deltas.pipeInput(lastBlock, like(lastDelta, rest), NOW);
                case 2 ->
                    articles.pipeInput(rest, ARTICLES.serializer().serialize("", article("x", REPORTS.get(0), 0)), NOW);
                case 3 -> sendOver(Names.BLOCK_MENTIONS_STORE, rest);
                default -> sendOver(Names.BLOCK_EVENTS_STORE, rest);
            }
            send("b" + count++ % 3);
            drain();
        }

        /**
         * Sends while a value of a store is damaged. That the app stops where it meets it is right: nobody but the app
         * writes to its stores, and to pass over a value would be to lose it.
         */
        private void sendOver(String store, byte[] input) {
            KeyValueStore<Bytes, byte[]> stored = driver.getKeyValueStore(store);
            List<Bytes> keys = keys(stored);
            if (keys.isEmpty()) {
                return;
            }
            Bytes key = keys.get(Math.floorMod(Arrays.hashCode(input), keys.size()));
            byte[] intact = stored.get(key);
            byte[] damaged = like(intact, input);
            stored.put(key, damaged);
            try {
                send("b" + count++ % 3);
            } catch (StreamsException e) {
                if (!(e.getCause() instanceof SerializationException unreadable)
                        || !String.valueOf(unreadable.getMessage()).startsWith(store)) {
                    throw e;
                }
            } finally {
                if (Arrays.equals(stored.get(key), damaged)) {
                    stored.put(key, intact);
                }
            }
        }

        private static List<Bytes> keys(KeyValueStore<Bytes, byte[]> stored) {
            List<Bytes> keys = new ArrayList<>();
            try (var all = stored.all()) {
                all.forEachRemaining(entry -> {
                    if (entry.value.length > 0) {
                        keys.add(entry.key);
                    }
                });
            }
            return keys;
        }

        /** Damages intact bytes at places and to values that the input tells; so most of them is as it should be. */
        private static byte[] like(byte[] intact, byte[] input) {
            byte[] damaged = intact.clone();
            for (int i = 0; i + 2 < input.length && i < 12 && damaged.length > 0; i += 3) {
                int at = ((input[i] & 0xFF) << 8 | (input[i + 1] & 0xFF)) % damaged.length;
                damaged[at] = input[i + 2];
            }
            return input.length % 5 == 0 ? Arrays.copyOf(damaged, damaged.length / 2) : damaged;
        }

        private void send(String id) {
            String report = REPORTS.get(Math.floorMod(count, REPORTS.size()));
            Article article = article(id, report + " " + count, count);
            articles.pipeInput(
                    id.getBytes(StandardCharsets.UTF_8), ARTICLES.serializer().serialize("", article), NOW);
        }

        /** All that was written can be read. */
        private void drain() {
            for (TestRecord<byte[], byte[]> delta : driver.createOutputTopic(
                            deltaTopic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList()) {
                lastBlock = delta.key();
                lastDelta = delta.value();
            }
            driver.createOutputTopic(
                            Topics.EVENTS_MENTIONS.name(),
                            new StringDeserializer(),
                            serdes.mentions().deserializer())
                    .readRecordsToList();
            Topics.allEvents()
                    .forEach(topic -> driver.createOutputTopic(
                                    topic.name(),
                                    new StringDeserializer(),
                                    serdes.events().deserializer())
                            .readRecordsToList());
            driver.createOutputTopic(
                            Topics.ARTICLES_REJECTED.name(),
                            new StringDeserializer(),
                            serdes.rejected().deserializer())
                    .readRecordsToList();
            // the driver keeps what nobody reads: letters and changelogs
            driver.producedTopicNames()
                    .forEach(topic -> driver.createOutputTopic(
                                    topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                            .readRecordsToList());
        }

        @Override
        public void close() {
            driver.close();
            memory.close();
        }
    }

    private static final class NoLetters implements DeadLetterListener {
        @Override
        public void parked(Stage stage) {}
    }
}
