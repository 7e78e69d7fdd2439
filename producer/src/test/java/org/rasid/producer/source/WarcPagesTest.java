package org.rasid.producer.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rasid.producer.source.Warcs.SENTENCE;
import static org.rasid.producer.source.Warcs.concat;
import static org.rasid.producer.source.Warcs.gzip;
import static org.rasid.producer.source.Warcs.members;
import static org.rasid.producer.source.Warcs.page;
import static org.rasid.producer.source.Warcs.record;
import static org.rasid.producer.source.Warcs.response;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.text.Language;

class WarcPagesTest {
    private static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";
    private static final String LONG = ("<p>" + SENTENCE + "</p>").repeat(5000);
    private static final String URL = "https://www.site.example/2026/03/08/1";

    @TempDir
    Path directory;

    @Test
    void shouldReadAPageAsItIsReadFromAFile() throws IOException {
        String html = page("الحكومة لا تفرض ضرائب جديدة");
        Path file = Files.writeString(directory.resolve("a.html"), html);
        Item.Candidate alone = (Item.Candidate) itemsOf(file).get(0);

        Item.Candidate archived = only(response(URL, html));

        assertThat(archived.title()).isEqualTo(alone.title()).isEqualTo("الحكومة لا تفرض ضرائب جديدة");
        assertThat(archived.body()).isEqualTo(alone.body()).isEqualTo(SENTENCE);
        assertThat(archived.url()).isEqualTo(URL);
        assertThat(archived.urlDate()).isEqualTo(LocalDate.of(2026, 3, 8));
    }

    @Test
    void shouldNotTakeTheDayOfTheRecordForThatOfPublication() {
        Item.Candidate archived = only(response("https://site.example/1", page("خبر من الأخبار")));

        assertThat(archived.published()).isNull();
        assertThat(archived.urlDate()).isNull();
        assertThat(archived.fileDate()).isNull();
    }

    @Test
    void shouldReadAnArchiveHoweverItIsPacked() throws IOException {
        List<byte[]> records = List.of(
                Warcs.info(), response(URL, page("الأول")), Warcs.request(URL), response(URL + "2", page("الثاني")));
        byte[] plain = concat(records);

        for (byte[] archive : List.of(plain, gzip(plain), members(records), halves(plain))) {
            assertThat(WarcReads.titles(WarcReads.items(archive))).containsExactly("الأول", "الثاني");
            assertThat(WarcReads.items(archive)).hasSize(4);
            Path file = Files.write(directory.resolve("unnamed"), archive);
            assertThat(WarcReads.titles(itemsOf(file))).containsExactly("الأول", "الثاني");
        }
        assertThat(WarcReads.titles(itemsOf(Files.write(directory.resolve("a.warc.gz"), members(records)))))
                .hasSize(2);
    }

    @Test
    void shouldTellWhereARecordIs() {
        List<byte[]> records = List.of(Warcs.info(), response(URL, page("الأول")));
        int plain = records.get(0).length;
        int packed = gzip(records.get(0)).length;

        assertThat(WarcReads.items(concat(records)).get(1).origin()).isEqualTo("a.warc#" + plain);
        assertThat(WarcReads.items(members(records)).get(1).origin()).isEqualTo("a.warc#" + packed);
        assertThat(WarcReads.items(gzip(concat(records))).get(1).origin()).isEqualTo("a.warc#0+" + plain);
        assertThat(WarcReads.items(gzip(concat(records))).get(0).origin()).isEqualTo("a.warc#0");
    }

    @Test
    void shouldSkipWhatIsNoPageWithAReason() {
        byte[] archive = members(List.of(
                Warcs.info(),
                Warcs.request(URL),
                record("metadata", URL, "application/warc-fields", "a: b\r\n".getBytes(UTF_8)),
                record("revisit", URL, "application/http; msgtype=response", "HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8)),
                record("continuation", URL, "text/html", page("خبر").getBytes(UTF_8)),
                record("response", "dns:site.example", "text/dns", "1.2.3.4".getBytes(UTF_8)),
                response(
                        URL,
                        "HTTP/1.1 404 Not Found\r\nContent-Type: text/html",
                        page("خبر").getBytes(UTF_8)),
                response(URL, "HTTP/1.1 200 OK\r\nContent-Type: image/png", new byte[] {1, 2, 3}),
                record("resource", URL, "text/css", "a {}".getBytes(UTF_8)),
                response(URL, "<html><body><p>In another language, with a link: العربية</p></body></html>")));

        assertThat(WarcReads.items(archive))
                .allSatisfy(item -> assertThat(item).isInstanceOf(Item.Skipped.class))
                .extracting(item -> ((Item.Skipped) item).why())
                .containsExactly(
                        "warcinfo record",
                        "request record",
                        "metadata record",
                        "revisit record",
                        "another record",
                        "response of another protocol",
                        "response of another status than 200",
                        "response that is no page",
                        "resource that is no page",
                        "page without Arabic letters");
    }

    @Test
    void shouldReadResources() {
        Item.Candidate page = only(
                record("resource", URL, "text/html; charset=utf-8", page("خبر").getBytes(UTF_8)));

        assertThat(page.url()).isEqualTo(URL);
        assertThat(page.body()).isEqualTo(SENTENCE);
    }

    @Test
    void shouldTakeOnlyTheHostsThatAreWanted() {
        byte[] archive = members(List.of(
                response("https://site.example/1", page("الأول")),
                response("http://user@News.Site.example:8080?a", page("الثاني")),
                response("https://othersite.example/1", page("الثالث")),
                response("https://other.example/site.example", page("الرابع")),
                response("<https://other.example/2>", page("الخامس"))));

        assertThat(WarcReads.titles(WarcReads.items(archive, "SITE.example"))).containsExactly("الأول", "الثاني");
        assertThat(WarcReads.titles(WarcReads.items(archive, "other.example", "news.site.example")))
                .containsExactly("الثاني", "الرابع", "الخامس");
        assertThat(WarcReads.items(archive, "none.example"))
                .containsOnly(WarcReads.items(archive, "none.example").toArray(Item[]::new))
                .extracting(item -> ((Item.Skipped) item).why())
                .containsOnly("page of another host");
    }

    @Test
    void shouldUndoTheEncodingsOfTransferAndContent() {
        byte[] html = page("خبر من الأخبار").getBytes(UTF_8);
        byte[] chunks =
                concat(chunk(Arrays.copyOf(html, 100)), chunk(Arrays.copyOfRange(html, 100, html.length)), chunk());
        byte[] packed = gzip(html);

        for (byte[] response : List.of(
                response(URL, HTML + "Transfer-Encoding: chunked", chunks),
                response(URL, HTML + "Content-Encoding: gzip", packed),
                response(URL, HTML + "Content-Encoding: br", stored(html)),
                response(
                        URL,
                        HTML + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked",
                        concat(chunk(packed), chunk())))) {
            assertThat(only(response).body()).isEqualTo(SENTENCE);
        }
    }

    @Test
    void shouldReadBodiesThatWereStoredDecodedUnderTheirOldHeaders() {
        byte[] html = page("خبر من الأخبار").getBytes(UTF_8);

        for (String fields : List.of(
                "Content-Encoding: gzip",
                "Transfer-Encoding: chunked",
                "Content-Encoding: br\r\nTransfer-Encoding: chunked",
                "Content-Encoding: utf-8")) {
            assertThat(only(response(URL, HTML + fields, html)).body()).isEqualTo(SENTENCE);
        }
    }

    @Test
    void shouldReadPagesOfOtherCharsets() {
        byte[] html = page("خبر من الأخبار").getBytes(Charset.forName("windows-1256"));

        assertThat(only(response(URL, "HTTP/1.1 200 OK\r\nContent-Type: text/html", html))
                        .body())
                .isEqualTo(SENTENCE);
    }

    @Test
    void shouldRefuseWhatUnpacksToTooMuch() {
        byte[] archive = response(URL, HTML + "Content-Encoding: gzip", gzip(new byte[Limits.MAX_BYTES + 1]));

        Rejection rejection = rejection(WarcReads.items(archive).get(0));

        assertThat(rejection.reason()).isEqualTo(RejectionReason.TOO_LARGE);
        assertThat(rejection.url()).isEqualTo(URL);
    }

    @Test
    void shouldPassOverRecordsThatAreTooLargeAndGoOn() {
        byte[] large = new byte[Limits.MAX_BYTES];
        byte[] next = response(URL, page("خبر"));

        for (boolean members : List.of(true, false)) {
            List<byte[]> records = List.of(
                    response(URL, HTML, large),
                    response(URL, "HTTP/1.1 200 OK\r\nContent-Type: video/mp4", large),
                    record("resource", URL, "video/mp4", concat(large, new byte[1])),
                    next);
            List<Item> items = WarcReads.items(members ? members(records) : concat(records));

            assertThat(items).hasSize(4);
            assertThat(rejection(items.get(0)).reason()).isEqualTo(RejectionReason.TOO_LARGE);
            assertThat(items.get(1)).isInstanceOf(Item.Skipped.class);
            assertThat(items.get(2)).isInstanceOf(Item.Skipped.class);
            assertThat(WarcReads.titles(items)).containsExactly("خبر");
        }
    }

    @Test
    void shouldReadPagesInOtherScriptsWhereTheyAreAskedFor() throws IOException {
        Path file = Files.write(directory.resolve("a.wet"), Warcs.text(URL, "Nothing in Arabic\nat all\n"));
        ReadOptions options = new ReadOptions(null, Map.of(), Set.of(), null, Set.of(Language.OTHER));

        try (OpenInput input = new FileInput("a", file, options).open(Position.START)) {
            assertThat(input.next()).isInstanceOf(Item.Candidate.class);
        }
    }

    @Test
    void shouldKeepTheOrderWhileAPageTakesLong() {
        List<byte[]> records = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            String title = "خبر رقم " + i;
            titles.add(title);
            records.add(response(URL + i, page(title).replace("</p>", "</p>" + (i == 0 ? LONG : ""))));
        }

        assertThat(WarcReads.titles(WarcReads.items(concat(records)))).isEqualTo(titles);
    }

    @Test
    void shouldReadTheTextsOfWet() throws IOException {
        byte[] archive = members(List.of(
                Warcs.info(),
                Warcs.text(URL, "خبر من الأخبار\n" + SENTENCE + "\n"),
                Warcs.text(URL, "Nothing in Arabic\nat all\n")));
        List<Item> items = itemsOf(Files.write(directory.resolve("a.wet.gz"), archive));

        assertThat(items).hasSize(3);
        Item.Candidate text = (Item.Candidate) items.get(1);
        assertThat(text.title()).isEqualTo("خبر من الأخبار");
        assertThat(text.body()).isEqualTo(SENTENCE);
        assertThat(text.url()).isEqualTo(URL);
        assertThat(text.urlDate()).isEqualTo(LocalDate.of(2026, 3, 8));
        assertThat(text.published()).isNull();
        assertThat(items.get(2)).isEqualTo(new Item.Skipped(items.get(2).origin(), "page without Arabic letters"));
    }

    private static Item.Candidate only(byte[] record) {
        List<Item> items = WarcReads.items(gzip(record));
        assertThat(items).hasSize(1).first().isInstanceOf(Item.Candidate.class);
        return (Item.Candidate) items.get(0);
    }

    private static Rejection rejection(Item item) {
        assertThat(item).isInstanceOf(Item.Refused.class);
        return ((Item.Refused) item).rejection();
    }

    private static List<Item> itemsOf(Path file) {
        return WarcReads.from(new FileInput(file.toString(), file, ReadOptions.DEFAULT), Position.START).stream()
                .map(WarcReads.Read::item)
                .toList();
    }

    /** Members that end wherever it happens. */
    private static byte[] halves(byte[] plain) {
        int half = plain.length / 2;
        return concat(gzip(Arrays.copyOf(plain, half)), gzip(Arrays.copyOfRange(plain, half, plain.length)));
    }

    private static byte[] chunk(byte... bytes) {
        return concat((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8), bytes, "\r\n".getBytes(UTF_8));
    }

    /** Brotli with one block that is not compressed (RFC 7932, 9.2). */
    private static byte[] stored(byte[] bytes) {
        int header = (bytes.length - 1) << 4 | 1 << 20;
        return concat(new byte[] {(byte) header, (byte) (header >> 8), (byte) (header >> 16)}, bytes, new byte[] {3});
    }
}
