package org.rasid.producer.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AdversarialFeedsTest {
    private static final int ROUNDS = 300;
    private static final String FEED = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel>"
            + "<title>صحيفة</title><item><title>خبر &amp; خبر</title><link>https://a.example/1</link>"
            + "<description><![CDATA[<p>نص &nbsp; الخبر</p>]]></description><pubDate>Sun, 08 Mar 2026 10:00:00 GMT</pubDate>"
            + "</item></channel></rss>";

    @Test
    void shouldRefuseTooManyElementsAndTooDeepNesting() {
        String many = "<rss version=\"2.0\"><channel><item>" + "<a/>".repeat(200_001) + "</item></channel></rss>";
        String deep =
                "<rss version=\"2.0\"><channel>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</channel></rss>";

        assertThatThrownBy(() -> Feeds.read(many.getBytes(UTF_8), null, null))
                .hasMessageContaining("more than 200000 elements");
        assertThatThrownBy(() -> Feeds.read(deep.getBytes(UTF_8), null, null))
                .hasMessageContaining("more than 200 deep");
    }

    @Test
    void shouldBearSeveralByteOrderMarksAndBlanksBeforeThem() throws FeedException {
        for (String before : List.of("\uFEFF", "\uFEFF\uFEFF", " \n\uFEFF \uFEFF\n")) {
            assertThat(Feeds.read((before + FEED).getBytes(UTF_8), null, null).entries())
                    .hasSize(1);
        }
    }

    @Test
    void shouldReadMarkupThatIsDeepInAnEntry() throws FeedException {
        String deep = "<rss version=\"2.0\"><channel><item><description><![CDATA[" + "<div>".repeat(20_000) + "نص"
                + "]]></description></item></channel></rss>";

        assertThat(Feeds.read(deep.getBytes(UTF_8), null, null).entries().get(0).text())
                .isEqualTo("نص");
    }

    @Test
    void shouldReadMarkupOfTooManyElementsWithoutBuildingThem() throws FeedException {
        String much = "<rss version=\"2.0\"><channel><item><description><![CDATA[نص" + "<p>".repeat(1_000_000)
                + "]]></description></item></channel></rss>";

        assertThat(Feeds.read(much.getBytes(UTF_8), null, null).entries().get(0).text())
                .isEqualTo("نص");
    }

    @Test
    void shouldNotTakeForEverForWhatIsOpenedAndNeverClosed() {
        for (String open : List.of("<![CDATA[", "<!--", "<?a ", "&", "&a", "<a b='", "<![CDATA[]]", "]]>")) {
            String xml = "<rss version=\"2.0\"><channel><title>" + open.repeat(100_000);
            assertThatThrownBy(() -> Feeds.read(xml.getBytes(UTF_8), null, null))
                    .as(open)
                    .isInstanceOf(FeedException.class);
        }
    }

    @Test
    void shouldReadAFeedOfManyEntriesAndOneLongOne() throws FeedException {
        String many =
                "<rss version=\"2.0\"><channel>" + "<item><title>خبر</title></item>".repeat(5_000) + "</channel></rss>";
        String text = "كلمة ".repeat(500_000).strip();
        String large =
                "<rss version=\"2.0\"><channel><item><description>" + text + "</description></item></channel></rss>";

        assertThat(Feeds.read(many.getBytes(UTF_8), null, null).entries()).hasSize(5_000);
        assertThat(Feeds.read(large.getBytes(UTF_8), null, null)
                        .entries()
                        .get(0)
                        .text())
                .isEqualTo(text);
    }

    @Test
    void shouldGiveAFeedOrSayWhyNotForAnyDamage() {
        long seed = new Random().nextLong();
        System.out.println("AdversarialFeedsTest seed " + seed);
        Random random = new Random(seed);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = FEED.getBytes(UTF_8);
            for (int change = random.nextInt(4); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                bytes = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            }
            try {
                assertThat(Feeds.read(bytes, null, null).entries())
                        .as("seed %d round %d", seed, round)
                        .hasSizeLessThan(2);
                read++;
            } catch (FeedException e) {
                assertThat(e.getMessage()).as("seed %d round %d", seed, round).startsWith("is ");
            }
        }
        assertThat(read).as("seed %d", seed).isBetween(30, ROUNDS - 30);
    }
}
