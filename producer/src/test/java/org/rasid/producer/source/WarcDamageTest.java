package org.rasid.producer.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rasid.producer.source.Warcs.concat;
import static org.rasid.producer.source.Warcs.gzip;
import static org.rasid.producer.source.Warcs.members;
import static org.rasid.producer.source.Warcs.page;
import static org.rasid.producer.source.Warcs.response;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.RejectionReason;

class WarcDamageTest {
    private static final byte[] FIRST = response("https://site.example/1", page("الأول"));
    private static final byte[] SECOND = response("https://site.example/2", page("الثاني"));
    private static final byte[] THIRD = response("https://site.example/3", page("الثالث"));

    /** Bytes at the end of a member that hold its check sum and the last line ends. */
    private static final int TAIL = 20;

    @TempDir
    Path directory;

    @Test
    void shouldRefuseARecordOfABadHeaderAndGoOn() {
        for (String[] change : new String[][] {
            {"WARC/1.0", "WARX/1.0"},
            {"WARC-Type: response", "no colon"},
            {"Content-Length: ", "Content-Lengt_: "},
            {"Content-Length: ", "Content-Length: -"},
            {"Content-Length: ", "Content-Length: 9999999999999999999"},
            {"HTTP/1.1 200", "HTTP/x.1 200"}
        }) {
            shouldLoseOnlyTheSecond(changed(SECOND, change[0], change[1]));
        }
    }

    @Test
    void shouldRefuseARecordOfAWrongLengthAndGoOn() {
        int length =
                Integer.parseInt(new String(SECOND, ISO_8859_1).replaceFirst("(?s).*?Content-Length: (\\d+).*", "$1"));

        for (int wrong : new int[] {0, 1, length - 1, length + 5, length + 700, 15_000_000}) {
            shouldLoseOnlyTheSecond(changed(SECOND, "Content-Length: " + length, "Content-Length: " + wrong));
        }
    }

    @Test
    void shouldRefuseARecordThatIsCutAndGoOn() {
        for (int cut : new int[] {SECOND.length / 2, SECOND.length - 9, 40}) {
            shouldLoseOnlyTheSecond(concat(Arrays.copyOf(SECOND, cut), "\r\n".getBytes(UTF_8)));
        }
    }

    @Test
    void shouldTellOfBytesBetweenRecordsOnce() {
        byte[] garbage = "garbage\n, more of it\r\n\r\nand more\n".getBytes(UTF_8);

        for (byte[] archive : List.of(
                concat(FIRST, garbage, THIRD),
                concat(gzip(FIRST), gzip(garbage), gzip(THIRD)),
                concat(gzip(FIRST), garbage, gzip(THIRD)),
                gzip(concat(FIRST, garbage, THIRD)))) {
            List<Item> items = WarcReads.items(archive);
            assertThat(WarcReads.titles(items)).containsExactly("الأول", "الثالث");
            assertThat(items).hasSize(3);
            shouldBeMalformed(items.get(1));
        }
        assertThat(WarcReads.items(concat(FIRST, garbage)).get(1).origin()).isEqualTo("a.warc#" + FIRST.length);
        assertThat(WarcReads.items(concat(gzip(FIRST), garbage)).get(1).origin())
                .isEqualTo("a.warc#" + gzip(FIRST).length);
    }

    @Test
    void shouldRefuseADamagedMemberAndGoOnWithTheNext() {
        byte[] member = gzip(SECOND);
        for (int at = 0; at < member.length; at++) {
            if (at >= 4 && at < 10) {
                // time and system do not count
                continue;
            }
            byte[] damaged = member.clone();
            damaged[at] ^= (byte) 0xFF;
            List<Item> items = WarcReads.items(concat(gzip(FIRST), damaged, gzip(THIRD)));

            shouldLoseAtMostTheSecond(items, "byte " + at, at > member.length - TAIL);
            assertThat(items.get(items.size() - 2).origin())
                    .startsWith("a.warc#")
                    .matches(".*#(0\\+" + FIRST.length + "|" + gzip(FIRST).length + "(\\+.*)?)");
        }
    }

    @Test
    void shouldGoOnBehindAMemberThatIsCut() {
        byte[] member = gzip(SECOND);
        for (int cut = 1; cut < member.length; cut++) {
            List<Item> items = WarcReads.items(concat(gzip(FIRST), Arrays.copyOf(member, cut), gzip(THIRD)));

            shouldLoseAtMostTheSecond(items, "cut at " + cut, cut > member.length - TAIL);
        }
    }

    @Test
    void shouldReadAllRecordsAmongMembersThatDoNotEnd() {
        // a stored block that has all that comes behind it
        byte[] endless = concat(Arrays.copyOf(gzip(SECOND), 10), new byte[] {0, -1, -1, 0, 0}, SECOND);
        byte[] damaged = gzip(SECOND);
        damaged[damaged.length / 2] ^= 0x55;
        byte[] modest = concat(endless, gzip(FIRST), damaged, gzip(THIRD));

        List<Item> items = WarcReads.items(concat(gzip(FIRST), modest, modest, modest, modest, gzip(THIRD)));

        assertThat(WarcReads.titles(items))
                .filteredOn(title -> !title.equals("الثاني"))
                .containsExactly(
                        "الأول", "الأول", "الثالث", "الأول", "الثالث", "الأول", "الثالث", "الأول", "الثالث", "الثالث");
        List<Item> refused =
                items.stream().filter(Item.Refused.class::isInstance).toList();
        assertThat(refused).hasSize(8).allSatisfy(WarcDamageTest::shouldBeMalformed);
    }

    @Test
    void shouldReadTheRestOfAFileWhoseFirstMemberIsDamaged() throws IOException {
        byte[] member = gzip(FIRST);
        member[30] ^= 0x55;
        Path file = Files.write(directory.resolve("a.warc.gz"), concat(member, gzip(SECOND)));

        List<Item> items = WarcReads.from(new FileInput("a", file, ReadOptions.DEFAULT), Position.START).stream()
                .map(WarcReads.Read::item)
                .toList();

        assertThat(items).hasSize(2);
        shouldBeMalformed(items.get(0));
        assertThat(WarcReads.titles(items)).containsExactly("الثاني");
    }

    @Test
    void shouldTellOnceThatAnArchiveIsCutOff() {
        byte[] plain = concat(FIRST, SECOND);
        byte[] members = members(List.of(FIRST, SECOND));
        byte[] packed = gzip(plain);

        for (int cut = 1; cut < SECOND.length - 4; cut += 7) {
            shouldEndUnreadable(Arrays.copyOf(plain, FIRST.length + Math.max(12, cut)), cut);
        }
        for (int cut = members.length - 1; cut > gzip(FIRST).length; cut--) {
            shouldEndUnreadable(Arrays.copyOf(members, cut), cut);
        }
        for (int cut = packed.length - 1; cut > packed.length - 30; cut--) {
            List<Item> items = WarcReads.items(Arrays.copyOf(packed, cut));
            assertThat(items.get(items.size() - 1)).isInstanceOf(Item.Unreadable.class);
            assertThat(items).hasSizeBetween(2, 3);
        }
    }

    @Test
    void shouldRefuseWhatIsNoArchive() {
        for (byte[] bytes :
                List.of("{\"body\":\"text\"}\n".getBytes(UTF_8), gzip("text".getBytes(UTF_8)), new byte[5000])) {
            List<Item> items = WarcReads.items(bytes);
            assertThat(items).hasSize(1);
            shouldBeMalformed(items.get(0));
        }
        List<Item> nothing = WarcReads.items(new byte[0]);
        assertThat(nothing).hasSize(1);
        assertThat(((Item.Refused) nothing.get(0)).rejection().reason()).isEqualTo(RejectionReason.EMPTY);
    }

    @Test
    void shouldRefuseABrokenEncoding() {
        byte[] packed = gzip(page("خبر").getBytes(UTF_8));
        byte[] cut = Arrays.copyOf(packed, packed.length / 2);
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ";

        for (String encoding : List.of("gzip", "br", "deflate")) {
            List<Item> items =
                    WarcReads.items(members(List.of(response("https://a.example/", head + encoding, cut), FIRST)));
            assertThat(items).hasSize(2);
            shouldBeMalformed(items.get(0));
        }
    }

    private static void shouldLoseOnlyTheSecond(byte[] second) {
        List<byte[]> records = List.of(FIRST, second, THIRD);
        for (byte[] archive : List.of(members(records), concat(records), gzip(concat(records)))) {
            List<Item> items = WarcReads.items(archive);
            assertThat(WarcReads.titles(items)).containsExactly("الأول", "الثالث");
            assertThat(items).hasSize(3);
            shouldBeMalformed(items.get(1));
        }
    }

    /** @param whole whether the bytes of the record may all have come before the damage */
    private static void shouldLoseAtMostTheSecond(List<Item> items, String as, boolean whole) {
        List<String> titles = WarcReads.titles(items);
        if (whole && titles.size() == 3) {
            assertThat(titles).as(as).containsExactly("الأول", "الثاني", "الثالث");
        } else {
            assertThat(titles).as(as).containsExactly("الأول", "الثالث");
        }
        assertThat(items).as(as).hasSize(titles.size() + 1);
        shouldBeMalformed(items.get(items.size() - 2));
    }

    private static void shouldEndUnreadable(byte[] archive, int cut) {
        List<Item> items = WarcReads.items(archive);
        assertThat(WarcReads.titles(items)).as("cut at %d", cut).containsExactly("الأول");
        assertThat(items).as("cut at %d", cut).hasSize(2).last().isInstanceOf(Item.Unreadable.class);
    }

    private static void shouldBeMalformed(Item item) {
        assertThat(item).isInstanceOf(Item.Refused.class);
        Rejection rejection = ((Item.Refused) item).rejection();
        assertThat(rejection.reason()).isEqualTo(RejectionReason.MALFORMED);
        assertThat(rejection.origin()).startsWith("a");
    }

    private static byte[] changed(byte[] record, String from, String to) {
        String text = new String(record, ISO_8859_1);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(ISO_8859_1);
    }
}
