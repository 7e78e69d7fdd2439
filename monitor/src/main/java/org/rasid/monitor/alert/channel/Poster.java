package org.rasid.monitor.alert.channel;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts JSON, once and within a bound of time. Nothing is followed, repeated or remembered: no redirects, cookies,
 * credentials, proxies or open connections. Of the answer only the status and {@code Retry-After} are read.
 */
final class Poster implements AutoCloseable {
    private final CloseableHttpClient client;
    private final Duration total;
    private final InstantSource clock;

    /** An exchange has a thread of its own, so that whoever waits for it can go at any time. */
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "rasid-alerts-post");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Connects to nobody yet.
     *
     * @param allowPrivate whether any address will do, not only public ones
     * @param total longest time from the first look at the address to the answer
     */
    Poster(Lookup lookup, boolean allowPrivate, Duration total, InstantSource clock) {
        this.total = total;
        this.clock = clock;
        Timeout timeout = Timeout.of(total);
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(allowPrivate ? SystemDefaultDnsResolver.INSTANCE : new GuardedResolver(lookup))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .setDefaultTlsConfig(
                                TlsConfig.custom().setHandshakeTimeout(timeout).build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                // a proxy would ask for the name itself, past the guard
                .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                .setConnectionReuseStrategy((request, answer, context) -> false)
                .setUserAgent("Rasid")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
    }

    /** Posts a body, and judges the answer. */
    Outcome post(WebTarget target, Map<String, String> headers, byte[] body) throws InterruptedException {
        HttpPost request = new HttpPost(target.uri());
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        Future<Outcome> outcome = threads.submit(() -> exchange(target, request));
        try {
            return outcome.get(total.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return new Outcome.Failed("no answer within " + total.toMillis() + " ms", null);
        } catch (ExecutionException e) {
            return failure(Objects.requireNonNullElse(e.getCause(), e));
        } finally {
            request.cancel();
        }
    }

    private Outcome exchange(WebTarget target, HttpPost request) throws IOException {
        ClassicHttpResponse response = client.executeOpen(target.host(), request, null);
        try {
            return judge(response);
        } finally {
            // closing would read the content, which may have no end
            request.cancel();
        }
    }

    private Outcome judge(ClassicHttpResponse response) {
        int status = response.getCode();
        String detail = "status " + status;
        if (status >= 200 && status < 300) {
            return new Outcome.Delivered(detail);
        }
        if (status >= 500 || status == 408 || status == 425 || status == 429) {
            Header header = response.getFirstHeader("Retry-After");
            return new Outcome.Failed(
                    detail, RetryAfter.parse(header == null ? null : header.getValue(), clock.instant()));
        }
        return new Outcome.Refused(status < 400 ? detail + ", and redirects are not followed" : detail);
    }

    /** What the exceptions say themselves may hold what the other side wrote. */
    private static Outcome failure(Throwable cause) {
        if (cause instanceof RefusedAddressException refused) {
            return new Outcome.Refused("the host is " + refused.getMessage()
                    + "; the channel may only go there with \"allowPrivate\": true");
        }
        if (cause instanceof UnknownHostException) {
            return new Outcome.Failed("no such host", null);
        }
        if (cause instanceof SSLException) {
            return new Outcome.Failed("no trusted connection by TLS", null);
        }
        return new Outcome.Failed("no answer (" + cause.getClass().getSimpleName() + ")", null);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        threads.shutdownNow();
    }
}
