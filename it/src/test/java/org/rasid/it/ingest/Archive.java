package org.rasid.it.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Files of old articles, some of them repeated, some changed, some bad.
 *
 * @param names of the files, in the order in which they are read
 * @param articles what should be sent: id, text and place of each, in order
 * @param rejections places of the bad lines and records
 */
record Archive(List<String> names, List<String> articles, List<String> rejections) {
    private static final String SITE = "https://news.example/";
    private static final String BAD_LINE = "{\"id\":\n";
    private static final String BAD_RESPONSE = "HTTP/1.1\r\n\r\n";

    private enum Form {
        LINES,
        PACKED_LINES,
        PACKED_WEB,
        WEB;

        boolean isPacked() {
            return this == PACKED_LINES || this == PACKED_WEB;
        }

        boolean isWeb() {
            return this == PACKED_WEB || this == WEB;
        }

        String suffix() {
            return (isWeb() ? ".warc" : ".jsonl") + (isPacked() ? ".gz" : "");
        }
    }

    static Archive write(Path folder, int articles, Random random) throws IOException {
        Archive archive = new Archive(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<String, String> latest = new HashMap<>();
        for (Form form : Form.values()) {
            Path path = folder.resolve(form.name() + form.suffix());
            archive.names.add(path.toString());
            archive.write(path, form, articles / Form.values().length, random, latest);
        }
        return archive;
    }

    private void write(Path path, Form form, int count, Random random, Map<String, String> latest) throws IOException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        for (int number = 1; number <= count; number++) {
            String place = path + (form.isWeb() ? "#" + stored.size() : ":" + number);
            byte[] bytes;
            if (random.nextInt(50) == 0) {
                rejections.add(place);
                bytes = form.isWeb() ? response(SITE, BAD_RESPONSE) : BAD_LINE.getBytes(UTF_8);
            } else {
                String id = (form.isWeb() ? SITE : "a") + random.nextInt(4 * count);
                String body = "قال مصدر أمني في المدينة إن الحادث وقع في ساعة مبكرة من صباح اليوم وإن عدد المصابين بلغ "
                        + random.nextInt(2) + ".";
                if (!body.equals(latest.put(id, body))) {
                    articles.add(id + " " + body + " " + place);
                }
                bytes = form.isWeb() ? page(id, body) : line(id, body);
            }
            stored.writeBytes(form == Form.PACKED_WEB ? packed(bytes) : bytes);
        }
        byte[] whole = stored.toByteArray();
        Files.write(path, form == Form.PACKED_LINES ? packed(whole) : whole);
    }

    private static byte[] line(String id, String body) {
        return ("{\"id\":\"" + id + "\",\"published\":\"2020-01-01\",\"body\":\"" + body + "\"}\n").getBytes(UTF_8);
    }

    private static byte[] page(String url, String body) {
        return response(
                url,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                        + "<html><head><title>عنوان الخبر</title></head><body><h1>عنوان الخبر</h1>"
                        + "<article><p>" + body + "</p></article></body></html>");
    }

    private static byte[] response(String url, String http) {
        byte[] block = http.getBytes(UTF_8);
        String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url
                + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: " + block.length + "\r\n\r\n";
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(head.getBytes(UTF_8));
        record.writeBytes(block);
        record.writeBytes("\r\n\r\n".getBytes(UTF_8));
        return record.toByteArray();
    }

    private static byte[] packed(byte... bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
