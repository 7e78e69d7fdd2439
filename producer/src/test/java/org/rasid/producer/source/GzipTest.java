package org.rasid.producer.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GzipTest {
    private static final String LINE = "{\"id\":\"%d\",\"body\":\"نص قصير\"}\n";

    @TempDir
    Path directory;

    @Test
    void shouldUnpackByContentAndTellTheFormatByTheRestOfTheName() throws IOException {
        Path text = Files.write(directory.resolve("2026-03-08-a.txt.gz"), gzip("{ عنوان\nنص\n"));
        Path unnamed = Files.write(directory.resolve("b"), gzip(LINE.formatted(1)));

        Item.Candidate article = (Item.Candidate) read(text.toString()).get(0);
        assertThat(article.title()).isEqualTo("{ عنوان");
        assertThat(article.fileDate()).isEqualTo("2026-03-08");
        assertThat(read(unnamed.toString())).extracting(Item::origin).containsExactly(unnamed + ":1");
        assertThat(read(directory.toString()))
                .extracting(item -> item.getClass().getSimpleName())
                .containsExactly("Candidate", "Skipped");
    }

    @Test
    void shouldReadAllMembersAlsoFromAStreamThatComesInPieces() {
        byte[] bytes = concat(gzip(LINE.formatted(1)), gzip(""), gzip(LINE.formatted(2) + LINE.formatted(3)));
        List<InputStream> pieces = new ArrayList<>();
        for (byte b : bytes) {
            pieces.add(new ByteArrayInputStream(new byte[] {b}));
        }
        InputStream stdin = new SequenceInputStream(java.util.Collections.enumeration(pieces));

        assertThat(read(stdin, "-")).extracting(Item::origin).containsExactly("stdin:1", "stdin:2", "stdin:3");
    }

    @Test
    void shouldKeepWhatCameBeforeTheArchiveBrokeOff() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            lines.append(LINE.formatted(i));
        }
        byte[] whole = gzip(lines.toString());
        Path file = Files.write(directory.resolve("a.jsonl.gz"), Arrays.copyOf(whole, whole.length / 2));
        Path nothing = Files.write(directory.resolve("b.jsonl.gz"), Arrays.copyOf(whole, 5));

        List<Item> items = read(file.toString(), nothing.toString());

        assertThat(items.size()).isGreaterThan(1_000);
        assertThat(items.get(items.size() - 2)).isInstanceOf(Item.Unreadable.class);
        assertThat(items.get(items.size() - 2).origin()).isEqualTo(file.toString());
        assertThat(items.get(items.size() - 1)).isInstanceOf(Item.Unreadable.class);
    }

    @Test
    void shouldCountThePackedBytes() throws IOException {
        byte[] bytes = gzip(LINE.formatted(1).repeat(1000));
        Path file = Files.write(directory.resolve("a.jsonl.gz"), bytes);
        try (OpenInput input = new FileInput("a", file, ReadOptions.DEFAULT).open(Position.START)) {
            while (input.next() != null) {
                assertThat(input.bytesRead()).isPositive();
            }
            assertThat(input.bytesRead()).isEqualTo(bytes.length);
        }
    }

    private static List<Item> read(String... names) {
        return read(InputStream.nullInputStream(), names);
    }

    private static List<Item> read(InputStream stdin, String... names) {
        List<Item> items = new ArrayList<>();
        try (Source source = Sources.open(List.of(names), stdin)) {
            for (Item item = source.next(); item != null; item = source.next()) {
                items.add(item);
            }
        }
        return items;
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("memory takes all", e);
        }
        return out.toByteArray();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
