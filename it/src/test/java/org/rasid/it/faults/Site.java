package org.rasid.it.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.serialization.Serializer;
import org.rasid.avro.Article;
import org.rasid.avro.RejectedArticle;
import org.rasid.cli.stack.LocalRegistry;
import org.rasid.it.cluster.Cluster;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.ops.Progress;

/** All that faults happen to: brokers, registry, instances of the app, what feeds them and who watches. */
final class Site implements AutoCloseable {
    private static final int PER_SECOND = Integer.getInteger("rasid.faults.rate", 10);
    private static final Duration RECOVERED_WITHIN = Duration.ofMinutes(4);

    private final Path folder;
    private final Brokers brokers;
    private final LyingRegistry lies;
    private final Cluster cluster;
    private final Cluster linked;
    private final List<Instance> instances = new ArrayList<>();
    private final Serializer<Article> articles;
    private final Serializer<RejectedArticle> rejects;
    private final Ledger ledger;
    private final Feed feed;
    private final Witness witness;
    private final List<String> notes = new ArrayList<>();
    private LocalRegistry registry;
    private int foreignRecords;

    /** Starts brokers and registry, with topics and schemas. */
    Site(Path folder, Random random) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        brokers = Brokers.start(folder);
        registry = LocalRegistry.start(folder.resolve("registry"), 0);
        lies = new LyingRegistry(registry.port());
        cluster = new Cluster(brokers.direct(), registry.url()).setUp();
        linked = new Cluster(brokers.linked(), lies.url());
        articles = AvroSerdes.load(Article.class, cluster.client(), false).serializer();
        rejects =
                AvroSerdes.load(RejectedArticle.class, cluster.client(), false).serializer();
        ledger = new Ledger(folder.resolve("ledger.tsv"));
        feed = new Feed(cluster.bootstrapServers(), new Supply(random, articles, rejects), ledger, PER_SECOND);
        witness = new Witness(cluster);
    }

    /** Starts two instances and the feed; returns when events come. */
    void start() throws IOException {
        instance(0).start();
        instance(1).start();
        feed.resume();
        feed.awaitFurther(1);
        mark();
        awaitRecovered();
    }

    Path folder() {
        return folder;
    }

    Brokers brokers() {
        return brokers;
    }

    LyingRegistry lies() {
        return lies;
    }

    LocalRegistry registry() {
        return registry;
    }

    /** Starts the registry again where it was. */
    void restoreRegistry() {
        registry = LocalRegistry.start(folder.resolve("registry"), registry.port());
    }

    /** Past all links and lies. */
    Cluster cluster() {
        return cluster;
    }

    /** As the apps see it. */
    Cluster linked() {
        return linked;
    }

    Ledger ledger() {
        return ledger;
    }

    Feed feed() {
        return feed;
    }

    Witness witness() {
        return witness;
    }

    /** The instance of that number, made at the first call; it does not run before it is started. */
    Instance instance(int number) throws IOException {
        while (instances.size() <= number) {
            instances.add(new Instance(linked, folder.resolve("app-" + instances.size())));
        }
        return instances.get(number);
    }

    List<Instance> instances() {
        return List.copyOf(instances);
    }

    /** Something worth telling. */
    void note(String what) {
        notes.add(what);
        System.out.println("    " + what);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Records that were put into internal topics, and must be parked. */
    void addForeign(int records) {
        foreignRecords += records;
    }

    int foreignRecords() {
        return foreignRecords;
    }

    /** The fault happens now. */
    void mark() {
        witness.mark(ledger.ends());
    }

    /** Returns when there are events of what was sent after the mark, from every partition. */
    void awaitRecovered() {
        Await.until("events of articles of every partition", RECOVERED_WITHIN, witness::isPastMark);
    }

    /** Returns when all instances that should run are at work. */
    void awaitReady() {
        Await.until(
                "all instances are at work",
                RECOVERED_WITHIN,
                () -> instances.stream().allMatch(Instance::isReady));
    }

    /** Marks, and waits until it has recovered. */
    void markAndRecover() {
        mark();
        awaitRecovered();
    }

    /** Returns when all that was sent is through; the feed must be paused. */
    void awaitThrough() {
        Map<String, String> settings = new HashMap<>(cluster.client());
        settings.put("state.dir", folder.resolve("none").toString());
        try (Progress progress = Progress.upToNow(StreamsSettings.of(settings))) {
            Await.until("all that was sent is through", RECOVERED_WITHIN, () -> isThrough(progress));
        }
    }

    private static boolean isThrough(Progress progress) {
        try {
            return progress.remaining().caughtUp();
        } catch (IllegalStateException e) {
            // The brokers could not be asked: they may have been away until just now.
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        feed.close();
        witness.close();
        instances.forEach(Instance::close);
        ledger.close();
        lies.close();
        registry.kill();
        articles.close();
        rejects.close();
        brokers.close();
    }
}
