package org.rasid.it.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Uuid;
import org.rasid.it.cluster.FreePort;

/** A cluster of three brokers: three copies of every topic, internal ones too, two of which must have a record. */
final class Brokers implements AutoCloseable {
    private static final int COUNT = 3;
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    private final List<Broker> brokers = new ArrayList<>();
    private final Admin admin;

    private Brokers(Path folder) throws IOException {
        String clusterId = Uuid.randomUuid().toString();
        List<Integer> ports = FreePort.some(3 * COUNT);
        String voters = IntStream.range(0, COUNT)
                .mapToObj(id -> id + "@127.0.0.1:" + ports.get(3 * id + 2))
                .collect(Collectors.joining(","));
        for (int id = 0; id < COUNT; id++) {
            Path home = folder.resolve("broker-" + id);
            int direct = ports.get(3 * id);
            Link link = Link.to(ports.get(3 * id + 1));
            Properties settings = settings(id, home, direct, ports.get(3 * id + 1), ports.get(3 * id + 2), link.port());
            settings.setProperty("controller.quorum.voters", voters);
            brokers.add(Broker.start(home, clusterId, link, direct, settings));
        }
        admin = Admin.create(
                Map.of("bootstrap.servers", direct(), "request.timeout.ms", 5_000, "default.api.timeout.ms", 10_000));
    }

    /** Starts them and returns when all three are in the cluster. */
    static Brokers start(Path folder) throws IOException {
        Brokers started = new Brokers(folder);
        started.awaitAll();
        return started;
    }

    /** Where the test itself connects: no link lies between. */
    String direct() {
        return brokers.stream()
                .map(broker -> "127.0.0.1:" + broker.directPort())
                .collect(Collectors.joining(","));
    }

    /** Where the apps connect, through the links. */
    String linked() {
        return brokers.stream()
                .map(broker -> "127.0.0.1:" + broker.link().port())
                .collect(Collectors.joining(","));
    }

    List<Broker> all() {
        return List.copyOf(brokers);
    }

    Admin admin() {
        return admin;
    }

    Broker leaderOf(String topic, int partition) throws Exception {
        TopicDescription found = admin.describeTopics(List.of(topic))
                .topicNameValues()
                .values()
                .iterator()
                .next()
                .get();
        return brokers.get(found.partitions().get(partition).leader().id());
    }

    Broker controller() throws Exception {
        return brokers.get(admin.describeMetadataQuorum().quorumInfo().get().leaderId());
    }

    /** Returns when all brokers are in the cluster and every copy of every partition is in step. */
    void awaitAll() {
        Await.until("all brokers in step", READY_WITHIN, this::areInStep);
    }

    private boolean areInStep() {
        try {
            if (admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).size() < COUNT) {
                return false;
            }
            return admin
                    .describeTopics(admin.listTopics(new ListTopicsOptions().listInternal(true))
                            .names()
                            .get(5, TimeUnit.SECONDS))
                    .allTopicNames()
                    .get(5, TimeUnit.SECONDS)
                    .values()
                    .stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition -> partition.isr().size() == COUNT);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        admin.close(Duration.ZERO);
        for (Broker broker : brokers) {
            broker.close();
        }
    }

    private static Properties settings(int id, Path home, int direct, int app, int controller, int advertised) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", String.valueOf(id));
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty(
                "listeners",
                "DIRECT://127.0.0.1:" + direct + ",APP://127.0.0.1:" + app + ",CONTROLLER://127.0.0.1:" + controller);
        settings.setProperty("advertised.listeners", "DIRECT://127.0.0.1:" + direct + ",APP://127.0.0.1:" + advertised);
        settings.setProperty("listener.security.protocol.map", "DIRECT:PLAINTEXT,APP:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("inter.broker.listener.name", "DIRECT");
        settings.setProperty("log.dirs", home.resolve("kafka").toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("message.max.bytes", String.valueOf(12 << 20));
        settings.setProperty("log.cleaner.dedupe.buffer.size", String.valueOf(16 << 20));
        settings.setProperty("log.index.size.max.bytes", String.valueOf(1 << 20));
        settings.setProperty("default.replication.factor", "3");
        settings.setProperty("min.insync.replicas", "2");
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.setProperty(topic + ".replication.factor", "3");
            settings.setProperty(topic + ".num.partitions", "4");
        }
        settings.setProperty("transaction.state.log.min.isr", "2");
        settings.setProperty("share.coordinator.state.topic.min.isr", "2");
        return settings;
    }
}
