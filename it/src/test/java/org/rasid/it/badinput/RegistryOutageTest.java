package org.rasid.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.rasid.avro.Article;
import org.rasid.avro.Event;
import org.rasid.avro.EventType;
import org.rasid.cli.stack.LocalRegistry;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.Records;
import org.rasid.it.cluster.StreamsProcess;
import org.rasid.it.pipeline.Rasid;
import org.rasid.schemas.registry.RegistryClient;
import org.rasid.schemas.registry.RegistryConfig;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.Topics;

class RegistryOutageTest {
    private static final Duration OUTAGE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_ARTICLES = Duration.ofSeconds(2);
    private static final Pattern HEALTH = Pattern.compile("health and metrics on (http://\\S+)");
    private static final Pattern RETRIES = Pattern.compile("(?m)^rasid_registry_retries_total (\\S+)$");

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    @Timeout(300)
    void shouldOutlastARegistryThatIsAwayForHalfAMinute(@TempDir Path folder) throws Exception {
        ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
        try (LocalStack stack = LocalStack.start(StackOptions.temporary(), line -> {});
                Serializer<Article> serializer = serializer(Cluster.of(stack))) {
            Cluster cluster = Cluster.of(stack).setUp();
            int newer = registerNewerArticle(cluster, "next");
            int newest = registerNewerArticle(cluster, "after next");
            try (StreamsProcess streams = StreamsProcess.start(cluster, folder)) {
                send(cluster, "first", serialized(serializer, "first"));
                streams.awaitCaughtUp();

                stack.registry().kill();
                Future<LocalRegistry> back = later.schedule(
                        () -> LocalRegistry.start(
                                stack.dataDirectory().resolve("registry"),
                                stack.registry().port()),
                        OUTAGE.toSeconds(),
                        TimeUnit.SECONDS);
                int sent = 1;
                do {
                    String outlet = "outlet-" + sent;
                    byte[] value = serialized(serializer, outlet);
                    send(cluster, outlet, sent % 2 == 0 ? value : underSchema(sent % 4 == 1 ? newer : newest, value));
                    sent++;
                } while (!isDone(back));

                try (LocalRegistry registry = back.get()) {
                    assertThat(registry.port()).isEqualTo(stack.registry().port());
                    streams.awaitCaughtUp();

                    assertThat(streams.isAlive()).as(streams.said()).isTrue();
                    assertThat(retries(streams)).as(streams.said()).isPositive();
                    assertThat(sent).isGreaterThan(5);
                    assertThat(articlesOfTheStrike(cluster)).isEqualTo(sent);
                    assertThat(Records.all(cluster, Topics.ARTICLES_DEAD)).isEmpty();
                    assertThat(Records.all(cluster, Topics.ARTICLES_REJECTED)).isEmpty();
                }
            }
        } finally {
            later.shutdownNow();
        }
    }

    /** With settings by which the app gives up quickly. */
    @Test
    @Execution(ExecutionMode.CONCURRENT)
    @Timeout(240)
    void shouldEndWhereTheRegistryStaysAwayAndGoOnWhenStartedAgain(@TempDir Path folder) throws Exception {
        Path impatient = Files.writeString(folder.resolve("impatient.properties"), "max.retries=1\n");
        try (LocalStack stack = LocalStack.start(StackOptions.temporary(), line -> {});
                Serializer<Article> serializer = serializer(Cluster.of(stack))) {
            Cluster cluster = Cluster.of(stack).setUp();
            int newer = registerNewerArticle(cluster, "next");
            try (StreamsProcess streams = StreamsProcess.start(cluster, folder, "--config", impatient.toString())) {
                send(cluster, "first", serialized(serializer, "first"));
                streams.awaitCaughtUp();
                assertThat(articlesOfTheStrike(cluster)).isEqualTo(1);

                stack.registry().kill();

                send(cluster, "second", serialized(serializer, "second"));
                streams.awaitCaughtUp();

                send(cluster, "third", underSchema(newer, serialized(serializer, "third")));
                Rasid.Result watch = cluster.rasid().run("watch", "--once", "--from", "beginning");
                assertThat(watch.exitCode()).as(watch.err()).isEqualTo(1);
                assertThat(watch.err()).contains(cluster.schemaRegistry(), "schema.registry.url");
                assertThat(streams.awaitExit()).isEqualTo(1);
                assertThat(streams.said()).contains(cluster.schemaRegistry(), "schema.registry.url");
                assertThat(Records.all(cluster, Topics.ARTICLES_DEAD)).isEmpty();
            }
            try (LocalRegistry back = LocalRegistry.start(
                            stack.dataDirectory().resolve("registry"),
                            stack.registry().port());
                    StreamsProcess streams = StreamsProcess.start(cluster, folder)) {
                streams.awaitCaughtUp();

                assertThat(back.isAlive()).isTrue();
                assertThat(articlesOfTheStrike(cluster)).isEqualTo(3);
                assertThat(Records.all(cluster, Topics.ARTICLES_DEAD)).isEmpty();
            }
        }
    }

    private static boolean isDone(Future<?> future) throws Exception {
        try {
            future.get(BETWEEN_ARTICLES.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static double retries(StreamsProcess streams) throws Exception {
        Matcher address = HEALTH.matcher(streams.said());
        assertThat(address.find()).as(streams.said()).isTrue();
        String metrics = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address.group(1) + "/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher retries = RETRIES.matcher(metrics);
        assertThat(retries.find()).as(metrics).isTrue();
        return Double.parseDouble(retries.group(1));
    }

    private static Serializer<Article> serializer(Cluster cluster) {
        return AvroSerdes.load(Article.class, cluster.client(), false).serializer();
    }

    /** A schema whose records are the same bytes, under an id that the app has not met. */
    private static int registerNewerArticle(Cluster cluster, String release) {
        Schema newer = new Schema.Parser().parse(Article.getClassSchema().toString());
        newer.addProp("release", release);
        try (RegistryClient client = new RegistryClient(RegistryConfig.parse(cluster.client()))) {
            int ours = client.register("articles.raw-value", Article.getClassSchema());
            int next = client.register("articles.raw-value", newer);
            assertThat(next).isNotEqualTo(ours);
            return next;
        }
    }

    private static byte[] serialized(Serializer<Article> serializer, String outlet) {
        Article article = Article.newBuilder()
                .setId(outlet)
                .setSource(outlet)
                .setTitle(News.TITLE)
                .setBody(News.BODY + " " + outlet)
                .setPublishedOn(LocalDate.of(2026, 3, 9))
                .setVersion(Instant.parse("2026-03-09T04:40:00Z"))
                .setContentHash(outlet)
                .build();
        return serializer.serialize(Topics.ARTICLES_RAW.name(), article);
    }

    private static byte[] underSchema(int id, byte[] value) {
        java.nio.ByteBuffer.wrap(value).putInt(1, id);
        return value;
    }

    private static void send(Cluster cluster, String id, byte[] value) throws Exception {
        Records.send(
                cluster,
                List.of(new ProducerRecord<>(Topics.ARTICLES_RAW.name(), id.getBytes(StandardCharsets.UTF_8), value)));
    }

    private static int articlesOfTheStrike(Cluster cluster) {
        return Records.values(cluster, Topics.events(EventType.STRIKE), Event.class).stream()
                .mapToInt(Event::getArticles)
                .max()
                .orElse(0);
    }
}
