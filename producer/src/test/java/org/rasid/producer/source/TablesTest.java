package org.rasid.producer.source;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasid.avro.RejectionReason;

class TablesTest {
    private static final String SENTENCE = "قال وزير المالية في مؤتمر صحفي إن الحكومة لن تفرض ضرائب على المواطنين";
    private static final String TABLE = "id,title,body,date\n"
            + "1,عنوان,\"سطر أول،\nسطر \"\"ثان\"\"\",2026-03-08 14:30\n"
            + "\n"
            + "2,آخر,نص,2026-03-09\n";

    @TempDir
    Path directory;

    @Test
    void shouldReadRecordsByTheNamesOfTheirColumns() {
        List<Item> items = Reads.all(TABLE, "csv");

        assertThat(items)
                .containsExactly(
                        new Item.Candidate(
                                "stdin:2",
                                items.get(0).bytes(),
                                "1",
                                null,
                                null,
                                "عنوان",
                                "سطر أول،\nسطر \"ثان\"",
                                "2026-03-08 14:30",
                                null,
                                null),
                        new Item.Candidate(
                                "stdin:5",
                                items.get(1).bytes(),
                                "2",
                                null,
                                null,
                                "آخر",
                                "نص",
                                "2026-03-09",
                                null,
                                null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "'URL,Headline,Article_Text' ! 'u,t,b'",
                "'الرابط;العنوان;النص' ! 'u;t;b'",
                "'link\ttitle\tcontent' ! 'u\tt\tb'",
                "'\"url\",\"title\",\"body\"' ! '\"u\",\"t\",\"b\"'",
                "'رابط|عنوان الخبر|نَصّ الخبر' ! 'u|t|b'",
                "'sep=;\nurl;title;body' ! 'u;t;b'",
                "'body,content,url,title' ! 'b,c,u,t'",
            })
    void shouldKnowUsualNamesAndDelimiters(String header, String record) {
        assertThat(Reads.candidates(Reads.all(header + "\r\n" + record + "\r\n", "csv")))
                .singleElement()
                .satisfies(article -> assertThat(article.body()).isEqualTo("b"))
                .satisfies(article -> assertThat(article.title()).isEqualTo("t"))
                .satisfies(article -> assertThat(article.url()).isEqualTo("u"));
    }

    @Test
    void shouldTakeColumnsThatTheUserNames() {
        ReadOptions options = new ReadOptions("csv", Map.of("body", "متن_كامل", "source", "x"), Set.of());

        assertThat(Reads.candidates(Reads.all("x,text,متن كامل\nوكالة,لا,نعم\n".getBytes(UTF_8), options)))
                .singleElement()
                .satisfies(article -> assertThat(article.body()).isEqualTo("نعم"))
                .satisfies(article -> assertThat(article.source()).isEqualTo("وكالة"));
    }

    @Test
    void shouldRefuseRecordsByTheirLineAndGoOn() {
        String table = """
                id,body,date
                1,نص,d
                2,نص
                3,نص,d,x
                4,"لم تغلق,d
                5,نص,d
                6,"قال "نعم" ومضى
                وسكت
                ثم عاد",d
                7,نص,d
                8,نص "بين" علامتين,d
                """;

        List<Item> items = Reads.all(table, "csv");

        assertThat(items)
                .extracting(item -> item.getClass().getSimpleName() + " " + item.origin())
                .containsExactly(
                        "Candidate stdin:2",
                        "Refused stdin:3",
                        "Refused stdin:4",
                        "Refused stdin:5",
                        "Candidate stdin:6",
                        "Refused stdin:7",
                        "Candidate stdin:10",
                        "Candidate stdin:11");
        List<Rejection> rejections = Reads.rejections(items);
        assertThat(rejections).extracting(Rejection::reason).containsOnly(RejectionReason.MALFORMED);
        assertThat(rejections.get(0).detail()).contains("has 2 fields", "3 columns");
        assertThat(rejections.get(2).detail()).contains("quotation mark");
        assertThat(rejections.get(3).detail()).contains("up to line 9");
    }

    @Test
    void shouldRefuseBytesThatAreNotTextByTheirLine() {
        byte[] table = "id,body\n1,نص الخبر الأول في الصحيفة\n2,?\n3,@\n4,نص\n".getBytes(UTF_8);
        for (int i = 0; i < table.length; i++) {
            table[i] = table[i] == '?' ? (byte) 0xFF : table[i] == '@' ? 0 : table[i];
        }

        List<Item> items = Reads.all(table, Reads.as("csv"));

        assertThat(Reads.candidates(items)).extracting(Item.Candidate::id).containsExactly("1", "4");
        assertThat(Reads.rejections(items))
                .extracting(Rejection::reason, Rejection::origin)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(RejectionReason.INVALID_ENCODING, "stdin:3"),
                        org.assertj.core.groups.Tuple.tuple(RejectionReason.BINARY, "stdin:4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1256", "ISO-8859-6", "UTF-16LE", "UTF-16BE", "UTF-8"})
    void shouldReadTablesInOtherCharsets(String charset) {
        String table = "id,body\n" + ("1," + SENTENCE + "\n").repeat(3);

        List<Item> items = Reads.all(table.getBytes(Charset.forName(charset)), Reads.as("csv"));

        assertThat(Reads.candidates(items))
                .hasSize(3)
                .extracting(Item.Candidate::body)
                .containsOnly(SENTENCE);
    }

    @Test
    void shouldMendWordsThatWereReadInAWrongCharset() {
        String garbled = new String(SENTENCE.getBytes(UTF_8), Charset.forName("windows-1256"));

        assertThat(Reads.candidates(Reads.all("id,body\n1,\"" + garbled + "\"\n", "csv")))
                .extracting(Item.Candidate::body)
                .containsExactly(SENTENCE);
    }

    @Test
    void shouldRefuseATableWithoutNamesAndAnEmptyOne() {
        assertThat(Reads.rejections(Reads.all("1,2,3\n4,5,6\n", "csv")))
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).isEqualTo(RejectionReason.MISSING_FIELD))
                .satisfies(rejection -> assertThat(rejection.detail()).contains("--column body=NAME"));
        for (String empty : List.of("", "\n \n", "id,body\n", "id,body\n\n\n")) {
            assertThat(Reads.rejections(Reads.all(empty, "csv")))
                    .as(empty)
                    .singleElement()
                    .satisfies(rejection -> assertThat(rejection.reason()).isEqualTo(RejectionReason.EMPTY));
        }
    }

    @Test
    void shouldRefuseCarriageReturnsAsEndsOfLines() {
        assertThat(Reads.rejections(Reads.all("id,body\n1,a\r2,b\r\n", "csv")))
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.detail()).contains("carriage return"));
    }

    @Test
    void shouldTellTablesByTheirEndingElseByTheirHeader() throws Exception {
        Path file = Files.write(directory.resolve("a.tsv"), "\uFEFFid\tbody\n1\tنص\n".getBytes(UTF_16LE));

        try (Source source = Sources.open(List.of(file.toString()), new ByteArrayInputStream(new byte[0]))) {
            assertThat(source.next())
                    .isInstanceOfSatisfying(
                            Item.Candidate.class,
                            article -> assertThat(article.body()).isEqualTo("نص"));
        }
        assertThat(Reads.candidates(Reads.all("العنوان;النص\nt;b\n", null)))
                .extracting(Item.Candidate::body)
                .containsExactly("b");
        assertThat(Reads.candidates(Reads.all("النص\nb\n", null)))
                .extracting(Item.Candidate::title)
                .containsExactly("النص");
    }

    @Test
    void shouldNotHoldAFieldThatIsNeverClosed() {
        String table =
                "id,body\n1,\"" + ("س".repeat(50_000) + ",x\n").repeat(Limits.MAX_BYTES / 100_000 + 2) + "2,نص\n";

        List<Item> items = Reads.all(table, "csv");

        assertThat(items.get(0)).isInstanceOf(Item.Refused.class);
        assertThat(Reads.rejections(items).get(0).detail()).contains("not closed within");
        assertThat(((Item.Candidate) items.get(items.size() - 1)).id()).isEqualTo("2");
    }

    @Test
    void shouldGoOnAtAnyPosition() {
        String broken = "id,body\n\n1,\"أ\nب\"\n2,\"لم تغلق\nبقية\n3,نص\n4\n\n5,نص\n";

        Reads.resumesEverywhere(TABLE.getBytes(UTF_8), Reads.as("csv"));
        Reads.resumesEverywhere(broken.getBytes(UTF_8), Reads.as("csv"));
        Reads.resumesEverywhere(broken.getBytes(UTF_16LE), Reads.as("csv"));
        Reads.resumesEverywhere("".getBytes(UTF_8), Reads.as("csv"));
        Reads.resumesEverywhere("a,b\n1,2\n".getBytes(UTF_8), Reads.as("csv"));
    }
}
