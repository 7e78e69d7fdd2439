package org.rasid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestCommandTest {
    private final Console console = new Console();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path dir;

    @Test
    void shouldCheckAllAndSendNothingInADryRun() throws Exception {
        Path articles = Files.writeString(dir.resolve("articles.jsonl"), """
                {"id":"a","published":"2026-03-08","body":"نص أول"}
                {"id":"b","published":"2026-03-09","body":"نص ثان"}
                {"id":"c","published":"2026-03-09","body":"english"}
                """);
        Path report = dir.resolve("report.json");

        assertThat(console.run(
                        "ingest",
                        "--dry-run",
                        "--since",
                        "2026-03-09",
                        "--report",
                        report.toString(),
                        articles.toString()))
                .isZero();

        assertThat(console.err.toString())
                .contains("Dry run", "Would send 1 articles", "Left out 1 articles: 1 of other days", "NOT_ARABIC")
                .doesNotContain("Sent");
        JsonNode json = new ObjectMapper().readTree(Files.readString(report));
        assertThat(json.path("sent").asInt()).isEqualTo(1);
        assertThat(json.path("rejected").path("NOT_ARABIC").asInt()).isEqualTo(1);
        assertThat(json.path("leftOut").path("of other days").asInt()).isEqualTo(1);
        assertThat(json.path("exitCode").asInt(-1)).isZero();
        assertThat(json.path("problems").get(0).asText()).contains("articles.jsonl:3");
    }

    /** A signal ends a run by an interrupt, and the JVM goes when all that the run has to do is done. */
    @Test
    void shouldWriteTheReportOfARunThatASignalEnded() throws Exception {
        Path articles = Files.writeString(dir.resolve("articles.jsonl"), "{\"id\":\"a\",\"body\":\"نص أول\"}\n");
        Path report = dir.resolve("report.json");

        Thread.currentThread().interrupt();
        int exitCode = console.run("ingest", "--dry-run", "--report", report.toString(), articles.toString());
        boolean interrupted = Thread.interrupted();

        assertThat(exitCode).as(console.err.toString()).isEqualTo(1);
        assertThat(interrupted).isTrue();
        JsonNode json = new ObjectMapper().readTree(Files.readString(report));
        assertThat(json.path("failure").asText()).contains("interrupted");
    }

    @Test
    void shouldFetchWhatIsNamedByItsAddress() throws Exception {
        List<String> agents = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            byte[] feed = """
                    <rss version="2.0"><channel><title>صحيفة</title><item><title>خبر</title>
                    <link>https://a.example/1</link><description>نص الخبر</description></item></channel></rss>
                    """.getBytes(UTF_8);
            boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
            exchange.sendResponseHeaders(robots ? 404 : 200, robots ? -1 : feed.length);
            if (!robots) {
                exchange.getResponseBody().write(feed);
            }
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
            assertThat(console.run("ingest", "--dry-run", address)).isEqualTo(1);
            assertThat(console.err.toString()).contains("is this machine", "--allow-address");
            assertThat(agents).isEmpty();

            assertThat(console.run(
                            "ingest",
                            "--dry-run",
                            "--allow-address",
                            "127.0.0.0/8",
                            "--user-agent",
                            "desk@a.example",
                            address))
                    .isZero();
            assertThat(console.err.toString()).contains("Would send 1 articles");
            assertThat(agents).hasSize(2).allMatch(agent -> agent.matches("Rasid/[0-9.]+ \\(\\+desk@a\\.example\\)"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void shouldTakeOnlyTheHostsThatAreNamedFromAnArchive() throws Exception {
        String text = "قال وزير المالية في مؤتمر صحفي اليوم إن الحكومة لن تفرض ضرائب جديدة هذا العام.";
        StringBuilder archive = new StringBuilder();
        for (String host : List.of("one.example", "www.two.example", "three.example")) {
            archive.append("WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://")
                    .append(host)
                    .append("/1\r\nContent-Length: ")
                    .append((host + "\n" + text).getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n\r\n")
                    .append(host + "\n" + text)
                    .append("\r\n\r\n");
        }
        Path file = Files.writeString(dir.resolve("a.wet"), archive);

        assertThat(console.run(
                        "ingest", "--dry-run", "--host", "one.example", "--host", "two.example", file.toString()))
                .isZero();

        assertThat(console.err.toString()).contains("Would send 2 articles", "1 page of another host");
    }

    @Test
    void shouldNameTheOptionThatIsWrong() {
        assertThat(console.run("ingest", "--dry-run", "--since", "2026-03-09", "--until", "2026-03-08", "-"))
                .isEqualTo(2);
        assertThat(console.err.toString()).contains("--until 2026-03-08 is before --since 2026-03-09");
        assertThat(console.run("ingest", "--dry-run", "--allow-address", "10.0.0.0/99", "https://a.example/"))
                .isEqualTo(2);
        assertThat(console.err.toString()).contains("--allow-address: '10.0.0.0/99' is no host");
        assertThat(console.run("ingest", "--dry-run", "--user-agent", "a\nb", "https://a.example/"))
                .isEqualTo(2);
        assertThat(console.err.toString()).contains("--user-agent: the contact");
        assertThat(console.run("ingest", "--dry-run", "--rate", "0", "-")).isEqualTo(2);
        assertThat(console.err.toString()).contains("--rate must be above 0");
        assertThat(console.run("ingest", "--dry-run", "--traceparent", "none", "-"))
                .isEqualTo(2);
        assertThat(console.err.toString()).contains("--traceparent: not a W3C traceparent");
    }

    @Test
    void shouldReadATableByItsColumnsAndTakeTheLanguagesAskedFor() throws Exception {
        Path table = Files.writeString(dir.resolve("table"), """
                رقم;متن_كامل
                1;نص أول
                2;وزیر اقتصاد گفت که این طرح برای مردم است
                3;english
                """);

        assertThat(console.run(
                        "ingest",
                        "--dry-run",
                        "--format=csv",
                        "--column=body=متن_كامل",
                        "--language=ar,fa",
                        table.toString()))
                .isZero();
        assertThat(console.err.toString()).contains("Would send 2 articles", "table:4: NOT_ARABIC");
    }

    @Test
    void shouldNameTheFormatFieldOrLanguageThatThereIsNot() {
        assertThat(console.run("ingest", "--dry-run", "--format", "xls", "-")).isEqualTo(2);
        assertThat(console.err.toString()).contains("no format 'xls'", "telegram-json");
        assertThat(console.run("ingest", "--dry-run", "--column", "author=x", "-"))
                .isEqualTo(2);
        assertThat(console.err.toString()).contains("no field 'author'", "body, id");
        assertThat(console.run("ingest", "--dry-run", "--language", "en", "-")).isEqualTo(2);
        assertThat(console.err.toString()).contains("--language: there is no 'en'", "ckb");
    }
}
