package org.rasid.bench.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ReplicaInfo;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.rasid.cli.Main;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackException;
import org.rasid.cli.stack.StackOptions;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

/** A broker and a registry of this machine, with the topics of all kinds of apps. */
final class Stand implements AutoCloseable {
    private final LocalStack stack;
    private final List<Path> files;
    private final Path states;

    private Stand(LocalStack stack, List<Path> files) throws IOException {
        this.stack = stack;
        this.files = files;
        this.states = Files.createTempDirectory("rasid-pipeline");
    }

    /**
     * Starts them.
     *
     * @param partitions of articles.raw
     * @param files that the articles are of
     */
    static Stand start(int partitions, List<Path> files)
            throws StackException, IOException, ExecutionException, InterruptedException {
        Stand stand = new Stand(LocalStack.start(StackOptions.temporary(), line -> {}), files);
        List<NewTopic> topics = new ArrayList<>(List.of(created(Topics.ARTICLES_RAW, partitions)));
        for (Kind kind : Kind.values()) {
            new TopicSet(kind.suffix()).outputs().forEach(topic -> topics.add(created(topic, topic.partitions())));
        }
        try (Admin admin = stand.admin()) {
            admin.createTopics(topics).all().get();
        }
        return stand;
    }

    private static NewTopic created(TopicSpec topic, int partitions) {
        return new NewTopic(topic.name(), partitions, (short) 1).configs(topic.config());
    }

    /** As an operator does before the first start. */
    void registerSchemas() {
        int exitCode =
                Main.commandLine().execute("schemas", "register", "--schema-registry", stack.schemaRegistryUrl());
        if (exitCode != 0) {
            throw new IllegalStateException("schemas were not registered, see above");
        }
    }

    /** Settings for clients. */
    Map<String, String> client() {
        return Map.of(
                "bootstrap.servers",
                stack.bootstrapServers(),
                "schema.registry.url",
                stack.schemaRegistryUrl(),
                "auto.register.schemas",
                "true");
    }

    /** Of an app whose state lies in a folder of that name. */
    Settings app(Kind kind, String state, int threads, boolean live) {
        return new Settings(
                kind, stack.bootstrapServers(), stack.schemaRegistryUrl(), states.resolve(state), threads, live, files);
    }

    /** Bytes on the broker's disk, of the topics whose names begin and end so. */
    long bytes(String prefix, String suffix) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            List<Integer> brokers = admin.describeCluster().nodes().get().stream()
                    .map(node -> node.id())
                    .collect(Collectors.toList());
            return admin.describeLogDirs(brokers).allDescriptions().get().values().stream()
                    .flatMap(folders -> folders.values().stream())
                    .flatMap(folder -> folder.replicaInfos().entrySet().stream())
                    .filter(replica -> replica.getKey().topic().startsWith(prefix)
                            && replica.getKey().topic().endsWith(suffix))
                    .map(Map.Entry::getValue)
                    .mapToLong(ReplicaInfo::size)
                    .sum();
        }
    }

    /** How many events the topics of a kind hold: keys whose last value is one. */
    long events(Kind kind) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", stack.bootstrapServers(), "isolation.level", "read_committed");
        Set<String> events = new HashSet<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new TopicSet(kind.suffix())
                    .allEvents().stream()
                            .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.value() == null) {
                        events.remove(record.key());
                    } else {
                        events.add(record.key());
                    }
                }
            }
        }
        return events.size();
    }

    /** Bytes of the state of an app. */
    static long stateBytes(Settings app) throws IOException {
        try (Stream<Path> all = Files.walk(app.state())) {
            long bytes = 0;
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    /** Deletes the state of an app that does not run. */
    static void deleteState(Settings app) throws IOException {
        try (Stream<Path> all = Files.walk(app.state())) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()));
    }

    @Override
    public void close() {
        stack.close();
    }
}
