package org.rasid.it.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.FreePort;
import org.rasid.it.pipeline.Rasid;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class DeployedAppsTest {
    private static final String OLD_TEXT =
            "قصف الطيران الحربي يوم الاثنين مواقع في محافظة دير الزور، وقال مصدر عسكري إن القصف أسفر عن مقتل خمسة.";
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** What Prometheus adds to all that it scrapes. */
    private static final Set<String> OF_THE_TARGET = Set.of("job", "instance");

    private static final Pattern DOCUMENTED = Pattern.compile("`(rasid_\\w+)(?:\\{([\\w,]+)})?`");

    private final List<Process> apps = new ArrayList<>();
    private final Map<String, Set<String>> served = new TreeMap<>();
    private LocalStack stack;
    private Path folder;
    private Path runtime;

    @BeforeAll
    void startAndScrapeAllApps(@TempDir Path data) throws IOException, InterruptedException {
        folder = data;
        runtime = RuntimeImage.make(folder.resolve("runtime"));
        stack = LocalStack.start(StackOptions.in(folder.resolve("stack")), line -> {});
        Cluster cluster = Cluster.of(stack).setUp();
        Path channels = folder.resolve("channels.json");
        Files.writeString(channels, "{\"channels\": [{\"name\": \"bus\", \"kind\": \"topic\"}]}");
        Path sources = folder.resolve("sources.yaml");
        Files.writeString(sources, "sources:\n  - directory: inbox\n    every: 1s\n    settle: 0s\n");
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.copy(Path.of("..", "sample", "articles.jsonl"), inbox.resolve("articles.jsonl"));

        int streams = start(cluster, "streams", "--http-port", "--state-dir", file("state"));
        int monitor =
                start(cluster, "monitor", "--port", "--data", file("monitor"), "--alert-channels", channels.toString());
        int ingest = start(cluster, "ingest", "--http-port", "--follow", sources.toString());

        serve(monitor, Set.of("rasid_build_info"));
        serve(ingest, Set.of("rasid_build_info"));
        serve(streams, Set.of("rasid_events_total"));
        // Kafka's own come one by one, as threads and partitions come to life
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!missing(Expressions.all()).isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            serve(streams, Set.of("rasid_events_total"));
        }
    }

    /** Adds what an app serves, once it serves these. */
    private void serve(int port, Set<String> metrics) throws IOException, InterruptedException {
        await(port, metrics)
                .forEach((name, labels) ->
                        served.computeIfAbsent(name, each -> new TreeSet<>()).addAll(labels));
    }

    @AfterAll
    void stop() {
        apps.forEach(Process::destroy);
        stack.close();
    }

    @Test
    void shouldFindTheSameOnTheRuntimeOfTheImage() throws IOException, InterruptedException {
        Rasid rasid = new Rasid(Map.of());
        String sample = Path.of("..", "sample", "articles.jsonl").toString();

        Rasid.Result expected = rasid.run("extract", sample);
        Rasid.Result found = rasid.on(runtime).run("extract", sample);

        assertThat(found.exitCode()).as(found.err()).isZero();
        assertThat(found.out()).isNotBlank().isEqualTo(expected.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1256", "ISO-8859-6"})
    void shouldReadOldArabicTextsOnTheRuntimeOfTheImage(String charset) throws IOException, InterruptedException {
        Path text = folder.resolve(charset + ".txt");
        Files.writeString(text, OLD_TEXT, Charset.forName(charset));

        Rasid.Result read = new Rasid(Map.of()).on(runtime).run("ingest", "--dry-run", text.toString());

        assertThat(read.exitCode()).as(read.err()).isZero();
        assertThat(read.out() + read.err()).contains("1 articles");
    }

    @Test
    void shouldServeWhatAlertsAndPanelsAskFor() throws IOException {
        Map<String, String> expressions = Expressions.all();

        assertThat(expressions.keySet())
                .filteredOn(where -> where.startsWith("alert "))
                .hasSizeGreaterThan(10);
        assertThat(expressions.keySet())
                .filteredOn(where -> where.startsWith("panel "))
                .hasSizeGreaterThan(10);
        assertThat(missing(expressions)).isEmpty();
    }

    private List<String> missing(Map<String, String> expressions) {
        List<String> missing = new ArrayList<>();
        expressions.forEach((where, expression) -> {
            List<PromExpression.Use> uses = PromExpression.uses(expression);
            assertThat(uses).as(where).isNotEmpty();
            for (PromExpression.Use use : uses) {
                Set<String> labels = new TreeSet<>(use.labels());
                labels.removeAll(OF_THE_TARGET);
                labels.removeAll(served.getOrDefault(use.metric(), Set.of()));
                if (!served.containsKey(use.metric())) {
                    missing.add(where + ": " + use.metric());
                } else if (!labels.isEmpty()) {
                    missing.add(where + ": " + use.metric() + labels);
                }
            }
        });
        return missing;
    }

    @Test
    void shouldDocumentWhatItServesAndNothingElse() throws IOException {
        Map<String, Set<String>> documented = new TreeMap<>();
        Matcher name = DOCUMENTED.matcher(Files.readString(Path.of("..", "docs", "metrics.md")));
        while (name.find()) {
            documented.put(
                    name.group(1),
                    name.group(2) == null ? Set.of() : Set.of(name.group(2).split(",", -1)));
        }
        Map<String, Set<String>> ours = new TreeMap<>(served);
        ours.keySet().removeIf(each -> !each.startsWith("rasid_"));

        assertThat(documented).isEqualTo(ours);
    }

    /** Starts an app with its port at this option, and gives the port. */
    private int start(Cluster cluster, String command, String portOption, String... options) throws IOException {
        int port = FreePort.next();
        List<String> arguments = new ArrayList<>(List.of(command, portOption, String.valueOf(port)));
        arguments.addAll(List.of(options));
        apps.add(cluster.rasid().on(runtime).start(folder.resolve(command + ".log"), arguments.toArray(String[]::new)));
        return port;
    }

    private Map<String, Set<String>> await(int port, Set<String> metrics) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            Map<String, Set<String>> labels = Scrape.of(port).labels();
            if (labels.keySet().containsAll(metrics)) {
                return labels;
            }
            assertThat(apps.stream().allMatch(Process::isAlive) && System.nanoTime() < end)
                    .as(logs())
                    .isTrue();
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private String logs() throws IOException {
        StringBuilder logs = new StringBuilder();
        for (String app : List.of("streams", "monitor", "ingest")) {
            logs.append(Files.readString(folder.resolve(app + ".log")));
        }
        return logs.toString();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
