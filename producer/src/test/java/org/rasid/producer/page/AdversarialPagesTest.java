package org.rasid.producer.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdversarialPagesTest {
    private static final String SENTENCE =
            "قال وزير المالية في مؤتمر صحفي اليوم إن الحكومة لن تفرض ضرائب جديدة هذا العام.";

    @ParameterizedTest
    @ValueSource(
            strings = {"<div>", "<b>", "<table><tr><td>", "<a href=x>", "<ul><li>", "<blockquote><p>", "<font color=x>"
            })
    void shouldBoundTheDepthOfNesting(String tag) throws PageException {
        String html = tag.repeat(100_000 / (tag.length() / 3)) + SENTENCE;

        Document page = Dom.parse(html);

        assertThat(depth(page)).isLessThanOrEqualTo(Dom.MAX_DEPTH + 2);
        assertThat(page.stream().count()).isLessThanOrEqualTo(Dom.MAX_ELEMENTS + Dom.MAX_DEPTH);
        assertThat(read(html).text()).isIn("", SENTENCE);
    }

    @Test
    void shouldRefuseAPageOfTooManyElements() {
        assertThatThrownBy(() -> read("<i></i>".repeat(Dom.MAX_ELEMENTS + 1)))
                .isInstanceOf(PageException.class)
                .hasMessageContaining("elements");
        assertThatThrownBy(() -> read("<p>".repeat(5_000_000)))
                .isInstanceOf(PageException.class)
                .hasMessageContaining("elements");
    }

    /** Each paragraph opens all formatting elements again, so that a small page grows to a huge tree. */
    @Test
    void shouldBoundWhatMisnestedFormattingMultiplies() {
        StringBuilder html = new StringBuilder("<p>");
        for (int i = 0; i < 150; i++) {
            html.append("<b class=c").append(i).append('>');
        }
        html.append("</p>").append("<p>x</p>".repeat(20_000));

        assertThatThrownBy(() -> read(html.toString())).isInstanceOf(PageException.class);
    }

    @Test
    void shouldReadPastHugeAttributes() throws PageException {
        String html = "<h1>عنوان الخبر في الصفحة الأولى</h1><div class=\"" + "x ".repeat(500_000) + "\" style=\""
                + "display:".repeat(200_000) + "\" " + "data-a=1 ".repeat(100_000) + "><p>" + SENTENCE + "</p></div>";

        assertThat(read(html).text()).isEqualTo(SENTENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "<style>", "<!--", "<textarea>", "<title>", "<![CDATA[", "<p class=\"", "<"})
    void shouldReadWhatStandsBeforeATagThatNeverEnds(String tag) throws PageException {
        String html = "<h1>عنوان الخبر</h1><p>" + SENTENCE + "</p>" + tag + "if (a < b) { \"<p>\" } ".repeat(10_000);

        assertThat(read(html).text()).startsWith(SENTENCE);
    }

    @Test
    void shouldReadPastNestedLinkedData() throws PageException {
        String html = "<script type='application/ld+json'>" + "{\"@graph\":[".repeat(100_000) + "</script><script"
                + " type='application/ld+json'>[" + "{\"@type\":\"NewsArticle\"},".repeat(20_000) + "]</script><p>"
                + SENTENCE
                + "</p>";

        assertThat(read(html).text()).isEqualTo(SENTENCE);
    }

    /** Work that grew with the square of their length would take minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"", "]]>", "//"})
    void shouldReadPastLongBlanksInLinkedData(String before) throws PageException {
        String html = "<script type='application/ld+json'>" + before + " ".repeat(300_000) + "x</script><p>" + SENTENCE
                + "</p>";

        assertThat(read(html).text()).isEqualTo(SENTENCE);
    }

    /** Work that grew with the square of their length would take minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"\"url\":", "\"@type\": ", " ", "\"headline\":\"", "\" ", "\","})
    void shouldReadPastLongRepetitionsInBrokenLinkedData(String part) throws PageException {
        for (String before :
                new String[] {"\"@type\":\"Article\" x ", "\"@type\":", "\"@type\":\"Article\" \"url\":\""}) {
            String html = "<script type='application/ld+json'>{" + before + part.repeat(300_000) + "x</script><p>"
                    + SENTENCE + "</p>";

            assertThat(read(html).text()).as(before).isEqualTo(SENTENCE);
        }
    }

    @Test
    void shouldReadLongLinesOfOneSign() throws PageException {
        for (String sign :
                new String[] {"1", "1 ", "- ", "٣", "<br>", "(", "«", "\u200F", "#ا ", "\"@type\":\"Article\"", "&lt;"
                }) {
            assertThat(read("<p>" + sign.repeat(50_000) + "</p><p>" + SENTENCE + "</p>")
                            .text())
                    .as(sign)
                    .endsWith(SENTENCE);
        }
    }

    @Test
    void shouldReadAnyBytes() throws PageException {
        long seed = 20_260_308;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        byte[] page = PageCorpus.cases("pages.tsv").get(0).html();
        for (int i = 0; i < 100; i++) {
            byte[] bytes = page.clone();
            for (int j = 0; j < 1 << (i % 12); j++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(Pages.read(bytes, null, null).title()).isNotNull();
        }
    }

    private static Page read(String html) throws PageException {
        return Pages.read(html.getBytes(UTF_8), null, null);
    }

    private static int depth(Element root) {
        int[] deepest = new int[1];
        root.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0];
    }
}
