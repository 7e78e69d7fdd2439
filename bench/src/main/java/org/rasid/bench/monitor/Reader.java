package org.rasid.bench.monitor;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Asks one request after another over a connection that is kept, as browsers do. */
final class Reader {
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final String url;
    private final Requests requests;
    private final Map<Kind, Latencies> took = new EnumMap<>(Kind.class);
    private long bytes;
    private int errors;
    private long from;

    Reader(String url, Requests requests) {
        this.url = url;
        this.requests = requests;
        clear();
    }

    /**
     * Asks until that time.
     *
     * @param between nanoseconds from one request to the next, each timed from when it was due; 0: without pause
     */
    void runUntil(long nanoTime, long between) {
        long due = System.nanoTime() + (between == 0 ? 0 : new Random().nextLong(between));
        while (System.nanoTime() < nanoTime) {
            while (between > 0 && System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            from = between == 0 ? System.nanoTime() : due;
            due += between;
            Kind kind = requests.kind();
            String path = requests.path(kind);
            try {
                if (kind == Kind.NEXT_PAGE) {
                    Matcher next = NEXT.matcher(timed(Kind.LIST, path));
                    if (!next.find()) {
                        continue;
                    }
                    path += "&cursor=" + next.group(1);
                    from = System.nanoTime();
                }
                timed(kind, path);
            } catch (IOException e) {
                errors++;
                System.err.println(path + ": " + e);
            }
        }
    }

    void clear() {
        bytes = 0;
        errors = 0;
        for (Kind kind : Kind.values()) {
            took.put(kind, new Latencies());
        }
    }

    Map<Kind, Latencies> took() {
        return took;
    }

    long bytes() {
        return bytes;
    }

    int errors() {
        return errors;
    }

    private String timed(Kind kind, String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url + path).toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", "gzip");
        byte[] body;
        // the whole body is read, so that the connection is kept
        try (InputStream in = connection.getInputStream()) {
            body = "gzip".equals(connection.getContentEncoding())
                    ? new GZIPInputStream(in, 1 << 16).readAllBytes()
                    : in.readAllBytes();
        }
        Latencies of = took.get(kind);
        if (of != null) {
            of.add((System.nanoTime() - from) / 1_000);
        }
        bytes += body.length;
        return new String(body, StandardCharsets.UTF_8);
    }
}
