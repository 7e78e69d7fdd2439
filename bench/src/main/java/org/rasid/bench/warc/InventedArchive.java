package org.rasid.bench.warc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * An archive as those of a crawler of news: a gzip member for each record, a request and a metadata record for each page. Of
 * 100 pages, 10 are Arabic and one is Persian; the others are without accents, with accents (some in ISO 8859-1), Cyrillic
 * and Chinese.
 */
final class InventedArchive {
    private static final int SEED = 20260308;
    private static final int BATCH = 200;

    private final Tongue arabic = Tongue.arabic();
    private final Tongue persian = Tongue.persian();
    private final List<Tongue> others = List.of(
            Tongue.plain(),
            Tongue.plain(),
            Tongue.plain(),
            Tongue.accented(),
            Tongue.accented(),
            Tongue.oldAccented(),
            Tongue.cyrillic(),
            Tongue.chinese());

    private InventedArchive() {}

    /** Writes so many megabytes, unless the file is there. */
    static void write(Path file, long megabytes) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        InventedArchive archive = new InventedArchive();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.createDirectories(file.toAbsolutePath().getParent());
        long size = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            for (int from = 0; size < megabytes * 1_000_000; from += BATCH) {
                List<byte[]> pages = IntStream.range(from, from + BATCH)
                        .parallel()
                        .mapToObj(archive::records)
                        .toList();
                for (byte[] page : pages) {
                    out.write(page);
                    size += page.length;
                }
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private byte[] records(int number) {
        Random random = new Random(SEED + number);
        int kind = random.nextInt(100);
        Tongue tongue = kind < 10 ? arabic : kind < 11 ? persian : others.get(random.nextInt(others.size()));
        String host = "www.site" + random.nextInt(400) + "." + tongue.code() + ".example";
        String url = "https://" + host + "/2026/03/" + (1 + random.nextInt(28)) + "/" + number + "/";
        byte[] page = InventedPage.of(tongue, random, host, url).getBytes(tongue.charset());
        String head = "HTTP/1.1 " + (random.nextInt(50) == 0 ? "404 Not Found" : "200 OK")
                + "\r\nServer: nginx\r\nDate: Sun, 08 Mar 2026 10:00:00 GMT\r\nContent-Type: text/html; charset="
                + tongue.charset().name() + "\r\nX-Crawler-Transfer-Encoding: chunked\r\nContent-Length: " + page.length
                + "\r\nVary: Accept-Encoding\r\nX-Request-Id: " + Long.toHexString(random.nextLong()) + "\r\n\r\n";
        String request = "GET /2026/03/ HTTP/1.1\r\nHost: " + host
                + "\r\nUser-Agent: invented crawler\r\nAccept: text/html\r\nAccept-Encoding: br,gzip\r\n\r\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream(page.length / 3);
        member(out, "request", url, "application/http; msgtype=request", request.getBytes(UTF_8), new byte[0], number);
        member(out, "response", url, "application/http; msgtype=response", head.getBytes(UTF_8), page, number);
        byte[] metadata = ("fetchTimeMs: " + random.nextInt(900) + "\r\n").getBytes(UTF_8);
        member(out, "metadata", url, "application/warc-fields", metadata, new byte[0], number);
        return out.toByteArray();
    }

    private static void member(
            ByteArrayOutputStream out,
            String type,
            String url,
            String contentType,
            byte[] head,
            byte[] body,
            int number) {
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(("WARC/1.0\r\nWARC-Type: " + type
                            + "\r\nWARC-Date: 2026-03-08T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
                            + number + ">\r\nContent-Length: " + (head.length + body.length) + "\r\nContent-Type: "
                            + contentType + "\r\nWARC-IP-Address: 192.0.2.1\r\nWARC-Target-URI: " + url
                            + "\r\nWARC-Block-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n\r\n")
                    .getBytes(UTF_8));
            gzip.write(head);
            gzip.write(body);
            gzip.write("\r\n\r\n".getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
