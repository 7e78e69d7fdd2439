package org.rasid.producer.warc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.rasid.producer.source.Warcs;

class RereadingTest {
    private static final byte[] RECORD =
            "WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n".getBytes(US_ASCII);
    private static final byte[] RECORD_START = "WARC/1.0\r\n".getBytes(US_ASCII);
    private static final byte[] GZIP_HEADER = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, (byte) 0xFF};

    /** Begins a block of deflate of a type that there is not. */
    private static final byte DAMAGE = 0x07;

    private static final int MEMBERS = 1000;

    @Test
    void shouldNotUnpackTheRestOfTheInputForEachMemberThatDoesNotEnd() throws IOException {
        shouldUnpackInBounds(1 << 20, Deflater.NO_COMPRESSION);
    }

    @Test
    void shouldCountWhatIsUnpackedAgainAndNotOnlyWhatItIsUnpackedFrom() throws IOException {
        shouldUnpackInBounds(16 << 20, Deflater.BEST_COMPRESSION);
    }

    @Test
    void shouldNotReadHeadersAgainForAllThatLooksLikeAMember() throws IOException {
        byte[] archive = new byte[128 << 10];
        for (int i = 0; i < archive.length; i += 8) {
            // a name that does not end
            System.arraycopy(new byte[] {0x1F, (byte) 0x8B, 8, 8, 1, 1, 1, 1}, 0, archive, i, 8);
        }
        StoredBytes stored = new StoredBytes(new ByteArrayInputStream(archive), 0);
        try (UnpackedBytes bytes = new UnpackedBytes(stored, true)) {
            assertThat(bytes.hold(1)).isZero();
            assertThat(bytes.nextStretch()).isFalse();
        }
        assertThat(stored.reread()).isBetween(Rereading.MOST, mostAgain(archive) + archive.length);
    }

    @Test
    void shouldReadTheRecordsBeforeAndBehindWhatIsNotReadAgain() throws IOException {
        for (int level : new int[] {Deflater.NO_COMPRESSION, Deflater.BEST_COMPRESSION}) {
            byte[] before = Warcs.concat(Warcs.gzip(RECORD), endless(1 << 20, level), new byte[] {DAMAGE});
            List<ArchiveEntry> entries = entries(Warcs.concat(before, Warcs.gzip(RECORD), Warcs.gzip(RECORD)));

            int last = entries.size() - 1;
            assertThat(entries.get(0)).isInstanceOf(ArchiveEntry.Archived.class);
            assertThat(entries.get(last - 1)).isInstanceOf(ArchiveEntry.Archived.class);
            assertThat(entries.get(last - 1).place()).isEqualTo(String.valueOf(before.length));
            assertThat(entries.get(last)).isInstanceOf(ArchiveEntry.Archived.class);
            assertThat(entries.subList(1, last - 1))
                    .hasSizeBetween(5, MEMBERS / 10)
                    .allSatisfy(entry -> assertThat(entry).isInstanceOf(ArchiveEntry.Broken.class))
                    .extracting(entry -> ((ArchiveEntry.Broken) entry).detail())
                    .containsOnly("the gzip data is damaged");
        }
    }

    @Test
    void shouldAllowMoreAsMoreIsRead() {
        Rereading rereading = new Rereading(0);
        assertThat(rereading.isAllowed(0)).isTrue();
        rereading.unpacked(0, 1 << 30);
        assertThat(rereading.bytes()).isZero();
        rereading.back(1000, 0);
        rereading.unpacked(999, (int) Rereading.MOST);
        rereading.unpacked(1000, 1 << 30);
        assertThat(rereading.bytes()).isEqualTo(Rereading.MOST + 1000);
        rereading.unpacked(0, 3001);

        assertThat(rereading.isAllowed(0)).isFalse();
        assertThat(rereading.isAllowed(1001)).isTrue();
    }

    private static void shouldUnpackInBounds(int unpacked, int level) throws IOException {
        byte[] archive = endless(unpacked, level);
        long once = (long) unpacked + archive.length;
        long most = once + mostAgain(archive) + once;
        long count = 0;
        StoredBytes stored = new StoredBytes(new ByteArrayInputStream(archive), 0);
        try (UnpackedBytes bytes = new UnpackedBytes(stored, true)) {
            do {
                for (int held = bytes.hold(1); held > 0; held = bytes.hold(1)) {
                    bytes.advance(held);
                    count += held;
                    assertThat(count).isLessThanOrEqualTo(most);
                }
            } while (bytes.nextStretch());
        }
        assertThat(count).isGreaterThan(2L * unpacked);
    }

    private static long mostAgain(byte[] archive) {
        return Rereading.MOST + (long) Rereading.MOST_PER_BYTE * archive.length;
    }

    private static List<ArchiveEntry> entries(byte[] bytes) throws IOException {
        List<ArchiveEntry> entries = new ArrayList<>();
        try (Archive archive = new Archive(new ByteArrayInputStream(bytes), true, 0, 1 << 20)) {
            for (ArchiveEntry entry = archive.next(); entry != null; entry = archive.next()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** Members that begin with a record, each a stored block that has all members behind it, and then what all go on with. */
    private static byte[] endless(int unpacked, int level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int length = GZIP_HEADER.length + 5 + RECORD_START.length;
        for (int i = MEMBERS - 1; i >= 0; i--) {
            int block = i * length + RECORD_START.length;
            out.writeBytes(GZIP_HEADER);
            out.writeBytes(new byte[] {0, (byte) block, (byte) (block >> 8), (byte) ~block, (byte) (~block >> 8)});
            out.writeBytes(RECORD_START);
        }
        out.writeBytes(unfinished(new byte[unpacked], level));
        return out.toByteArray();
    }

    /** Blocks of deflate, of which none is the last. */
    private static byte[] unfinished(byte[] bytes, int level) {
        Deflater deflater = new Deflater(level, true);
        deflater.setInput(bytes);
        byte[] blocks = new byte[2 * bytes.length];
        int count = deflater.deflate(blocks, 0, blocks.length, Deflater.SYNC_FLUSH);
        deflater.end();
        return Arrays.copyOf(blocks, count);
    }
}
