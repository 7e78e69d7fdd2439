package org.rasid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.producer.source.ReadOptions;

class BackfillCommandTest {
    private static final String TEXT =
            "قتل جنديان عراقيان، اليوم الاثنين، في هجوم بطائرة مسيرة على قاعدة عين الأسد في محافظة الأنبار.";

    private final Console console = new Console();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path dir;

    private Path archive(String name, int articles) throws IOException {
        List<String> lines = IntStream.range(100, 100 + articles)
                .mapToObj(i -> "{\"id\":\"" + name + i + "\",\"source\":\"" + name
                        + "\",\"published\":\"2026-03-09\",\"body\":\"" + TEXT + "\"}")
                .toList();
        return Files.write(dir.resolve(name + ".jsonl"), lines);
    }

    @Test
    void shouldReckonWithAllBytesFromAPartOfThem() throws Exception {
        archive("a", 400);
        archive("b", 400);
        Files.writeString(dir.resolve("notes.unknown"), "no article".repeat(10_000));

        assertThat(console.run("backfill", "plan", "--json", "--sample", "200", dir.toString()))
                .as(console.err.toString())
                .isZero();

        JsonNode json = new ObjectMapper().readTree(console.out.toString());
        assertThat(json.at("/sample/articles").asInt()).isEqualTo(200);
        assertThat(json.at("/estimate/articles").asInt())
                .as("lines of equal length")
                .isEqualTo(800);
        assertThat(json.at("/estimate/sampledShare").asDouble()).isEqualTo(0.25);
        assertThat(json.at("/estimate/mentions").asInt())
                .isEqualTo(4 * json.at("/sample/mentions").asInt())
                .isPositive();
        assertThat(json.at("/sample/events").asInt()).as("all tell of one").isEqualTo(1);
        assertThat(json.at("/estimate/topicBytes").asLong())
                .isEqualTo(3 * 4 * json.at("/sample/compressedBytes").asLong());
        assertThat(json.at("/assumptions")).isNotEmpty();
    }

    @Test
    void shouldReckonWithTheBytesOfPackedFiles() throws Exception {
        Random random = new Random(1);
        Path packed = dir.resolve("packed.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            for (int i = 0; i < 8_000; i++) {
                byte[] noise = new byte[200];
                random.nextBytes(noise);
                String url = "https://a.example/" + HexFormat.of().formatHex(noise);
                out.write(("{\"id\":\"" + i + "\",\"url\":\"" + url + "\",\"body\":\"" + TEXT.repeat(2) + "\"}\n")
                        .getBytes(UTF_8));
            }
        }

        assertThat(console.run("backfill", "plan", "--json", "--sample", "2000", packed.toString()))
                .as(console.err.toString())
                .isZero();

        JsonNode json = new ObjectMapper().readTree(console.out.toString());
        assertThat(json.at("/estimate/articles").asInt())
                .as("but for what was read ahead")
                .isBetween(6_000, 8_000);
    }

    @Test
    void shouldSayWhatIsAssumed() throws Exception {
        assertThat(console.run("backfill", "plan", archive("a", 5).toString())).isZero();

        assertThat(console.out.toString())
                .contains(
                        "Sample: 5 articles",
                        "(all)",
                        "articles.raw",
                        "bytes a mention, assumed",
                        "Assumed, not measured:");
    }

    @Test
    void shouldEndWithOneWhereThereIsNoArticle() throws Exception {
        Path english = Files.writeString(dir.resolve("e.jsonl"), "{\"id\":\"e\",\"body\":\"english\"}\n");

        assertThat(console.run("backfill", "plan", english.toString())).isEqualTo(1);

        assertThat(console.err.toString()).contains("NOT_ARABIC", "--dry-run");
    }

    @Test
    void shouldTakeEachFileOnceFromAllOver() throws Exception {
        for (int i = 0; i < 10; i++) {
            archive("f" + i, 1);
        }

        BackfillInputs inputs = BackfillInputs.of(List.of(dir.toString()), ReadOptions.DEFAULT);

        assertThat(inputs.files()).hasSize(10);
        assertThat(Set.copyOf(inputs.scattered())).isEqualTo(Set.copyOf(inputs.files()));
        assertThat(inputs.scattered().subList(0, 3)).isNotEqualTo(inputs.files().subList(0, 3));
    }
}
