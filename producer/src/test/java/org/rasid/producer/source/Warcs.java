package org.rasid.producer.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes records of web archives by hand, so that they can be wrong. */
public final class Warcs {
    static final String SENTENCE = "قال وزير المالية في مؤتمر صحفي اليوم إن الحكومة لن تفرض ضرائب جديدة هذا العام.";

    private Warcs() {}

    static String page(String title) {
        return "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><h1>" + title + "</h1><p>"
                + SENTENCE + "</p></body></html>";
    }

    static byte[] record(String type, String url, String contentType, byte[] block) {
        return concat(
                ("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + url.hashCode()
                                + ">\r\nWARC-Date: 2026-03-09T04:05:06Z\r\nWARC-Target-URI: " + url
                                + "\r\nContent-Type: "
                                + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n")
                        .getBytes(UTF_8),
                block,
                "\r\n\r\n".getBytes(UTF_8));
    }

    /** @param head status line and fields, without the last line ends */
    static byte[] response(String url, String head, byte[] body) {
        byte[] block = concat((head + "\r\n\r\n").getBytes(ISO_8859_1), body);
        return record("response", url, "application/http; msgtype=response", block);
    }

    static byte[] response(String url, String page) {
        return response(url, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8", page.getBytes(UTF_8));
    }

    static byte[] text(String url, String text) {
        return record("conversion", url, "text/plain", text.getBytes(UTF_8));
    }

    static byte[] info() {
        return record("warcinfo", "", "application/warc-fields", "software: hand\r\n".getBytes(UTF_8));
    }

    static byte[] request(String url) {
        return record("request", url, "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8));
    }

    /** A member for each record, as crawlers write them. */
    static byte[] members(List<byte[]> records) {
        return concat(records.stream().map(Warcs::gzip).toArray(byte[][]::new));
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] concat(List<byte[]> parts) {
        return concat(parts.toArray(byte[][]::new));
    }

    public static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
