package org.rasid.producer.source;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.RejectionReason;

class SourcesTest {
    private static final String LINE = "{\"title\":\"خبر\",\"body\":\"نص قصير\"}";

    private static final String SENTENCE =
            "قال وزير المالية في مؤتمر صحفي اليوم إن الحكومة لن تفرض ضرائب جديدة هذا العام.";
    private static final String PAGE =
            "<!DOCTYPE html><html><head><link rel=canonical href=https://www.site.example/2026/03/08/1><meta"
                    + " property=og:site_name content=النخيل></head><body><h1>الحكومة لا تفرض ضرائب جديدة</h1><p>"
                    + SENTENCE
                    + "</p></body></html>";

    @TempDir
    Path directory;

    @Test
    void shouldTakeTheFirstLineThatIsNotBlankAsTitle() throws IOException {
        Item.Candidate article =
                onlyCandidate(write("a.txt", "\n  \r\n  عنوان الخبر \r\n\r\nالسطر الأول\r\nالسطر الثاني\n\n"));

        assertThat(article.title()).isEqualTo("عنوان الخبر");
        assertThat(article.body()).isEqualTo("السطر الأول\r\nالسطر الثاني");
        assertThat(article.origin()).isEqualTo(directory.resolve("a.txt").toString());
        assertThat(article.fileDate()).isNull();
    }

    @Test
    void shouldTakeASingleLineAsBody() throws IOException {
        Item.Candidate article = onlyCandidate(write("a.txt", "سطر واحد\n"));

        assertThat(article.title()).isEmpty();
        assertThat(article.body()).isEqualTo("سطر واحد");
    }

    @Test
    void shouldReadTheDateOfAFileName() throws IOException {
        assertThat(onlyCandidate(write("2024-01-28-خبر.txt", "نص")).fileDate()).isEqualTo(LocalDate.of(2024, 1, 28));
        assertThat(Content.day("2024-01-28.txt")).isEqualTo(LocalDate.of(2024, 1, 28));
        assertThat(Content.day("2024-13-28.txt")).isNull();
        assertThat(Content.day("2024-01-280.txt")).isNull();
        assertThat(Content.day("x2024-01-28.txt")).isNull();
    }

    @Test
    void shouldDropAByteOrderMark() throws IOException {
        assertThat(onlyCandidate(write("a.txt", "\uFEFFسطر واحد")).body()).isEqualTo("سطر واحد");
        assertThat(onlyCandidate(write("a.jsonl", "\uFEFF" + LINE)).title()).isEqualTo("خبر");
    }

    @Test
    void shouldReadJsonLinesWithAllFieldsAndIgnoreOthers() throws IOException {
        Path file = write(
                "a.jsonl",
                "{\"id\":\"n1\",\"source\":\"s\",\"url\":\"https://x.example/1\",\"published\":\"2024-01-28\","
                        + "\"modified\":\"2024-01-29\",\"title\":\"t\",\"body\":\"b\",\"tags\":[{\"deep\":[1]}]}\n"
                        + "\n   \r\n{\"id\":null,\"published\":null,\"title\":null,\"body\":\"b2\"}\r\n");

        List<Item> items = read(file.toString());

        assertThat(items)
                .containsExactly(
                        new Item.Candidate(
                                file + ":1",
                                items.get(0).bytes(),
                                "n1",
                                "s",
                                "https://x.example/1",
                                "t",
                                "b",
                                "2024-01-28",
                                "2024-01-29",
                                null),
                        new Item.Candidate(
                                file + ":4", items.get(1).bytes(), null, null, null, "", "b2", null, null, null));
    }

    @Test
    void shouldRefuseBadLinesByFileAndLineAndGoOn() throws IOException {
        byte[] bytes = concat(
                (LINE
                                + "\n{\"title\":\"بلا نص\",\"id\":\"n2\",\"url\":\"u\"}\n{\"body\":5,\"id\":\"n3\"}\n{\"body\":\n[1]\n"
                                + "{\"body\":\"a\"} {}\n{\"body\":\"a\",\"body\":\"b\"}\n")
                        .getBytes(UTF_8),
                new byte[] {'{', (byte) 0xC3, '(', '}', '\n', '{', 0, '}', '\n'},
                LINE.getBytes(UTF_8));
        Path file = Files.write(directory.resolve("a.jsonl"), bytes);

        List<Item> items = read(file.toString());

        assertThat(items).hasSize(10);
        assertThat(items.get(0)).isInstanceOf(Item.Candidate.class);
        assertThat(items.get(9)).isInstanceOf(Item.Candidate.class);
        List<Rejection> rejections = rejections(items);
        assertThat(rejections)
                .extracting(Rejection::reason)
                .containsExactly(
                        RejectionReason.MISSING_FIELD,
                        RejectionReason.INVALID_FIELD,
                        RejectionReason.MALFORMED,
                        RejectionReason.MALFORMED,
                        RejectionReason.MALFORMED,
                        RejectionReason.MALFORMED,
                        RejectionReason.INVALID_ENCODING,
                        RejectionReason.BINARY);
        assertThat(rejections)
                .extracting(Rejection::origin)
                .startsWith(file + ":2", file + ":3")
                .endsWith(file + ":9");
        assertThat(rejections.get(0).id()).isEqualTo("n2");
        assertThat(rejections.get(0).url()).isEqualTo("u");
        assertThat(rejections.get(1).detail()).contains("'body' must be text but is number");
        assertThat(rejections.get(1).id()).isEqualTo("n3");
    }

    @Test
    void shouldTellTheOffsetOfBadBytesInTheWholeInput() throws IOException {
        byte[] first = (LINE + "\n").getBytes(UTF_8);
        Path lines = Files.write(directory.resolve("a.jsonl"), concat(first, new byte[] {'{', (byte) 0xFF, '}'}));
        Path text = Files.write(directory.resolve("a.txt"), concat("خبر".getBytes(UTF_8), new byte[] {(byte) 0xE0}));

        assertThat(onlyRejection(rejections(read(lines.toString()))).detail()).contains("byte " + (first.length + 1));
        Rejection rejection = onlyRejection(rejections(read(text.toString())));
        assertThat(rejection.reason()).isEqualTo(RejectionReason.INVALID_ENCODING);
        assertThat(rejection.detail()).contains("byte 6");
    }

    @Test
    void shouldRefuseWhatIsNotTextAsAWholeAndNameTheRemedy() throws IOException {
        Path utf16 = Files.write(
                directory.resolve("a.jsonl"), concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, LINE.getBytes(UTF_16LE)));
        Path binary = Files.write(directory.resolve("c.txt"), new byte[] {'a', 'b', 'c', 0, 1, 2, '\n', 0});
        Path binaryLines = Files.write(directory.resolve("d.jsonl"), new byte[] {1, 2, 0, '\n', 5, 0, '\n', 0});

        assertThat(rejections(read(utf16.toString(), binary.toString(), binaryLines.toString())))
                .extracting(Rejection::reason)
                .containsExactly(RejectionReason.INVALID_ENCODING, RejectionReason.BINARY, RejectionReason.BINARY);
        assertThat(onlyRejection(rejections(read(utf16.toString()))).detail()).contains("iconv -f UTF-16 -t UTF-8");
    }

    @Test
    void shouldReadTextsInTheCharsetsOfArabic() throws IOException {
        String text = "عنوان الخبر\r\n" + SENTENCE + "\r\n";
        for (String charset : List.of("windows-1256", "ISO-8859-6", "UTF-16LE", "UTF-16BE", "UTF-8")) {
            Item.Candidate article =
                    onlyCandidate(Files.write(directory.resolve("a.txt"), text.getBytes(Charset.forName(charset))));

            assertThat(article.title()).as(charset).isEqualTo("عنوان الخبر");
            assertThat(article.body()).as(charset).isEqualTo(SENTENCE);
        }
        Path marked = Files.write(directory.resolve("b.txt"), "\uFEFFخبر".getBytes(UTF_16LE));
        assertThat(onlyCandidate(marked).body()).isEqualTo("خبر");
    }

    @Test
    void shouldRefuseTextsWhoseCharsetNothingTells() throws IOException {
        Path file = Files.write(directory.resolve("a.txt"), "نص".getBytes(Charset.forName("windows-1256")));

        assertThat(onlyRejection(rejections(read(file.toString()))).reason())
                .isEqualTo(RejectionReason.INVALID_ENCODING);
    }

    @Test
    void shouldMendTextsThatWereReadInAWrongCharset() throws IOException {
        String garbled = new String(SENTENCE.getBytes(UTF_8), Charset.forName("windows-1256"));

        assertThat(onlyCandidate(write("a.txt", garbled)).body()).isEqualTo(SENTENCE);
    }

    @Test
    void shouldFindNulBytesBehindTheHead() throws IOException {
        byte[] text = "خبر ".repeat(5000).getBytes(UTF_8);
        Path file = Files.write(directory.resolve("a.txt"), concat(text, new byte[] {0}));

        Rejection rejection = onlyRejection(rejections(read(file.toString())));

        assertThat(rejection.reason()).isEqualTo(RejectionReason.BINARY);
        assertThat(rejection.detail()).contains("byte " + text.length);
    }

    @Test
    void shouldRefuseEmptyInputs() throws IOException {
        Path text = write("a.txt", " \n\t\n");
        Path lines = write("b.jsonl", "\n\n");
        Path nothing = write("c.jsonl", "");

        assertThat(rejections(read(text.toString(), lines.toString(), nothing.toString())))
                .extracting(Rejection::reason)
                .containsOnly(RejectionReason.EMPTY)
                .hasSize(3);
        assertThat(rejections(read(new ByteArrayInputStream(new byte[0]), "-"))).hasSize(1);
    }

    @Test
    void shouldLetGoOfALineThatIsTooLongAndGoOn() throws IOException {
        InputStream tooLong = new SequenceInputStream(
                new ByteArrayInputStream("{\"body\":\"".getBytes(UTF_8)), new Endless('a', Limits.MAX_BYTES));
        InputStream rest = new ByteArrayInputStream(("\"}\n" + LINE).getBytes(UTF_8));

        List<Item> items = read(new SequenceInputStream(tooLong, rest), "-");

        assertThat(items).hasSize(2);
        Rejection rejection = onlyRejection(rejections(items));
        assertThat(rejection.reason()).isEqualTo(RejectionReason.TOO_LARGE);
        assertThat(rejection.size()).isEqualTo(Limits.MAX_BYTES + 11L);
        assertThat(items.get(1).origin()).isEqualTo("stdin:2");
    }

    @Test
    void shouldNotReadATextThatIsTooLargeToItsEnd() {
        Endless endless = new Endless('a', Long.MAX_VALUE);

        List<Item> items = read(endless, "-");

        assertThat(onlyRejection(rejections(items)).reason()).isEqualTo(RejectionReason.TOO_LARGE);
        assertThat(endless.given()).isLessThan(Limits.MAX_BYTES + 65_536L);
    }

    @Test
    void shouldTellTheKindOfTheStandardInputByItsFirstCharacter() {
        assertThat(candidates(read(stream("\n \n" + LINE + "\n" + LINE), "-")))
                .extracting(Item.Candidate::origin)
                .containsExactly("stdin:3", "stdin:4");
        assertThat(candidates(read(stream("عنوان\nنص"), "-")))
                .extracting(Item.Candidate::origin, Item.Candidate::title)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("stdin", "عنوان"));
    }

    @Test
    void shouldReadTheFirstLineBeforeTheStreamGivesMore() {
        try (Source source = Sources.open(List.of("-"), new SequenceInputStream(stream(LINE + "\n"), new Broken()))) {
            assertThat(source.next()).isInstanceOf(Item.Candidate.class);
        }
    }

    @Test
    void shouldTellTheKindOfOtherFilesByTheirFirstCharacter() throws IOException {
        assertThat(candidates(read(write("export.json", LINE + "\n" + LINE).toString())))
                .hasSize(2);
        assertThat(candidates(read(write("note", "عنوان\nنص").toString()))).hasSize(1);
        assertThat(onlyCandidate(write("a.txt", LINE)).body()).isEqualTo(LINE);
    }

    @Test
    void shouldWalkDirectoriesByNameAndCountTheRest() throws IOException {
        Files.createDirectories(directory.resolve("b/deep"));
        Files.createDirectories(directory.resolve(".git"));
        write(".git/x.txt", "نص");
        write("c.TXT", "نص");
        write("a.jsonl", LINE);
        write("b/deep/1.txt", "نص");
        write("b/page.html", "نص");
        write("b/2.txt", "");
        Files.createSymbolicLink(directory.resolve("d"), directory);
        Files.createSymbolicLink(directory.resolve("e.txt"), directory.resolve("c.TXT"));
        Files.createSymbolicLink(directory.resolve("f.txt"), directory.resolve("gone.txt"));

        List<Item> items = read(directory.toString());

        assertThat(items)
                .extracting(item -> item.getClass().getSimpleName() + " "
                        + directory.relativize(Path.of(item.origin().replaceAll(":\\d+$", ""))))
                .containsExactly(
                        "Skipped .git",
                        "Candidate a.jsonl",
                        "Refused b/2.txt",
                        "Candidate b/deep/1.txt",
                        "Refused b/page.html",
                        "Candidate c.TXT",
                        "Skipped d",
                        "Candidate e.txt",
                        "Unreadable f.txt");
    }

    @Test
    void shouldReadPages() throws IOException {
        Path page = write("a.html", PAGE);
        write("b.HTM", PAGE);

        List<Item.Candidate> articles = candidates(read(directory.toString()));

        assertThat(articles).hasSize(2);
        Item.Candidate article = articles.get(0);
        assertThat(article.origin()).isEqualTo(page.toString());
        assertThat(article.bytes()).isEqualTo(Files.size(page));
        assertThat(article.title()).isEqualTo("الحكومة لا تفرض ضرائب جديدة");
        assertThat(article.body()).isEqualTo(SENTENCE);
        assertThat(article.source()).isEqualTo("النخيل");
        assertThat(article.url()).isEqualTo("https://www.site.example/2026/03/08/1");
        assertThat(article.published()).isNull();
        assertThat(article.urlDate()).isEqualTo(LocalDate.of(2026, 3, 8));
    }

    @Test
    void shouldTellPagesByTheirBeginningAndTextsByTheirName() throws IOException {
        assertThat(candidates(read(stream("\n  " + PAGE), "-")))
                .extracting(Item.Candidate::body)
                .containsExactly(SENTENCE);
        assertThat(candidates(read(stream("\uFEFF<!-- x --><HTML>" + PAGE), "-")))
                .extracting(Item.Candidate::body)
                .containsExactly(SENTENCE);
        Path wide = Files.write(
                directory.resolve("page"), concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, PAGE.getBytes(UTF_16LE)));
        assertThat(onlyCandidate(wide).body()).isEqualTo(SENTENCE);
        assertThat(onlyCandidate(write("a.txt", PAGE)).body()).contains("<h1>");
        assertThat(onlyCandidate(write("note", "<< نص\nآخر")).title()).isEqualTo("<< نص");
    }

    @Test
    void shouldRefusePagesWithTheReason() throws IOException {
        Path empty = write("a.html", "<html><title>فيديو</title><nav><a href=/>الرئيسية</a></nav></html>");
        Path elements = write("c.html", "<i></i>".repeat(300_000));

        List<Rejection> rejections = rejections(read(empty.toString(), elements.toString()));

        assertThat(rejections)
                .extracting(Rejection::reason)
                .containsExactly(RejectionReason.EMPTY, RejectionReason.TOO_LARGE);
        assertThat(rejections.get(0).detail()).contains("no main text");
        Endless endless = new Endless('<', Long.MAX_VALUE);
        assertThat(onlyRejection(rejections(read(new SequenceInputStream(stream("<html>"), endless), "-")))
                        .reason())
                .isEqualTo(RejectionReason.TOO_LARGE);
        assertThat(endless.given()).isLessThan(Limits.MAX_BYTES + 65_536L);
    }

    @Test
    void shouldTellOfPathsThatCannotBeReadAndGoOn() throws IOException {
        List<Item> items = read(
                directory.resolve("none.txt").toString(), write("a.txt", "نص").toString(), "\0");

        assertThat(items.get(0))
                .isInstanceOfSatisfying(
                        Item.Unreadable.class,
                        input -> assertThat(input.detail()).contains("no such file"));
        assertThat(items.get(1)).isInstanceOf(Item.Candidate.class);
        assertThat(items.get(2)).isInstanceOf(Item.Unreadable.class);
        assertThat(items).hasSize(3);
    }

    @Test
    void shouldTellOfFilesThatMayNotBeRead() throws IOException {
        Path file = write("a.txt", "نص");
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "this user may read everything");

        assertThat(read(file.toString()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Item.Unreadable.class,
                        input -> assertThat(input.detail()).contains("permissions"));
    }

    @Test
    void shouldKeepWhatWasReadBeforeAStreamBroke() {

        List<Item> items = read(new SequenceInputStream(stream(LINE + "\n"), new Broken()), "-");

        assertThat(items).hasSize(2);
        assertThat(items.get(0)).isInstanceOf(Item.Candidate.class);
        assertThat(items.get(1))
                .isInstanceOfSatisfying(
                        Item.Unreadable.class,
                        input -> assertThat(input.detail()).contains("unplugged", "after line 1"));
    }

    @Test
    void shouldRefuseWrongNamings() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sources.open(List.of(), InputStream.nullInputStream()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sources.open(List.of("-", "a", "-"), InputStream.nullInputStream()));
    }

    @Test
    void shouldKnowTheTotalOfRegularFilesOnly() throws IOException {
        Path file = write("a.txt", "12345");

        assertThat(Sources.totalBytes(List.of(file.toString(), file.toString())))
                .hasValue(10);
        assertThat(Sources.totalBytes(List.of(file.toString(), "-"))).isEmpty();
        assertThat(Sources.totalBytes(List.of(directory.toString()))).isEmpty();
        assertThat(Sources.totalBytes(List.of("\0"))).isEmpty();
    }

    @Test
    void shouldEndAfterClose() throws IOException {
        Source source = Sources.open(List.of(directory.toString(), "-"), stream(LINE));
        write("a.jsonl", LINE + "\n" + LINE);
        assertThat(source.next()).isNotNull();

        source.close();
        source.close();

        assertThat(source.next()).isNull();
    }

    /** A stream that must not be read, or cannot. */
    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("unplugged");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("unplugged");
        }
    }

    private static final class Endless extends InputStream {
        private final int value;
        private final long size;
        private long given;

        private Endless(int value, long size) {
            this.value = value;
            this.size = size;
        }

        @Override
        public int read() {
            return given++ < size ? value : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = (int) Math.min(length, size - given);
            if (count <= 0) {
                return -1;
            }
            java.util.Arrays.fill(target, offset, offset + count, (byte) value);
            given += count;
            return count;
        }

        private long given() {
            return given;
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
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

    private static Item.Candidate onlyCandidate(Path file) {
        List<Item.Candidate> found = candidates(read(file.toString()));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Rejection onlyRejection(List<Rejection> rejections) {
        assertThat(rejections).hasSize(1);
        return rejections.get(0);
    }

    private static List<Item.Candidate> candidates(List<Item> items) {
        return items.stream()
                .filter(Item.Candidate.class::isInstance)
                .map(Item.Candidate.class::cast)
                .toList();
    }

    private static List<Rejection> rejections(List<Item> items) {
        return items.stream()
                .filter(Item.Refused.class::isInstance)
                .map(item -> ((Item.Refused) item).rejection())
                .toList();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
