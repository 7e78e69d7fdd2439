package org.rasid.producer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.progress.Progress;
import org.rasid.producer.send.Senders;
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
        assertThatIllegalArgumentException().isThrownBy(() -> new IngestOptions(Map.of(), 0, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ingest.run(
                        List.of(),
                        InputStream.nullInputStream(),
                        IngestOptions.of(Map.of()),
                        Progress.none(),
                        InstantSource.fixed(NOW)));
    }

    private IngestReport run(String input, long limit, String... names) {
        InputStream stdin = new ByteArrayInputStream(input.getBytes(UTF_8));
        return Ingest.run(
                Sources.open(List.of(names), stdin),
                Senders.of(producer),
                limit,
                Progress.none(),
                InstantSource.fixed(NOW),
                NOW);
    }
}
