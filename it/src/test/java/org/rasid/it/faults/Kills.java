package org.rasid.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.rasid.avro.Article;
import org.rasid.it.browser.MonitorProcess;
import org.rasid.it.order.Delivery;
import org.rasid.it.order.Newsroom;
import org.rasid.it.order.Published;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.schemas.topic.Topics;

/** SIGKILL. */
final class Kills {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final int ARTICLES = 400;
    private static final int BEFORE_FIRST_SCENE = -2_000;
    private static final int WHILE_AWAY = 120;

    private Kills() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("kill-app", "kill -9 of one of two instances, which is started again", Kills::app),
                Scenario.of(
                        "kill-both",
                        "kill -9 of both instances at once, which are started again",
                        Kills::bothInstances),
                Scenario.of(
                        "kill-leader",
                        "kill -9 of the broker that leads a partition of articles.raw; started again after recovery",
                        site -> broker(site, site.brokers().leaderOf(Topics.ARTICLES_RAW.name(), 0))),
                Scenario.of(
                        "kill-controller",
                        "kill -9 of the active controller, a broker too; started again after recovery",
                        site -> broker(site, site.brokers().controller())),
                Scenario.of(
                        "kill-registry",
                        "kill -9 of the schema registry, away for 120 further records",
                        Kills::registry),
                Scenario.once(
                        "kill-ingest", "kill -9 of rasid ingest --checkpoint, twice, then run again", Kills::ingest),
                Scenario.once("kill-monitor", "kill -9 of rasid monitor, then started again", Kills::monitor));
    }

    static void app(Site site) throws Exception {
        site.instance(0).kill();
        site.mark();
        site.instance(0).start();
        site.awaitRecovered();
    }

    private static void bothInstances(Site site) throws Exception {
        site.instance(0).kill();
        site.instance(1).kill();
        site.mark();
        site.instance(0).start();
        site.instance(1).start();
        site.awaitRecovered();
    }

    static void broker(Site site, Broker broker) throws Exception {
        broker.child().kill();
        site.mark();
        site.awaitRecovered();
        broker.start();
        site.brokers().awaitAll();
    }

    private static void registry(Site site) {
        site.registry().kill();
        site.mark();
        site.feed().awaitFurther(WHILE_AWAY);
        site.restoreRegistry();
        site.markAndRecover();
        site.note("recovery counts from the return of the registry");
    }

    private static void ingest(Site site) throws Exception {
        Path lines = site.folder().resolve("ingest.jsonl");
        List<Ledger.Entry> entries = write(lines);
        entries.forEach(site.ledger()::sent);
        String[] command = {
            "ingest",
            "--rate",
            "50",
            "--checkpoint",
            site.folder().resolve("ingest.checkpoint").toString(),
            lines.toString()
        };
        Path log = site.folder().resolve("ingest.log");
        for (int kill = 1; kill <= 2; kill++) {
            Child run = new Child(site.linked().rasid().start(log, command));
            int share = kill * ARTICLES / 3;
            Await.until("a third of the lines", WITHIN, () -> ingested(site) >= share || !run.isAlive());
            run.kill();
            site.mark();
            site.note("killed after " + ingested(site) + " of " + entries.size() + " lines");
        }
        Child last = new Child(site.linked().rasid().start(log, command));
        Await.until("the end of the run", WITHIN, () -> !last.isAlive());
        if (last.exitCode() != 0) {
            throw new IllegalStateException("rasid ingest ended with " + last.exitCode() + ": " + log);
        }
        site.ledger().acknowledgedAll(entries.size());
        site.awaitRecovered();
    }

    private static long ingested(Site site) {
        return org.rasid.it.cluster.Records.all(site.cluster(), Topics.ARTICLES_RAW).stream()
                .filter(record -> record.key() != null && new String(record.key(), UTF_8).startsWith(Audit.INGESTED))
                .count();
    }

    /** First versions only: the version of others is the time of the run, which the test can not know. */
    private static List<Ledger.Entry> write(Path file) throws Exception {
        List<Ledger.Entry> entries = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        for (Delivery delivery : Newsroom.deliveries(new Random(7), Audit.INGESTED, BEFORE_FIRST_SCENE, ARTICLES)) {
            Article article = delivery.article();
            if (article == null || !seen.add(article.getId())) {
                continue;
            }
            lines.add(JSON.createObjectNode()
                    .put("id", article.getId())
                    .put("source", article.getSource())
                    .put("url", article.getUrl())
                    .put("published", String.valueOf(article.getPublishedAt()))
                    .put("body", article.getBody())
                    .toString());
            entries.add(
                    new Ledger.Entry(article.getId(), Sha.hex(article.getBody().getBytes(UTF_8)), delivery, null));
        }
        Files.write(file, lines);
        return entries;
    }

    private static void monitor(Site site) throws Exception {
        try (MonitorProcess monitor = new MonitorProcess(
                site.linked(), Files.createDirectories(site.folder().resolve("monitor")))) {
            site.feed().awaitFurther(WHILE_AWAY);
            monitor.kill();
            site.mark();
            site.feed().awaitFurther(WHILE_AWAY);
            monitor.start();
            site.awaitRecovered();
            awaitSameView(site, monitor);
            site.feed().resume();
        }
    }

    /** Returns once the page shows the active events of the topics, no more and no less. */
    static void awaitSameView(Site site, MonitorProcess monitor) {
        site.feed().pause();
        site.awaitThrough();
        TreeSet<String> active = new TreeSet<>();
        Published.read(
                        site.cluster(),
                        TopicSet.LIVE,
                        record -> !new String(Objects.requireNonNull(record.key()), UTF_8).startsWith(Poison.KEY))
                .active()
                .keySet()
                .forEach(id -> active.add(id.substring(id.indexOf('/') + 1)));
        Await.until(
                "the monitor shows the " + active.size() + " events of the topics",
                WITHIN,
                () -> active.equals(shown(monitor)));
        site.note("the monitor shows the " + active.size() + " active events of the topics");
    }

    private static Set<String> shown(MonitorProcess monitor) {
        TreeSet<String> ids = new TreeSet<>();
        try {
            String lines = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(monitor.url() + "api/events.jsonl"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            for (String line : lines.lines().toList()) {
                JsonNode event = JSON.readTree(line);
                ids.add(event.path("event").path("id").asText());
            }
        } catch (java.io.IOException e) {
            ids.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ids;
    }
}
