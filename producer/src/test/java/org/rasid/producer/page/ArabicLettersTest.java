package org.rasid.producer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rasid.producer.text.Mojibake;

class ArabicLettersTest {
    private static final Path PAGES = Path.of("src/test/resources/corpus/pages");
    private static final String WORDS = "الحكومة تعلن الموازنة الجديدة";
    private static final List<String> CHARSETS =
            List.of("UTF-8", "windows-1256", "ISO-8859-6", "UTF-16LE", "UTF-16BE", "UTF-16", "x-MacArabic");

    @Test
    void shouldFindThemInEveryPageOfTheCorpus() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(pages).hasSizeGreaterThan(20);
            for (Path page : pages) {
                byte[] html = Files.readAllBytes(page);
                assertThat(Pages.hasArabicLetters(html, 0, html.length, null))
                        .as(page.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void shouldFindThemInWhateverNotation() {
        StringBuilder decimal = new StringBuilder();
        StringBuilder hex = new StringBuilder();
        StringBuilder json = new StringBuilder();
        WORDS.chars().forEach(c -> {
            decimal.append("&#").append(c).append(';');
            hex.append("&amp;#X0").append(Integer.toHexString(c));
            json.append(String.format("\\u%04X", c));
        });
        String misread = new String(WORDS.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));

        for (CharSequence text : List.of(WORDS, decimal, hex, json, misread)) {
            assertThat(isFound("<p>" + text + "</p>", StandardCharsets.UTF_8))
                    .as(text.toString())
                    .isTrue();
        }
        for (String charset : CHARSETS) {
            String declared = "<meta charset=" + charset + "><p>" + ("في " + WORDS + " ").repeat(5);
            assertThat(isFound(declared, Charset.forName(charset))).as(charset).isTrue();
        }
    }

    @Test
    void shouldPassOverOtherLanguages() {
        assertThat(isFound("<p>Les élèves français — l’été &#8217;26 \\u00e9".repeat(100), StandardCharsets.UTF_8))
                .isFalse();
        assertThat(isFound("<p>Les élèves français".repeat(100), StandardCharsets.ISO_8859_1))
                .isFalse();
        assertThat(isFound("<p>Новости дня".repeat(100), StandardCharsets.UTF_8))
                .isFalse();
        assertThat(isFound("<p>English only".repeat(100), StandardCharsets.UTF_16))
                .isFalse();
        assertThat(isFound("<p>English only, العربية".repeat(1), StandardCharsets.UTF_8))
                .isFalse();
    }

    @Test
    void shouldFindNoFewerThanAPageShows() {
        long seed = Long.getLong("rasid.seed", new Random().nextLong());
        System.out.println("ArabicLettersTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder("<html><p>");
            for (int i = random.nextInt(80); i > 0; i--) {
                text.append(
                        switch (random.nextInt(5)) {
                            case 0 -> WORDS.substring(0, 3 + random.nextInt(6));
                            case 1 -> " éØ";
                            case 2 -> "&#" + (1570 + random.nextInt(30)) + ";";
                            default -> " word ";
                        });
            }
            Charset charset = Charset.forName(CHARSETS.get(random.nextInt(CHARSETS.size())));
            byte[] html = text.toString().getBytes(charset);
            int at = random.nextInt(html.length);
            html[at] = (byte) random.nextInt(256);
            String shown = org.jsoup.Jsoup.parse(
                            Mojibake.repair(PageCharset.decode(html, null).text())
                                    .text())
                    .text();
            // the changed byte may have made two words of one or two letters out of one
            int letters =
                    (int) shown.chars().filter(c -> c >= 0x600 && c <= 0x6FF).count() - 4;

            assertThat(letters <= 0 || ArabicLetters.areIn(html, 0, html.length, null, letters))
                    .as("seed %d round %d", seed, round)
                    .isTrue();
        }
    }

    private static boolean isFound(String text, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        return Pages.hasArabicLetters(bytes, 0, bytes.length, null);
    }
}
