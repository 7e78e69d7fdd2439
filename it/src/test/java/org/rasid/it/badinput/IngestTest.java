package org.rasid.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Article;
import org.rasid.avro.RejectedArticle;
import org.rasid.avro.RejectionReason;
import org.rasid.cli.stack.LocalStack;
import org.rasid.cli.stack.StackOptions;
import org.rasid.it.cluster.Cluster;
import org.rasid.it.cluster.Records;
import org.rasid.it.pipeline.Rasid;
import org.rasid.schemas.topic.Topics;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class IngestTest {
    private static final int TEN_MEGABYTES_OF_ARABIC = 5_000_000;

    /** As of every process that a signal ends: 128 and its number. */
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    private LocalStack stack;
    private Cluster cluster;

    @BeforeAll
    void start() throws Exception {
        stack = LocalStack.start(StackOptions.temporary(), line -> {});
        cluster = Cluster.of(stack).setUp();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void shouldSendTheGoodOnesOnceAndRejectTheBadOnesByPlaceAndReason(@TempDir Path folder) throws Exception {
        Map<String, RejectionReason> bad = writeMixed(folder);

        Rasid.Result run = cluster.rasid().run("ingest", folder.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(sentFrom(folder))
                .containsExactlyInAnyOrder(
                        folder + "/01-good.txt",
                        folder + "/07-lines.jsonl:1",
                        folder + "/07-lines.jsonl:6",
                        folder + "/07-lines.jsonl:10",
                        folder + "/07-lines.jsonl:12");
        assertThat(rejectedFrom(folder)).containsExactlyInAnyOrderEntriesOf(bad);
        assertThat(run.err())
                .contains("Sent 5 articles", "Skipped 1 repeated", "Passed over 1 inputs and records")
                .contains(bad.entrySet().stream()
                        .map(one -> one.getKey() + ": " + one.getValue())
                        .toList());
    }

    @Test
    void shouldNameAMissingPathAndGoOn(@TempDir Path folder) throws Exception {
        Path good = News.strike("goes-on", folder);
        Path missing = folder.resolve("missing.jsonl");

        Rasid.Result run = cluster.rasid().run("ingest", missing.toString(), good.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(missing + ": no such file", "Sent 1 articles");
        assertThat(sentFrom(folder)).containsExactly(good + ":1");
    }

    @Test
    void shouldReadOnAfterBadLinesOfTheStandardInput() throws Exception {
        String input = "{\"body\":\n" + News.strike("from-stdin") + "\n";

        Rasid.Result run = cluster.rasid().feed(input.getBytes(StandardCharsets.UTF_8), "ingest", "-");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("stdin:1: MALFORMED", "Sent 1 articles");
    }

    @Test
    void shouldFailWhereNothingIsGood(@TempDir Path folder) throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.txt"));

        Rasid.Result run = cluster.rasid().run("ingest", empty.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(empty + ": EMPTY");
        assertThat(rejectedFrom(folder)).containsOnlyKeys(empty.toString());
    }

    @Test
    void shouldFollowADirectoryUntilItIsToldToEndAndGoOnWhereItWas(@TempDir Path folder) throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Path sources = Files.writeString(
                folder.resolve("sources.yaml"), "every: 1s\nsources:\n  - directory: inbox\n    settle: 0s\n");
        News.strike("first", inbox);
        follow(sources, folder.resolve("first.log"), 1, inbox);
        News.strike("second", inbox);

        follow(sources, folder.resolve("second.log"), 2, inbox);

        assertThat(Files.readString(folder.resolve("second.log"))).contains("Sent 1 articles");
    }

    /** Until so many articles of the inbox are there; each must be there once. */
    private void follow(Path sources, Path log, int articles, Path inbox) throws Exception {
        Process follow = cluster.rasid().start(log, "ingest", "--follow", sources.toString());
        try {
            while (sentFrom(inbox).size() < articles) {
                assertThat(follow.isAlive()).as(Files.readString(log)).isTrue();
            }
        } finally {
            follow.destroy();
        }
        assertThat(follow.waitFor()).as(Files.readString(log)).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(sentFrom(inbox)).hasSize(articles);
    }

    /** Writes good and bad articles; tells the bad ones. */
    private static Map<String, RejectionReason> writeMixed(Path folder) throws IOException {
        Files.writeString(folder.resolve("01-good.txt"), News.TITLE + "\n" + News.BODY);
        Files.createFile(folder.resolve("02-empty.txt"));
        Files.write(folder.resolve("03-binary.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2});
        Files.writeString(folder.resolve("04-english.txt"), "A title\nThe talks were held in Baghdad on Monday.");
        Files.write(folder.resolve("05-arabic-windows.txt"), "هجوم على قاعدة".getBytes("windows-1256"));
        Files.writeString(folder.resolve("06-long.txt"), "ب".repeat(TEN_MEGABYTES_OF_ARABIC));
        Files.writeString(folder.resolve("08-photo.jpg"), "none of ours");
        String good = News.strike("one");
        Files.write(
                folder.resolve("07-lines.jsonl"),
                List.of(
                        good,
                        "{\"id\": \"no-body\", \"title\": \"" + News.TITLE + "\"}",
                        "{\"id\": \"number\", \"body\": 7}",
                        "{\"body\": \"" + News.BODY,
                        good,
                        News.strike("two"),
                        News.with(News.strike("blank"), "body", "  "),
                        News.with(News.strike("yesterday"), "published", "yesterday"),
                        "[1, 2]",
                        "{\"body\": \"" + News.BODY + "\"}",
                        News.with(News.strike("long"), "body", "ب".repeat(TEN_MEGABYTES_OF_ARABIC)),
                        News.strike("three")));
        Map<String, RejectionReason> bad = new LinkedHashMap<>();
        bad.put("02-empty.txt", RejectionReason.EMPTY);
        bad.put("03-binary.txt", RejectionReason.BINARY);
        bad.put("04-english.txt", RejectionReason.NOT_ARABIC);
        bad.put("05-arabic-windows.txt", RejectionReason.INVALID_ENCODING);
        bad.put("06-long.txt", RejectionReason.TOO_LARGE);
        bad.put("07-lines.jsonl:2", RejectionReason.MISSING_FIELD);
        bad.put("07-lines.jsonl:3", RejectionReason.INVALID_FIELD);
        bad.put("07-lines.jsonl:4", RejectionReason.MALFORMED);
        bad.put("07-lines.jsonl:7", RejectionReason.EMPTY);
        bad.put("07-lines.jsonl:8", RejectionReason.INVALID_FIELD);
        bad.put("07-lines.jsonl:9", RejectionReason.MALFORMED);
        bad.put("07-lines.jsonl:11", RejectionReason.TOO_LARGE);
        Map<String, RejectionReason> inFolder = new LinkedHashMap<>();
        bad.forEach((name, reason) -> inFolder.put(folder + "/" + name, reason));
        return inFolder;
    }

    private List<String> sentFrom(Path folder) {
        return Records.values(cluster, Topics.ARTICLES_RAW, Article.class).stream()
                .map(article -> Objects.requireNonNull(article.getOrigin()))
                .filter(origin -> origin.startsWith(folder.toString()))
                .toList();
    }

    private Map<String, RejectionReason> rejectedFrom(Path folder) {
        Map<String, RejectionReason> rejected = new LinkedHashMap<>();
        for (RejectedArticle article : Records.values(cluster, Topics.ARTICLES_REJECTED, RejectedArticle.class)) {
            String origin = Objects.requireNonNull(article.getOrigin());
            if (origin.startsWith(folder.toString())) {
                assertThat(rejected.put(origin, article.getReason())).as(origin).isNull();
            }
        }
        return rejected;
    }
}
