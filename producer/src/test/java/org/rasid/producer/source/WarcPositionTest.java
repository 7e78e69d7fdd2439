package org.rasid.producer.source;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcPositionTest {
    private static final int RECORDS = 12;
    private static final int ROUNDS = 100;

    @TempDir
    Path directory;

    @Test
    void shouldGoOnBehindEachItem() throws IOException {
        byte[] broken = gzip(response("https://site.example/x", page("خبر")));
        broken[40] ^= 0x55;
        List<byte[]> records = records();
        List<byte[]> archives = List.of(
                concat(records),
                gzip(concat(records)),
                members(records),
                concat(members(records), broken, "garbage".getBytes(UTF_8), members(records)),
                concat(concat(records), "garbage".getBytes(UTF_8), concat(records)),
                Arrays.copyOf(members(records), members(records).length - 20),
                new byte[0],
                gzip(new byte[0]));
        for (byte[] archive : archives) {
            Path file = Files.write(directory.resolve("a.warc"), archive);
            shouldGoOnBehindEachItem(new FileInput("a.warc", file, ReadOptions.DEFAULT), "");
        }
    }

    @Test
    void shouldSeekWhereAMemberBegins() {
        byte[] archive = members(records());
        List<WarcReads.Read> all = WarcReads.from(archive, Position.START);
        byte[] spoiled = archive.clone();
        Position middle = all.get(4).after();
        Arrays.fill(spoiled, 0, (int) middle.offset() - 1, (byte) 7);
        // what comes before is no longer looked at
        spoiled[0] = 0x1F;
        spoiled[1] = (byte) 0x8B;

        assertThat(middle.offset()).isPositive();
        assertThat(WarcReads.from(spoiled, middle)).isEqualTo(all.subList(5, all.size()));
    }

    @Test
    void shouldFindEveryRecordThatIsNotDamaged() throws IOException {
        long seed = Long.getLong("rasid.seed", new Random().nextLong());
        System.out.println("WarcPositionTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            boolean packed = random.nextBoolean();
            List<byte[]> parts =
                    records().stream().map(each -> packed ? gzip(each) : each).toList();
            byte[] archive = concat(parts);
            List<String> whole = new ArrayList<>();
            int[] damaged =
                    random.ints(1 + random.nextInt(3), 0, archive.length).toArray();
            for (int at : damaged) {
                archive[at] = (byte) random.nextInt(256);
            }
            int from = 0;
            for (int i = 0; i < RECORDS; i++) {
                // the line end before a record is a part of its beginning
                int begin = packed ? from : from - 2;
                int end = from + parts.get(i).length;
                if (Arrays.stream(damaged).noneMatch(at -> at >= begin && at < end)) {
                    whole.add(title(i));
                }
                from = end;
            }
            String as = "seed " + seed + " round " + round;
            List<Item> items = WarcReads.from(file(packed, archive), Position.START).stream()
                    .map(WarcReads.Read::item)
                    .toList();
            assertThat(WarcReads.titles(items)).as(as).containsAll(whole);
            assertThat(items.size()).as(as).isBetween(RECORDS - damaged.length, RECORDS + damaged.length);
            byte[] cut = Arrays.copyOf(archive, random.nextInt(archive.length));
            shouldGoOnBehindEachItem(file(packed, cut), as);
        }
    }

    private static void shouldGoOnBehindEachItem(Input input, String as) {
        List<WarcReads.Read> all = WarcReads.from(input, Position.START);
        for (int i = 0; i < all.size(); i++) {
            assertThat(WarcReads.from(input, all.get(i).after()))
                    .as("%s behind item %d", as, i)
                    .isEqualTo(all.subList(i + 1, all.size()));
        }
    }

    private Input file(boolean packed, byte[] archive) throws IOException {
        String name = packed ? "a.warc.gz" : "a.warc";
        return new FileInput(name, Files.write(directory.resolve(name), archive), ReadOptions.DEFAULT);
    }

    private static List<byte[]> records() {
        List<byte[]> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            records.add(response("https://site.example/" + i, page(title(i))));
        }
        return records;
    }

    private static String title(int number) {
        return "خبر رقم " + number;
    }
}
