package org.rasid.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request to one registry, and its answer. Thread-safe. */
final class Exchange {
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int MAX_ANSWER_BYTES = 4 << 20;

    private final RegistryConfig config;
    private final HttpClient http;

    Exchange(RegistryConfig config) {
        this.config = config;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER);
        Tls tls = config.tls();
        if (tls != null) {
            builder.sslContext(tls.context()).sslParameters(tls.parameters());
        }
        http = builder.build();
    }

    /**
     * The answer as JSON.
     *
     * @param limit how long it may take at most, besides the time-outs of the settings
     * @throws RegistryException where asking anybody again would not help
     * @throws OutageException where it might
     */
    JsonNode ask(Endpoint endpoint, Question question, Duration limit) throws OutageException, InterruptedException {
        long begun = System.nanoTime();
        Outcome outcome = Outcome.UNREACHABLE;
        try {
            JsonNode answer = read(answer(endpoint, question, limit), endpoint, question);
            outcome = Outcome.OK;
            return answer;
        } catch (RegistryException e) {
            outcome = Outcome.of(e);
            throw e;
        } catch (OutageException e) {
            outcome = e.outcome();
            throw e;
        } finally {
            config.statistics().asked(outcome, System.nanoTime() - begun);
        }
    }

    private static JsonNode read(HttpResponse<byte[]> answer, Endpoint endpoint, Question question)
            throws OutageException {
        int status = answer.statusCode();
        if (status == 408 || status == 429 || status >= 500) {
            throw new OutageException(
                    Outcome.UNAVAILABLE,
                    endpoint.url() + ": HTTP " + status + Answer.words(answer),
                    RetryAfter.of(answer.headers(), Instant.now()),
                    null);
        }
        return Answer.read(answer, endpoint.url(), question.purpose());
    }

    /** The time-out of the request ends with the headers of the answer, so the whole is timed here as well. */
    private HttpResponse<byte[]> answer(Endpoint endpoint, Question question, Duration limit)
            throws OutageException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request(endpoint, question), headers -> new BoundedBody(MAX_ANSWER_BYTES));
        Duration own = config.connectTimeout().plus(config.readTimeout());
        try {
            return answer.get(Math.min(own.toMillis(), limit.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new OutageException(Outcome.TIMEOUT, endpoint.url() + ": no whole answer in time", Duration.ZERO, e);
        } catch (ExecutionException e) {
            throw fault(
                    e.getCause() instanceof IOException io ? io : new IOException(e.getCause()), endpoint, question);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(Endpoint endpoint, Question question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.url() + question.path()))
                .timeout(config.readTimeout())
                .header("Accept", CONTENT_TYPE + ", application/vnd.schemaregistry+json, application/json");
        if (endpoint.authorization() != null) {
            request.header("Authorization", endpoint.authorization());
        }
        if (question.body() == null) {
            return request.method(question.method(), BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", CONTENT_TYPE)
                .method(
                        question.method(),
                        BodyPublishers.ofString(question.body().toString(), StandardCharsets.UTF_8))
                .build();
    }

    private static OutageException fault(IOException fault, Endpoint endpoint, Question question) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedBody.TooLargeException) {
                throw refusal(endpoint, question, cause.getMessage() + "; is it a schema registry?", 200, fault);
            }
        }
        String untrusted = TlsFaults.explain(fault);
        if (untrusted != null) {
            throw refusal(endpoint, question, untrusted, 0, fault);
        }
        boolean late = fault instanceof HttpTimeoutException;
        return new OutageException(
                late ? Outcome.TIMEOUT : Outcome.UNREACHABLE,
                endpoint.url() + ": " + reason(fault) + TlsFaults.hint(fault, endpoint.url()),
                Duration.ZERO,
                fault);
    }

    private static RegistryException refusal(
            Endpoint endpoint, Question question, String what, int status, Throwable cause) {
        return new RegistryException(question.purpose() + ": " + endpoint.url() + ": " + what, status, cause);
    }

    private static String reason(IOException fault) {
        if (fault instanceof HttpConnectTimeoutException) {
            return "no connection in time";
        } else if (fault instanceof HttpTimeoutException) {
            return "no answer in time";
        } else if (fault instanceof ConnectException) {
            return "cannot connect";
        }
        return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    }

    void close() {
        // HttpClient can be closed from Java 21 on; before, it ends when it is no longer reachable
        if (http instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("cannot close the HTTP client of the schema registry", e);
            }
        }
    }
}
