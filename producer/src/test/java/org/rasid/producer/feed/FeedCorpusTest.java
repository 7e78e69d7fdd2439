package org.rasid.producer.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented feeds as sites serve them, in their charsets. */
class FeedCorpusTest {
    private static final String FOLDER = "/corpus/feeds/";

    /** A line of {@code feeds.tsv}. */
    record Case(List<String> fields) {
        private String field(int index) {
            return index < fields.size() ? fields.get(index) : "";
        }

        byte[] bytes() {
            return resource(field(0)).getBytes(Charset.forName(field(1)));
        }

        @Nullable
        String contentType() {
            return field(2).isEmpty() ? null : field(2);
        }

        @Override
        public String toString() {
            return field(0) + " in " + field(1) + ", " + field(2);
        }
    }

    static List<Case> cases() {
        return resource("feeds.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> new Case(List.of(line.split("\t", -1))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldReadWhatIsThereOrSayWhereItIsBroken(Case feed) throws FeedException {
        if (feed.field(3).equals("-")) {
            assertThatThrownBy(() -> Feeds.read(feed.bytes(), feed.contentType(), null))
                    .isInstanceOf(FeedException.class)
                    .hasMessageContaining(feed.field(4))
                    .hasMessageNotContaining("خبر");
            return;
        }
        Feed read = Feeds.read(feed.bytes(), feed.contentType(), null);

        assertThat(read.entries()).hasSize(Integer.parseInt(feed.field(3)));
        if (!feed.field(4).isEmpty()) {
            FeedEntry first = read.entries().get(0);
            assertThat(first.title()).isEqualTo(feed.field(4));
            assertThat(first.link()).isEqualTo(feed.field(5));
            assertThat(Objects.requireNonNullElse(first.published(), "")).isEqualTo(feed.field(6));
            assertThat(first.text()).isEqualTo(feed.field(7).replace('|', '\n'));
            assertThat(first.outlet()).isEqualTo(read.title());
        }
    }

    @Test
    void shouldHoldEnoughOfEachKind() {
        List<Case> all = cases();

        assertThat(all).hasSizeGreaterThan(25);
        assertThat(all.stream().map(each -> each.field(1)).distinct()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(all.stream().filter(each -> each.field(3).equals("-"))).hasSizeGreaterThan(8);
    }

    @Test
    void shouldKeepEntriesThatLackMost() throws FeedException {
        List<FeedEntry> entries = Feeds.read(resource("empty-items.xml").getBytes(UTF_8), null, null)
                .entries();

        assertThat(entries.get(0).title() + entries.get(0).text()).isEmpty();
        assertThat(entries.get(0).link()).isNull();
        assertThat(entries.get(2).id()).isEqualTo("g-3");
        assertThat(entries.get(2).link()).isNull();
        assertThat(entries.get(3).link()).isEqualTo("https://g.example/4");
        assertThat(entries.get(3).published()).isNull();
        assertThat(entries.get(4).title()).isEqualTo("رابط من العنوان");
        assertThat(entries.get(4).text()).isEqualTo("نص من الوصف.");
        assertThat(entries.stream().map(FeedEntry::outlet)).containsOnlyNulls();
    }

    @Test
    void shouldTellPublicationFromChange() throws FeedException {
        List<FeedEntry> entries =
                Feeds.read(resource("atom.xml").getBytes(UTF_8), null, null).entries();

        assertThat(entries.get(0).updated()).isEqualTo("2026-03-08T09:45+02:00");
        assertThat(entries.get(1).published()).isEqualTo("2026-03-07T21:00Z");
        assertThat(entries.get(1).updated()).isNull();
        assertThat(entries.get(1).text()).isEqualTo("انخفضت أسعار النفط اليوم.\nوبلغ سعر البرميل سبعين دولاراً.");
    }

    @Test
    void shouldKnowAnEntryAgainUntilItChanges() {
        FeedEntry entry = new FeedEntry("a", "https://a.example/1", "عنوان", "نص", "2026-03-08", null, null);
        FeedEntry same = new FeedEntry("a", "https://a.example/1?x", "عنوان", "نص آخر", "2026-03-08", null, "b");
        FeedEntry changed = new FeedEntry("a", "https://a.example/1", "عنوان", "نص", "2026-03-08", "2026-03-09", null);

        assertThat(entry.key()).hasSize(24).isEqualTo(same.key()).isNotEqualTo(changed.key());
    }

    private static String resource(String name) {
        try (InputStream in = FeedCorpusTest.class.getResourceAsStream(FOLDER + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
