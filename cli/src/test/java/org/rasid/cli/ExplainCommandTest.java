package org.rasid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    private static final String TEXT = "قتل ثلاثة جنود في هجوم شنه تنظيم داعش في كركوك أمس الثلاثاء.";

    private final Console console = new Console();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path dir;

    @Test
    void shouldExplainAText() {
        assertThat(console.run("explain", "--published", "2024-05-15", "--text", TEXT))
                .isZero();
        assertThat(console.out.toString())
                .contains("2024-05-14")
                .contains("date.relative.yesterday")
                .contains("strike.attack")
                .contains("rules    KEPT")
                .contains("mention")
                .doesNotContain("\u001B")
                .doesNotContain("token");
        assertThat(console.run("explain", "--all", "--published", "2024-05-15", "--text", TEXT))
                .isZero();
        assertThat(console.out.toString()).contains("token").contains("event/strike/triggers.tsv:");
    }

    @Test
    void shouldSayWhyTwoMentionsAreOneEventOrNot() throws Exception {
        Path articles = dir.resolve("articles.jsonl");
        Files.writeString(articles, """
                {"id":"a","published":"2024-05-15","title":"هجوم في كركوك","body":"قتل ثلاثة جنود في هجوم شنه تنظيم داعش في كركوك أمس الثلاثاء."}
                {"id":"b","published":"2024-05-15","title":"","body":"شن تنظيم داعش هجوما على قاعدة للجيش في كركوك يوم الثلاثاء."}
                {"id":"c","published":"2024-05-15","title":"","body":"شن تنظيم داعش هجوما على قاعدة للجيش في الرمادي يوم الثلاثاء."}
                """);

        assertThat(console.run("explain", "--pairs", articles.toString())).isZero();

        assertThat(console.out.toString())
                .contains("mentions of incidents: 4 of 4")
                .contains("STRIKE|IQ")
                .contains("1 – 2  one event")
                .contains("told as one event +6")
                .contains("2 – 3  one event")
                .contains("3 – 4  not one event: places apart");
        assertThat(console.run("explain", "--pairs", "--json", articles.toString()))
                .isEqualTo(2);
    }

    @Test
    void shouldKeepArabicFromReorderingItsLine() {
        assertThat(console.run("explain", "--all", "--published", "2024-05-15", "--text", TEXT))
                .isZero();
        assertThat(console.out.toString().lines()).allSatisfy(line -> {
            int open = 0;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                open += c == '\u2068' ? 1 : c == '\u2069' ? -1 : 0;
                boolean arabic = Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
                assertThat(arabic && open == 0).as(line).isFalse();
            }
            assertThat(open).as(line).isZero();
        });
    }

    @Test
    void shouldPrintEverythingAsJson() throws Exception {
        assertThat(console.run("explain", "--json", "--published", "2024-05-15", "--text", TEXT))
                .isZero();
        JsonNode json = new ObjectMapper().readTree(console.out.toString());
        assertThat(json.path("reference").asText()).isEqualTo("2024-05-15");
        JsonNode sentence = json.path("sentences").path(0);
        assertThat(sentence.path("text").asText()).isEqualTo(TEXT);
        assertThat(sentence.path("tokens")).isNotEmpty();
        assertThat(sentence.path("findings")).isNotEmpty();
        assertThat(sentence.path("candidates"))
                .isNotEmpty()
                .allSatisfy(candidate ->
                        assertThat(candidate.path("event").path("reasons")).isNotEmpty());
    }

    @Test
    void shouldReadArticlesAndPreferTheGivenDay() throws Exception {
        Path file = dir.resolve("a.jsonl");
        Files.writeString(
                file,
                new ObjectMapper()
                        .createObjectNode()
                        .put("id", "one")
                        .put("published", "2020-01-01")
                        .put("body", TEXT)
                        .toString());

        assertThat(console.run("explain", file.toString())).isZero();
        assertThat(console.out.toString())
                .contains("times count from 2020-01-01")
                .contains("2019-12-31");
        assertThat(console.run("explain", "--published", "2024-05-15", file.toString()))
                .isZero();
        assertThat(console.out.toString())
                .contains("times count from 2024-05-15")
                .contains("2024-05-14");
    }

    @Test
    void shouldSayWhatWentWrong() {
        assertThat(console.run("explain", dir.resolve("none").toString())).isEqualTo(1);
        assertThat(console.err.toString()).contains("none");
        assertThat(console.run("explain", "--text", "no Arabic here")).isZero();
        assertThat(console.out.toString()).contains("rejected: NOT_ARABIC");
        assertThat(console.run("explain", "--text", "لا شيء.")).isZero();
        assertThat(console.out.toString()).contains("no day of publication").contains("no event found");
    }
}
