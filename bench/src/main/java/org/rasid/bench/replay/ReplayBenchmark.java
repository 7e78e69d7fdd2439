package org.rasid.bench.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.rasid.bench.Published;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.schemas.topic.TopicSet;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;

/** The rate of a replay, against that of one whose extraction costs nothing, over the same articles on the same broker. */
public final class ReplayBenchmark {
    private ReplayBenchmark() {}

    /** Arguments: how many articles, stream threads, and the files that they are made of. */
    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[0]);
        List<String> files = List.of(args).subList(2, args.length);
        List<Published> articles = files.stream()
                .flatMap(file -> Published.read(Path.of(file)).stream())
                .toList();
        try (LocalStack stack = LocalStack.start(StackOptions.temporary(), line -> {})) {
            Map<String, String> client = Map.of(
                    "bootstrap.servers",
                    stack.bootstrapServers(),
                    "schema.registry.url",
                    stack.schemaRegistryUrl(),
                    "auto.register.schemas",
                    "true");
            createTopics(client);
            new History(articles).send(client, count);
            System.err.printf(Locale.ROOT, "%,d articles, made of %,d; %s threads%n", count, articles.size(), args[1]);
            double floor = run("floor", client, args[1], files);
            double extraction = run("extraction", client, args[1], files);
            System.out.printf(
                    Locale.ROOT,
                    "replay: %,.0f articles a second; without the cost of extraction %,.0f; share %.2f (the bar: 0.60)%n",
                    count / extraction,
                    count / floor,
                    floor / extraction);
        }
    }

    private static void createTopics(Map<String, String> client) throws Exception {
        List<TopicSpec> topics = new ArrayList<>(List.of(Topics.ARTICLES_RAW));
        topics.addAll(new TopicSet("floor").outputs());
        topics.addAll(new TopicSet("extraction").outputs());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", client.get("bootstrap.servers")))) {
            admin.createTopics(topics.stream()
                            .map(topic ->
                                    new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()))
                            .toList())
                    .all()
                    .get();
        }
    }

    /** Seconds that it took. */
    private static double run(String pass, Map<String, String> client, String threads, List<String> files)
            throws IOException, InterruptedException {
        System.err.println(pass);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Pass.class.getName(),
                pass,
                client.get("bootstrap.servers"),
                client.get("schema.registry.url"),
                Files.createTempDirectory("rasid-replay").toString(),
                threads));
        command.addAll(files);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String last = "";
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line;
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("the pass '" + pass + "' failed");
        }
        return Double.parseDouble(last);
    }
}
