package org.rasid.producer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasid.avro.Article;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.original.Markup;
import org.rasid.producer.progress.Progress;
import org.rasid.producer.send.Senders;
import org.rasid.producer.source.Inputs;
import org.rasid.producer.source.Item;
import org.rasid.producer.source.ReadOptions;
import org.rasid.producer.source.SingleItem;
import org.rasid.producer.source.Sources;

class IngestTest {
    private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");
    private static final String INPUT = """
            {"id":"a","body":"نص أول"}
            {"id":"b","body":"english"}
            {"id":"a","body":"نص أول"}
            {"id":"c"}
            {"id":"a","body":"نص ثان"}
            not json
            """;
    private static final String PAGE = "<html><head><title>خبر</title></head><body><p>قالت الوزارة في بيان لها اليوم إن"
            + " الأعمال في المصنع القديم بدأت صباحا.</p></body></html>";

    private final MockProducer<String, byte[]> producer = Senders.producer(true);

    @TempDir
    Path directory;

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @Test
    void shouldAccountForEveryArticle() {
        IngestReport report = run(
                INPUT, IngestOptions.NO_LIMIT, "-", directory.resolve("none").toString());

        assertThat(report.sent()).isEqualTo(2);
        assertThat(report.delivery().rejectionsSent()).isEqualTo(3);
        assertThat(report.repeated()).isEqualTo(1);
        assertThat(report.rejected())
                .containsExactly(
                        Map.entry(RejectionReason.NOT_ARABIC, 1L),
                        Map.entry(RejectionReason.MALFORMED, 1L),
                        Map.entry(RejectionReason.MISSING_FIELD, 1L));
        assertThat(report.unreadable()).isEqualTo(1);
        assertThat(report.failure()).isNull();
        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(report.summary())
                .anySatisfy(line -> assertThat(line).contains("Sent 2 articles"))
                .anySatisfy(line -> assertThat(line).contains("stdin:2: NOT_ARABIC"))
                .anySatisfy(line -> assertThat(line).contains("no such file"));
        assertThat(producer.history())
                .extracting(message -> message.topic() + " " + message.key())
                .containsExactly(
                        "articles.raw a",
                        "articles.rejected b",
                        "articles.rejected c",
                        "articles.raw a",
                        "articles.rejected stdin:6");
    }

    @Test
    void shouldTakeAPageAndRefuseOneWithoutText() throws IOException {
        String page = "<!DOCTYPE html><link rel=canonical href=https://x.example/1><h1>الحكومة لا تفرض ضرائب</h1>";
        String text = "<p>قال وزير المالية في مؤتمر صحفي اليوم إن الحكومة لن تفرض ضرائب جديدة هذا العام.</p>";

        IngestReport report = run(
                page + text,
                IngestOptions.NO_LIMIT,
                "-",
                Files.writeString(directory.resolve("a.html"), page).toString());

        assertThat(report.sent()).isEqualTo(1);
        assertThat(report.rejected()).containsExactly(Map.entry(RejectionReason.EMPTY, 1L));
        assertThat(producer.history())
                .extracting(message -> message.topic() + " " + message.key().charAt(0))
                .containsExactly("articles.raw u", "articles.rejected /");
    }

    /** As a feed has it that is polled: what is listed first is another article each time. */
    @Test
    void shouldRefuseOnceWhatIsTheSameAtItsPlace() {
        List<Item> polled = List.of(
                empty("https://a.example/1", 500),
                empty("https://a.example/1", 510),
                empty("https://a.example/2", 500),
                empty("https://a.example/2", 500));

        IngestReport report = new IngestRun(
                        options(IngestOptions.NO_LIMIT, PublicationDays.ALL, IngestOptions.NO_RATE),
                        Progress.none(),
                        InstantSource.fixed(NOW))
                .run(
                        OptionalLong.empty(),
                        intaker -> {
                            for (Item item : polled) {
                                intaker.take(new SingleItem(item), (each, taken) -> {});
                            }
                            return true;
                        },
                        Senders.of(producer),
                        NOW);

        assertThat(report.delivery().rejectionsSent()).isEqualTo(2);
        assertThat(report.repeated()).isEqualTo(2);
        assertThat(producer.history())
                .extracting(ProducerRecord::key)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    private static Item empty(String url, long bytes) {
        return new Item.Candidate("https://a.example/feed#1", bytes, null, null, url, "عنوان", "", null, null, null);
    }

    @Test
    void shouldEndWellThoughSomeInputIsBad() {
        assertThat(run(INPUT, IngestOptions.NO_LIMIT, "-").exitCode()).isZero();
    }

    @Test
    void shouldFailWhereAllInputIsBad() {
        assertThat(run("not arabic", IngestOptions.NO_LIMIT, "-").exitCode()).isEqualTo(1);
    }

    @Test
    void shouldStopAtTheLimit() {
        IngestReport report = run(INPUT, 1, "-");

        assertThat(report.sent()).isEqualTo(1);
        assertThat(report.rejectedTotal()).isZero();
        assertThat(report.exitCode()).isZero();
    }

    @Test
    void shouldStopAndTellWhatWasSentWhereTheBrokerFails() {
        producer.sendException = new TimeoutException("gone");

        IngestReport report = run(INPUT, IngestOptions.NO_LIMIT, "-");

        assertThat(report.sent()).isZero();
        assertThat(report.delivery().unsent()).isEqualTo(1);
        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(report.summary())
                .contains("Not acknowledged: 1 articles; send the input again")
                .anySatisfy(line -> assertThat(line).startsWith("Stopped: ").contains("--bootstrap-servers"));
    }

    @Test
    void shouldStopWhenInterrupted() {
        Thread.currentThread().interrupt();

        IngestReport report = run(INPUT, IngestOptions.NO_LIMIT, "-");

        assertThat(report.sent()).isZero();
        assertThat(report.failure()).isEqualTo("interrupted before the end of the input");
        assertThat(report.exitCode()).isEqualTo(1);
    }

    @Test
    void shouldReportAMissingBrokerAddress() {
        IngestReport report = Ingest.run(
                List.of("-"),
                InputStream.nullInputStream(),
                IngestOptions.of(Map.of()),
                Progress.none(),
                InstantSource.fixed(NOW));

        assertThat(report.exitCode()).isEqualTo(1);
        assertThat(report.failure()).contains("--bootstrap-servers");
    }

    @Test
    void shouldRefuseBadUsage() {
        assertThatIllegalArgumentException().isThrownBy(() -> options(0, PublicationDays.ALL, IngestOptions.NO_RATE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ingest.run(
                        List.of(),
                        InputStream.nullInputStream(),
                        IngestOptions.of(Map.of()),
                        Progress.none(),
                        InstantSource.fixed(NOW)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "/dev/null"})
    void shouldKeepNoCheckpointOfWhatCannotBeReadAgain(String name) {
        IngestOptions lasting = options(directory.resolve("run.checkpoint"), null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ingest.run(
                        List.of(directory.toString(), "https://a.example/", "kafka:a", name),
                        InputStream.nullInputStream(),
                        lasting,
                        Progress.none(),
                        InstantSource.fixed(NOW)))
                .withMessageContaining("--checkpoint: ")
                .withMessageContaining("cannot be read again");
    }

    @Test
    void shouldLeaveOutArticlesOfOtherDays() {
        String input = """
                {"id":"a","body":"نص أول","published":"2026-03-08"}
                {"id":"b","body":"نص ثان","published":"2026-03-09T23:30:00+03:00"}
                {"id":"c","body":"نص ثالث","published":"2026-03-10"}
                {"id":"d","body":"نص رابع"}
                """;
        PublicationDays days = new PublicationDays(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 9));

        IngestReport report = run(input, options(IngestOptions.NO_LIMIT, days, IngestOptions.NO_RATE));

        assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("b");
        assertThat(report.leftOut()).containsOnly(Map.entry("of other days", 2L), Map.entry("of no known day", 1L));
        assertThat(report.summary()).contains("Left out 3 articles: 1 of no known day, 2 of other days");
    }

    @Test
    void shouldSendNothingInADryRun() {
        IngestOptions dry = options(IngestOptions.NO_LIMIT, PublicationDays.ALL, IngestOptions.NO_RATE, true);

        IngestReport report = Ingest.run(
                List.of("-"),
                new ByteArrayInputStream(INPUT.getBytes(UTF_8)),
                dry,
                Progress.none(),
                InstantSource.fixed(NOW));

        assertThat(report.failure()).isNull();
        assertThat(report.sent()).isEqualTo(2);
        assertThat(report.delivery().rejectionsSent()).isEqualTo(3);
        assertThat(report.repeated()).isEqualTo(1);
    }

    @Test
    void shouldKeepThePagesOfTheArticlesThatItSends() throws IOException {
        Path page = Files.writeString(directory.resolve("page.html"), PAGE);
        Path again = Files.writeString(directory.resolve("the same again.html"), PAGE);
        Files.writeString(directory.resolve("english.html"), PAGE.replaceAll("[ء-ي]", "x"));
        Path originals = directory.resolve("originals");

        IngestReport report = run(
                InputStream.nullInputStream(),
                List.of(
                        page.toString(),
                        again.toString(),
                        directory.resolve("english.html").toString()),
                options(null, originals));

        assertThat(report.sent()).isEqualTo(1);
        String original = "sha256:" + new Markup(PAGE.getBytes(UTF_8)).hash();
        assertThat(Senders.articles(producer)).extracting(Article::getOriginal).containsExactly(original);
        try (Stream<Path> files = Files.walk(originals)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void shouldSendNoArticleWhosePageCannotBeKept() throws IOException {
        Path page = Files.writeString(directory.resolve("page.html"), PAGE);
        Path originals = Files.createDirectory(directory.resolve("originals"));
        Files.createFile(
                originals.resolve(new Markup(PAGE.getBytes(UTF_8)).hash().substring(0, 2)));

        IngestReport report = run(InputStream.nullInputStream(), List.of(page.toString()), options(null, originals));

        assertThat(report.failure()).startsWith("--originals: the page of " + page + " cannot be kept");
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void shouldKeepThePace() throws InterruptedException {
        Instant[] now = {NOW};
        List<Duration> pauses = new ArrayList<>();
        Pace pace = new Pace(4, () -> now[0], pause -> {
            pauses.add(pause);
            now[0] = now[0].plus(pause);
        });
        pace.await();
        pace.await();
        now[0] = now[0].plusMillis(100);
        pace.await();
        now[0] = now[0].plusSeconds(5);
        pace.await();
        pace.await();

        assertThat(pauses).containsExactly(Duration.ofMillis(250), Duration.ofMillis(150), Duration.ofMillis(250));
    }

    private static IngestOptions options(long limit, PublicationDays days, double rate) {
        return options(limit, days, rate, false);
    }

    private static IngestOptions options(long limit, PublicationDays days, double rate, boolean dryRun) {
        return new IngestOptions(Map.of(), ReadOptions.DEFAULT, limit, days, rate, null, null, null, dryRun, null);
    }

    private static IngestOptions options(@Nullable Path checkpoint, @Nullable Path originals) {
        return new IngestOptions(
                Map.of(),
                ReadOptions.DEFAULT,
                IngestOptions.NO_LIMIT,
                PublicationDays.ALL,
                IngestOptions.NO_RATE,
                null,
                checkpoint,
                originals,
                false,
                null);
    }

    private IngestReport run(String input, IngestOptions options) {
        return run(new ByteArrayInputStream(input.getBytes(UTF_8)), List.of("-"), options);
    }

    private IngestReport run(String input, long limit, String... names) {
        return run(
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                List.of(names),
                options(limit, PublicationDays.ALL, IngestOptions.NO_RATE));
    }

    private IngestReport run(InputStream stdin, List<String> names, IngestOptions options) {
        Inputs inputs = Sources.inputs(names, stdin, options.reading());
        return new IngestRun(options, Progress.none(), InstantSource.fixed(NOW))
                .run(OptionalLong.empty(), intaker -> Ingest.takeAll(inputs, intaker), Senders.of(producer), NOW);
    }
}
