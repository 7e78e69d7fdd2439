package org.rasid.producer.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Single requests and their answers, within bounds of time and size. Nothing is followed, repeated or remembered: no
 * redirects, cookies, credentials, proxies or open connections.
 */
final class Exchanges implements AutoCloseable {
    private static final String ACCEPT =
            "application/rss+xml, application/atom+xml, text/html, application/xml;q=0.9, */*;q=0.8";
    private static final int MAX_LINE = 16 << 10;
    private static final int MAX_HEADERS = 200;

    private final CloseableHttpClient client;
    private final Duration total;

    /** An exchange has a thread of its own, so that whoever waits for it can go at any time. */
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "rasid-fetch");
        thread.setDaemon(true);
        return thread;
    });

    Exchanges(FetchOptions options, Lookup lookup) {
        total = options.total();
        Timeout connect = Timeout.of(options.connect());
        Timeout response = Timeout.of(options.response());
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new GuardedResolver(lookup, options.addresses()))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(response)
                                .build())
                        .setDefaultTlsConfig(
                                TlsConfig.custom().setHandshakeTimeout(response).build())
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(MAX_LINE)
                                        .setMaxHeaderCount(MAX_HEADERS)
                                        .build())
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(response).build())
                // a proxy would ask for the name itself, past the guard
                .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                .setConnectionReuseStrategy((request, answer, context) -> false)
                .setUserAgent(options.userAgent())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
    }

    /**
     * Asks for an address.
     *
     * @param headers to send beside our own
     * @param maxBytes of content, unpacked
     * @param cut whether a larger content is cut there, instead of failing with a {@link TooLargeException}
     * @throws IOException where there is no whole answer within the bounds
     */
    Answer send(WebAddress address, Map<String, String> headers, int maxBytes, boolean cut)
            throws IOException, InterruptedException {
        HttpGet request = new HttpGet(address.uri());
        request.setHeader("Accept", ACCEPT);
        request.setHeader("Accept-Encoding", "gzip");
        headers.forEach(request::setHeader);
        Future<Answer> answer = threads.submit(() -> exchange(address, request, maxBytes, cut));
        try {
            return answer.get(total.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            InterruptedIOException late =
                    new InterruptedIOException("gave no whole answer within " + total.toMillis() + " ms");
            late.initCause(e);
            throw late;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IOException("gave an answer that cannot be read", e.getCause());
        } finally {
            request.cancel();
        }
    }

    private Answer exchange(WebAddress address, HttpUriRequestBase request, int maxBytes, boolean cut)
            throws IOException {
        HttpHost server = new HttpHost(address.scheme(), address.host(), address.port());
        try (ClassicHttpResponse response = client.executeOpen(server, request, null)) {
            try {
                byte[] content = response.getCode() == 200 ? content(response, maxBytes, cut) : new byte[0];
                return new Answer(
                        response.getCode(),
                        content,
                        header(response, "Content-Type"),
                        header(response, "ETag"),
                        header(response, "Last-Modified"),
                        location(response),
                        header(response, "Retry-After"));
            } finally {
                // else closing would read what is left of the content, which may have no end
                request.cancel();
            }
        }
    }

    private static byte[] content(ClassicHttpResponse response, int maxBytes, boolean cut) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        if (!cut && entity.getContentLength() > maxBytes) {
            throw new TooLargeException(maxBytes);
        }
        InputStream in = unpacked(new AtMost(entity.getContent(), cut ? Long.MAX_VALUE : maxBytes), entity);
        byte[] content = in.readNBytes(cut ? maxBytes : maxBytes + 1);
        if (content.length > maxBytes) {
            throw new TooLargeException(maxBytes);
        }
        return content;
    }

    private static InputStream unpacked(InputStream packed, HttpEntity entity) throws IOException {
        String coding = entity.getContentEncoding() == null
                ? "identity"
                : entity.getContentEncoding().strip().toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "", "identity", "none", "utf-8" -> packed;
            case "gzip", "x-gzip" ->
                GzipCompressorInputStream.builder()
                        .setInputStream(packed)
                        .setDecompressConcatenated(true)
                        .get();
            default -> throw new UnknownCodingException();
        };
    }

    /** Letters beyond ASCII, which the standard has no place for, are sent as UTF-8 all the same. */
    private static @Nullable String location(HttpMessage message) {
        String location = header(message, "Location");
        return location == null || location.chars().anyMatch(c -> c > 0xFF)
                ? location
                : new String(location.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static @Nullable String header(HttpMessage message, String name) {
        Header header = message.getFirstHeader(name);
        String value = header == null ? null : header.getValue();
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        threads.shutdownNow();
    }
}
