package org.rasid.producer.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasid.avro.RejectionReason;

class JsonDocumentsTest {
    private static final String ONE = "{\"id\":\"1\",\"title\":\"t\",\"tags\":[{\"n\":[1]}],\"body\":\"نص أول\"}";
    private static final String TWO = "{\"id\":\"2\",\"author\":{\"name\":\"x\"},\"body\":\"نص ثان\"}";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s,%s]",
                "{\"articles\":[%s,%s]}",
                "{\"whatever\":[%s,%s]}",
                "{\"total\":2,\"meta\":{\"tags\":[{\"a\":1}]},\"items\":[%s,%s],\"next\":null}",
                "{\"response\":{\"status\":\"ok\",\"docs\":[%s,%s]}}",
                "%s %s",
                "[%s]\n[%s]",
                "{\"a\":[%s],\"b\":[%s]}",
                "  \n[ \n %s , \n %s \n ] \n",
            })
    void shouldFindTheArticlesOfADocument(String document) {
        List<Item> items = Reads.all(document.formatted(ONE, TWO), "json");

        assertThat(Reads.candidates(items))
                .extracting(Item.Candidate::id, Item.Candidate::body, Item.Candidate::origin)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", "نص أول", "stdin#1"),
                        org.assertj.core.groups.Tuple.tuple("2", "نص ثان", "stdin#2"));
        assertThat(items).hasSize(2);
        assertThat(items.stream().mapToLong(Item::bytes).sum())
                .isBetween(100L, (long) document.formatted(ONE, TWO).getBytes(UTF_8).length);
    }

    @Test
    void shouldTakeASingleObjectForAnArticle() {
        assertThat(Reads.candidates(Reads.all(ONE, "json"))).hasSize(1);
        assertThat(Reads.candidates(Reads.all("{\n\"images\":[{\"url\":\"u\"}],\n\"body\":\"نص\"}", "json")))
                .singleElement()
                .satisfies(article -> assertThat(article.url()).isNull());
    }

    @Test
    void shouldRefuseWhatIsNoArticleAndGoOn() {
        String document = "{\"items\":[{\"id\":\"a\"},5,[1,[2]],{\"id\":\"b\",\"body\":{\"x\":1}},"
                + "{\"body\":\"x\",\"body\":\"y\"},"
                + ONE
                + "]}";

        List<Item> items = Reads.all(document, "json");

        assertThat(Reads.rejections(items))
                .extracting(Rejection::reason, Rejection::origin)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(RejectionReason.MISSING_FIELD, "stdin#1"),
                        org.assertj.core.groups.Tuple.tuple(RejectionReason.MALFORMED, "stdin#2"),
                        org.assertj.core.groups.Tuple.tuple(RejectionReason.MALFORMED, "stdin#3"),
                        org.assertj.core.groups.Tuple.tuple(RejectionReason.INVALID_FIELD, "stdin#4"),
                        org.assertj.core.groups.Tuple.tuple(RejectionReason.MALFORMED, "stdin#5"));
        assertThat(Reads.rejections(items).get(3).id()).isEqualTo("b");
        assertThat(Reads.rejections(items).get(4).detail()).contains("'body' more than once");
        assertThat(items.get(5)).isInstanceOf(Item.Candidate.class);
    }

    @Test
    void shouldEndWithOneRefusalWhereItIsNotJson() {
        List<Item> items = Reads.all("[" + ONE + ",\n  oops,\n" + TWO + "]", "json");

        assertThat(items).hasSize(2);
        Rejection rejection = Reads.rejections(items).get(0);
        assertThat(rejection.reason()).isEqualTo(RejectionReason.MALFORMED);
        assertThat(rejection.origin()).isEqualTo("stdin");
        assertThat(rejection.detail()).contains("line 2, column").doesNotContain("oops");
        assertThat(Reads.all("[" + ONE + "," + TWO.substring(0, 20), "json")).hasSize(2);
        assertThat(Reads.all("[" + "[".repeat(5000), "json")).hasSize(1);
    }

    @Test
    void shouldRefuseADocumentWithoutArticles() {
        for (String empty : List.of("", " \n", "[]", "{\"articles\":[]}", "[ ]\n[ ]")) {
            assertThat(Reads.rejections(Reads.all(empty, "json")))
                    .as(empty)
                    .singleElement()
                    .satisfies(rejection -> assertThat(rejection.reason()).isEqualTo(RejectionReason.EMPTY));
        }
        assertThat(Reads.rejections(Reads.all("{\"name\":\"x\",\"list\":[1,2]}", "json")))
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).isEqualTo(RejectionReason.MISSING_FIELD));
    }

    @Test
    void shouldBoundWhatIsHeldOfAnArticle() {
        String value = "\"" + "x".repeat(Limits.MAX_BYTES / 2) + "\"";
        String large = "{\"title\":" + value + ",\"source\":" + value + ",\"body\":\"نص\"}";
        String passedOver = "{\"html\":" + value + ",\"raw\":" + value + ",\"more\":" + value + ",\"body\":\"نص\"}";

        List<Item> items = Reads.all("[" + large + "," + passedOver + "]", "json");

        assertThat(Reads.rejections(items))
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).isEqualTo(RejectionReason.TOO_LARGE));
        assertThat(Reads.candidates(items)).hasSize(1);
        String tooLong = "[{\"body\":\"" + "x".repeat(Limits.MAX_BYTES + 1) + "\"}," + ONE + "]";
        assertThat(Reads.rejections(Reads.all(tooLong, "json")))
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).isEqualTo(RejectionReason.TOO_LARGE))
                .satisfies(rejection -> assertThat(rejection.detail()).contains("rest of the document"));
    }

    @Test
    void shouldReadTheFirstArticleBeforeTheDocumentEnds() {
        InputStream endless = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(("[\n" + ONE + ",\n" + " ".repeat(100_000)).getBytes(UTF_8)),
                new InputStream() {
                    @Override
                    public int read() {
                        throw new AssertionError("read on");
                    }

                    @Override
                    public int read(byte[] target, int offset, int length) {
                        throw new AssertionError("read on");
                    }
                })));
        try (Source source = Sources.open(List.of("-"), endless)) {
            assertThat(source.next()).isInstanceOf(Item.Candidate.class);
        }
    }

    @Test
    void shouldTellDocumentsFromLines() throws Exception {
        String line = ONE + "\n" + TWO + "\n";
        Path lines = Files.writeString(directory.resolve("a.json"), line);
        Path pretty = Files.writeString(directory.resolve("b.json"), "{\n \"articles\": [" + ONE + "]\n}");

        assertThat(origins(Reads.all(line, null))).containsExactly("stdin:1", "stdin:2");
        assertThat(origins(Reads.all("[" + ONE + "]", null))).containsExactly("stdin#1");
        assertThat(origins(Reads.all("{\n" + ONE.substring(1), null))).containsExactly("stdin#1");
        assertThat(origins(Reads.all("{\"total\":1,\"data\":[" + ONE + "]}", null)))
                .containsExactly("stdin#1");
        assertThat(origins(Reads.all("[عاجل] نص\nآخر", null))).containsExactly("stdin");
        assertThat(origins(Reads.all(line, "json"))).containsExactly("stdin:1", "stdin:2");
        try (Source source =
                Sources.open(List.of(lines.toString(), pretty.toString()), InputStream.nullInputStream())) {
            assertThat(origins(java.util.Arrays.asList(source.next(), source.next(), source.next())))
                    .containsExactly(lines + ":1", lines + ":2", pretty + "#1");
        }
    }

    @Test
    void shouldReadDocumentsInOtherCharsets() {
        String text = "أعلنت الحكومة أنها ستبدأ تنفيذ الخطة الجديدة في مطلع العام، وقال الوزير إن العمل جار على ذلك";
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "windows-1256", "UTF-8")) {
            byte[] document = ("[{\"body\":\"" + text + "\"}]").getBytes(Charset.forName(charset));
            assertThat(Reads.candidates(Reads.all(document, Reads.as("json"))))
                    .as(charset)
                    .extracting(Item.Candidate::body)
                    .containsExactly(text);
        }
    }

    @Test
    void shouldGoOnAtAnyPosition() {
        for (String document : List.of(
                "[" + ONE + "," + TWO + ",7," + ONE + "]",
                "{\"x\":1,\"items\":[" + ONE + "," + TWO + "]}",
                "[" + ONE + "," + TWO + ",!",
                ONE + TWO,
                "[]")) {
            Reads.resumesEverywhere(document.getBytes(UTF_8), Reads.as("json"));
        }
    }

    private static List<String> origins(List<Item> items) {
        return items.stream().map(Item::origin).toList();
    }
}
