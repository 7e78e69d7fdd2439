package org.rasid.fuzz.surface;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Samples and tokens of what articles come in. */
final class Inputting {
    static final List<String> XML = List.of(
            "<rss version=\"2.0\">",
            "<channel>",
            "<item>",
            "</item>",
            "<entry>",
            "<title>",
            "<link>",
            "<link href='",
            "<guid isPermaLink=\"false\">",
            "<pubDate>",
            "<a:a xmlns:a='b'>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?xml",
            "<?xml version=\"1.1\" encoding=\"utf-16\"?>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;",
            "&amp;",
            "&#0;",
            "&#x110000;",
            "&nbsp;",
            "<a>",
            "</a>",
            "<a ",
            "xml:base=\"http://[\"",
            "<content type=\"xhtml\">",
            "<urlset>",
            "<url><loc>",
            "<sitemapindex>",
            "<sitemap>",
            "<lastmod>",
            "<news:publication_date>",
            "Mon, 99 Foo 99999 25:61:61 XYZ",
            "2026-13-45T99:99:99+99:99",
            "\u0001",
            "<div>",
            "xmlns=\"\"",
            " version=\"");

    static final List<String> HTML = List.of(
            "<div>",
            "</div>",
            "<p>",
            "<table><tr><td>",
            "<b>",
            "<i>",
            "<font>",
            "<a href=\"",
            "<script>",
            "</script>",
            "<script type=\"application/ld+json\">",
            "{\"@type\":\"NewsArticle\",",
            "\"datePublished\":\"",
            "[[[[",
            "{\"a\":",
            "<meta charset=",
            "<meta property=\"og:title\" content=\"",
            "<title>",
            "<h1>",
            "<time datetime=\"",
            "<br>",
            "<!--",
            "-->",
            "<![CDATA[",
            "<svg>",
            "<math>",
            "<template>",
            "<select>",
            "<frameset>",
            "<plaintext>",
            "<textarea>",
            "<noscript>",
            "<style>",
            "&#",
            "&nbsp",
            "class=\"",
            "style=\"display : none",
            "<article>",
            "٢٠٢٦/٣/٩",
            "9 مارس 2026",
            "الإثنين 20 رمضان 1447 هـ",
            "قبل 99999999999 ساعة",
            "منذ ",
            " | ",
            " - ",
            "#وسم ",
            "بغداد (أ ف ب) - ",
            "اقرأ أيضا",
            "بقلم ",
            "تحديث: ",
            "\u00A0",
            "     ",
            "charset=\"windows-1256\"",
            "........");

    static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\",
            "\\u",
            ":",
            ",",
            "null",
            "true",
            "{\"body\":",
            "\"title\":",
            "\"id\":\"",
            "\"published\":\"",
            "\"messages\":[",
            "\"text\":[",
            "{\"type\":\"link\",\"text\":\"",
            "\"articles\":[{",
            "\n",
            "\r\n",
            "\r",
            "\t",
            ";",
            "\"\"",
            "sep=;\n",
            "title;body\n",
            "العنوان\tالنص\n",
            "WARC/1.0\r\n",
            "WARC-Type: response\r\n",
            "WARC-Target-URI: ",
            "Content-Length: ",
            "HTTP/1.1 200 OK\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Content-Encoding: br\r\n",
            "Content-Encoding: gzip\r\n",
            "Content-Encoding: deflate\r\n",
            "\r\n\r\n",
            "ffffffff\r\n",
            "0\r\n",
            "-1\r\n",
            "<html>",
            "<rss>",
            "<?xml",
            "<div class=\"message default clearfix\">",
            "<div class=\"text\">",
            "قال الوزير إن ",
            "2026-03-09");

    /** By the name of the format. */
    static final Map<String, Supplier<List<byte[]>>> SAMPLES = new TreeMap<>(Map.of(
            "text", Inputting::texts,
            "jsonl", Inputting::jsonLines,
            "json", Inputting::documents,
            "csv", Inputting::tables,
            "telegram-json", () -> Samples.folder("telegram").subList(0, 2),
            "telegram-html", () -> Samples.folder("telegram").subList(2, 3),
            "feed", () -> Samples.folder("feeds"),
            "html", () -> Samples.folder("pages"),
            "warc", Inputting::archives));

    private static final String SENTENCE =
            "قال وزير المالية في مؤتمر صحفي اليوم إن الحكومة لن تفرض ضرائب جديدة هذا العام.";

    private Inputting() {}

    static List<byte[]> everything() {
        return Samples.all(
                texts(),
                jsonLines(),
                documents(),
                tables(),
                Samples.folder("telegram"),
                archives(),
                Samples.folder("feeds").subList(0, 3),
                Samples.folder("pages").subList(0, 3),
                sitemaps());
    }

    static List<byte[]> packed() {
        return List.of(
                Samples.packed(jsonLines().get(0)),
                Samples.packed(texts().get(0)),
                Samples.packed(archives().get(0)),
                members(),
                Samples.packed(members()));
    }

    static List<byte[]> sitemaps() {
        return Samples.of("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://a.example/1</loc><lastmod>2026-03-09T10:00:00+03:00</lastmod><news:news>
                <news:publication><news:name>وكالة</news:name><news:language>ar</news:language></news:publication>
                <news:publication_date>2026-03-09</news:publication_date><news:title>عنوان</news:title></news:news></url>
                </urlset>
                """, """
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://a.example/s1.xml</loc><lastmod>2026-03-09</lastmod></sitemap></sitemapindex>
                """);
    }

    private static List<byte[]> texts() {
        return List.of(
                Samples.bytes("عنوان الخبر\n\n" + SENTENCE + "\n" + SENTENCE),
                ("عنوان الخبر\n\n" + SENTENCE).getBytes(UTF_16),
                ("عنوان الخبر\r\n\r\n" + SENTENCE).getBytes(java.nio.charset.Charset.forName("windows-1256")));
    }

    private static List<byte[]> jsonLines() {
        List<byte[]> lines = Samples.lines("articles.jsonl");
        return List.of(joined(lines.subList(0, 2)), joined(lines.subList(2, 4)), lines.get(4));
    }

    private static List<byte[]> documents() {
        String one = new String(Samples.lines("articles.jsonl").get(0), UTF_8);
        return Samples.of(
                "[" + one + ",\n" + one + "]",
                "{\"meta\":{\"count\":2},\"articles\":[" + one + "]}",
                "{\"title\":\"عنوان\",\n\"body\":\"" + SENTENCE + "\",\"published\":\"2026-03-09T04:40:00Z\"}");
    }

    private static List<byte[]> tables() {
        return Samples.of(
                "id,title,body,published\n1,عنوان,\"" + SENTENCE + " \"\"قال\"\"\n\",2026-03-09\n2,ب," + SENTENCE
                        + ",\n",
                "sep=;\nالعنوان;النص;التاريخ\nأ;" + SENTENCE + ";2026-03-09\n",
                "title\tbody\turl\nأ\t" + SENTENCE + "\thttps://a.example/1\n");
    }

    private static List<byte[]> archives() {
        return List.of(joined(records()), members(), chunked());
    }

    private static List<byte[]> records() {
        String page = "<!DOCTYPE html><html><head><title>عنوان</title></head><body><h1>عنوان</h1><p>" + SENTENCE
                + "</p></body></html>";
        return List.of(
                record("warcinfo", "application/warc-fields", Samples.bytes("software: hand\r\n")),
                response("Content-Type: text/html; charset=utf-8\r\n", Samples.bytes(page)),
                response("Content-Type: text/html\r\nContent-Encoding: gzip\r\n", Samples.packed(Samples.bytes(page))),
                record("conversion", "text/plain", Samples.bytes(SENTENCE)));
    }

    private static byte[] chunked() {
        return response(
                "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
                Samples.bytes("9\r\n<html><p>\r\n4;x=y\r\nabcd\r\n0\r\n\r\n"));
    }

    private static byte[] response(String fields, byte[] body) {
        return record(
                "response",
                "application/http; msgtype=response",
                joined(List.of(Samples.bytes("HTTP/1.1 200 OK\r\n" + fields + "\r\n"), body)));
    }

    private static byte[] record(String type, String contentType, byte[] block) {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
                + "WARC-Date: 2026-03-09T04:05:06Z\r\nWARC-Target-URI: https://a.example/2026/03/09/a\r\nContent-Type: "
                + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        return joined(List.of(Samples.bytes(head), block, Samples.bytes("\r\n\r\n")));
    }

    private static byte[] members() {
        return joined(records().stream().map(Samples::packed).toList());
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
            if (part.length > 0 && part[part.length - 1] == '}') {
                out.write('\n');
            }
        }
        return out.toByteArray();
    }
}
