package org.rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.extraction.LexiconCheck;
import org.rasid.extraction.lexicon.Lexicons;

class LexiconCommandTest {
    private static final Pattern EXAMPLE = Pattern.compile("```tsv\n(.*?)```", Pattern.DOTALL);

    private final Console console = new Console();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path dir;

    private void write(String name, String text) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String builtIn(String name) {
        return Lexicons.builtIn().text(Lexicons.ROOT + name);
    }

    @Test
    void shouldFindTheBuiltInLexiconsFaultless() {
        assertThat(console.run("lexicon", "check")).isZero();
        assertThat(console.out.toString())
                .contains(" places")
                .contains(" 0 faults")
                .doesNotContain("\u001B");
    }

    @Test
    void shouldNameEveryFaultOfEditedFiles() throws IOException {
        write(
                "place/iraq.tsv",
                builtIn("place/iraq.tsv") + "iq-x\tا\tX\tXX\t\tCITY\t\t\t\niq-y\t\tY\tIQ\t\tCITY\t\t\t\n");
        write("place/irak.tsv", builtIn("place/iraq.tsv"));

        assertThat(console.run("lexicon", "check", "--dir", dir.toString())).isEqualTo(1);
        long lines = builtIn("place/iraq.tsv").lines().count();
        assertThat(console.out.toString())
                .contains(dir.resolve("place/iraq.tsv") + ":" + (lines + 1) + ": fault: ")
                .contains(dir.resolve("place/iraq.tsv") + ":" + (lines + 2) + ": fault: ")
                .contains(dir.resolve("place/irak.tsv") + ": fault: no data file has this name")
                .contains("3 faults");
    }

    @Test
    void shouldPrintFaultsAsJson() throws Exception {
        write("place/not-names.tsv", builtIn("place/not-names.tsv") + "a\tb\n");

        assertThat(console.run("lexicon", "check", "--json", "--dir", dir.toString()))
                .isEqualTo(1);
        JsonNode json = new ObjectMapper().readTree(console.out.toString());
        assertThat(json.path("faults")).hasSize(1);
        assertThat(json.path("faults").path(0).path("line").asInt())
                .isEqualTo((int) builtIn("place/not-names.tsv").lines().count() + 1);
        assertThat(json.path("counts").path("places").asInt()).isPositive();
    }

    @Test
    void shouldReadFilesAsSpreadsheetsSaveThem() throws IOException {
        write("place/not-names.tsv", "\uFEFF" + builtIn("place/not-names.tsv").replace("\n", "\r\n"));

        assertThat(console.run("lexicon", "check", "--dir", dir.toString())).isZero();
    }

    @Test
    void shouldRefuseAnotherEncoding() throws IOException {
        Files.createDirectories(dir.resolve("place"));
        Files.write(dir.resolve("place/not-names.tsv"), "phrase\n\u00E9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(console.run("lexicon", "check", "--dir", dir.toString())).isEqualTo(1);
        assertThat(console.out.toString()).contains("not UTF-8");
        assertThat(console.run("lexicon", "find", "قصف", "--dir", dir.toString()))
                .isEqualTo(1);
        assertThat(console.err.toString()).contains("not-names.tsv").contains("not UTF-8");
    }

    @Test
    void shouldNameTheFaultyFileWhereSoundOnesAreNeeded() throws IOException {
        write("place/not-names.tsv", "phrase\na\tb\n");

        for (String[] command :
                new String[][] {{"lexicon", "find", "قصف"}, {"lexicon", "list"}, {"explain", "--text", "قصف"}}) {
            List<String> args = new ArrayList<>(List.of(command));
            args.addAll(List.of("--dir", dir.toString()));
            assertThat(console.run(args.toArray(String[]::new))).isEqualTo(1);
            assertThat(console.err.toString())
                    .contains(dir.resolve("place/not-names.tsv") + ":2: 2 columns")
                    .contains("rasid lexicon check")
                    .doesNotContain(Lexicons.ROOT);
            console.err.getBuffer().setLength(0);
        }
    }

    @Test
    void shouldRefuseADirectoryWithoutDataFiles() {
        assertThat(console.run("lexicon", "check", "--dir", dir.toString())).isEqualTo(2);
        assertThat(console.err.toString()).contains("--dir").contains("place/iraq.tsv");
        assertThat(console.run("lexicon", "check", "--dir", dir.resolve("none").toString()))
                .isEqualTo(2);
    }

    @Test
    void shouldListEveryFile() {
        assertThat(console.run("lexicon", "list")).isZero();
        assertThat(console.out.toString().lines()).hasSameSizeAs(LexiconCheck.names());
        assertThat(console.out.toString()).contains("place/iraq.tsv").contains("Places of Iraq");
    }

    @Test
    void shouldFindAWordInAnyForm() {
        assertThat(console.run("lexicon", "find", "وللغارات")).isZero();
        assertThat(console.out.toString()).contains("strike.raid").contains("event/strike/triggers.tsv:");
        assertThat(console.run("lexicon", "find", "xyz")).isZero();
        assertThat(console.out.toString()).contains("no entry matches");
    }

    /** The example lines of the guide load, each appended to a file with its columns. */
    @Test
    void shouldAcceptTheExamplesOfTheGuide() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        String guide = Files.readString(Path.of("..", "docs", "lexicons.md"));
        for (MatchResult example : EXAMPLE.matcher(guide).results().toList()) {
            String[] parts = example.group(1).split("\n", 2);
            String file = LexiconCheck.names().stream()
                    .filter(name -> builtIn(name).lines().anyMatch(parts[0]::equals))
                    .filter(name -> !name.startsWith("event/") || name.startsWith("event/strike/"))
                    .reduce((first, last) -> first)
                    .orElseThrow(() -> new AssertionError("no file has the columns " + parts[0]));
            texts.merge(file, parts[1], String::concat);
        }
        assertThat(texts).hasSizeGreaterThan(6);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            write(text.getKey(), builtIn(text.getKey()) + text.getValue());
        }

        assertThat(console.run("lexicon", "check", "--dir", dir.toString()))
                .as(console.out.toString())
                .isZero();
    }
}
