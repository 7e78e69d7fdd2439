package org.rasid.producer.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.RejectionReason;

class FeedFormatTest {
    private static final String FEED = """
            <?xml version="1.0" encoding="windows-1256"?>
            <rss version="2.0"><channel><title>صحيفة النخيل</title><link>https://a.example/</link>
            <item><title>خبر أول</title><link>https://a.example/1</link><description>نص أول.</description>
              <pubDate>Sun, 08 Mar 2026 01:30:00 +0300</pubDate></item>
            <item><title>بلا نص</title><link>https://a.example/2</link></item>
            <item><title>خبر ثالث</title><guid isPermaLink="false">g3</guid><description>نص ثالث.</description></item>
            </channel></rss>
            """;

    @TempDir
    Path directory;

    @Test
    void shouldReadASavedFeedByItsEndingAndByItsContent() throws IOException {
        byte[] bytes = FEED.getBytes(Charset.forName("windows-1256"));
        for (String name : List.of("a.rss", "a.atom", "a.xml", "a", "a.rss.gz")) {
            Path file = Files.write(directory.resolve(name), name.endsWith(".gz") ? gzip(bytes) : bytes);

            List<Item> items = all(new FileInput(file.toString(), file, ReadOptions.DEFAULT).open(Position.START));

            assertThat(items).as(name).hasSize(3);
            assertThat(items.get(0))
                    .isEqualTo(new Item.Candidate(
                            file + "#1",
                            items.get(0).bytes(),
                            null,
                            "صحيفة النخيل",
                            "https://a.example/1",
                            "خبر أول",
                            "نص أول.",
                            "2026-03-08T01:30+03:00",
                            null,
                            null));
            assertThat(items.get(2)).isInstanceOfSatisfying(Item.Candidate.class, third -> {
                assertThat(third.id()).isEqualTo("g3");
                assertThat(third.origin()).isEqualTo(file + "#3");
            });
        }
    }

    @Test
    void shouldTakeFeedsFromDirectoriesAndStandardInput() throws IOException {
        Files.writeString(directory.resolve("a.rss"), FEED);
        Files.writeString(directory.resolve("b.xml"), FEED);

        List<Item> found = all(Sources.open(List.of(directory.toString()), InputStream.nullInputStream()));
        List<Item> piped = all(Sources.open(List.of("-"), new ByteArrayInputStream(FEED.getBytes(UTF_8))));

        assertThat(found).hasSize(4);
        assertThat(found.get(3)).isInstanceOf(Item.Skipped.class);
        assertThat(piped).hasSize(3);
        assertThat(piped.get(1).origin()).isEqualTo("stdin#2");
    }

    @Test
    void shouldGoOnAfterEachItem() throws IOException {
        Path file = Files.writeString(directory.resolve("a.rss"), FEED);
        FileInput input = new FileInput(file.toString(), file, ReadOptions.DEFAULT);
        List<Item> whole = all(input.open(Position.START));

        for (int taken = 0; taken <= whole.size(); taken++) {
            Position position;
            try (OpenInput open = input.open(Position.START)) {
                for (int i = 0; i < taken; i++) {
                    open.next();
                }
                position = open.position();
            }
            assertThat(all(input.open(position))).as("after %d", taken).isEqualTo(whole.subList(taken, whole.size()));
        }
    }

    @Test
    void shouldBeginAnewWhereTheFeedIsAnotherOneByNow() throws IOException {
        Path file = Files.writeString(directory.resolve("a.rss"), FEED);
        FileInput input = new FileInput(file.toString(), file, ReadOptions.DEFAULT);
        Position position;
        try (OpenInput open = input.open(Position.START)) {
            open.next();
            open.next();
            position = open.position();
        }
        Files.writeString(
                file, FEED.replace("<item><title>خبر أول", "<item><title>خبر جديد</title></item><item><title>خبر أول"));

        assertThat(all(input.open(position))).hasSize(4);
    }

    @Test
    void shouldRefuseWhatCannotBeReadByItsPlace() throws IOException {
        assertThat(refusal("broken.rss", FEED.replace("</item>", "")).detail())
                .startsWith("is not well-formed XML at line 7");
        assertThat(refusal("broken.rss", FEED.replace("</item>", "")).reason()).isEqualTo(RejectionReason.MALFORMED);
        assertThat(refusal("text.rss", "نص لا غير").reason()).isEqualTo(RejectionReason.MALFORMED);
        assertThat(refusal(
                                "type.xml",
                                FEED.replace("<rss", "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><rss"))
                        .detail())
                .contains("DOCTYPE");
        assertThat(refusal("map.xml", "<urlset><url><loc>https://a.example/</loc></url></urlset>")
                        .detail())
                .contains("is a sitemap");
        assertThat(refusal("none.rss", "<rss version='2.0'><channel><title>x</title></channel></rss>")
                        .reason())
                .isEqualTo(RejectionReason.EMPTY);
        assertThat(refusal("large.rss", "<rss>" + " ".repeat(Limits.MAX_BYTES)).reason())
                .isEqualTo(RejectionReason.TOO_LARGE);
    }

    private Rejection refusal(String name, String content) throws IOException {
        Path file = Files.writeString(directory.resolve(name), content);
        List<Item> items = all(new FileInput(file.toString(), file, ReadOptions.DEFAULT).open(Position.START));
        assertThat(items).hasSize(1);
        assertThat(items.get(0)).isInstanceOf(Item.Refused.class);
        assertThat(items.get(0).origin()).isEqualTo(file.toString());
        return ((Item.Refused) items.get(0)).rejection();
    }

    private static List<Item> all(Source source) {
        List<Item> items = new ArrayList<>();
        try (source) {
            for (Item item = source.next(); item != null; item = source.next()) {
                items.add(item);
            }
        }
        return items;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
