package org.rasid.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to whichever endpoint answers. An endpoint that is unreachable, slow, overloaded or broken is passed
 * over for the next one; after all of them comes a wait, and a further round.
 */
final class Transport {
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int MAX_ANSWER_BYTES = 4 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistryConfig config;
    private final HttpClient http;

    /** Index of the endpoint that answered last, so that a dead one is not tried first each time. */
    private final AtomicInteger preferred = new AtomicInteger();

    Transport(RegistryConfig config) {
        this.config = config;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * The answer as JSON.
     *
     * @param path below the base URL, with a slash at its start, already encoded
     * @param body null for none
     * @param purpose what is being done, for error messages
     * @throws RegistryException where the registry refuses or its answer is not understood
     * @throws RegistryUnavailableException where no endpoint gives an answer after all retries
     */
    JsonNode send(String method, String path, @Nullable JsonNode body, String purpose) {
        List<String> faults = new ArrayList<>();
        Throwable last = null;
        for (int round = 0; round <= config.maxRetries(); round++) {
            if (round > 0) {
                pause(wait(round), purpose);
            }
            faults.clear();
            int first = preferred.get();
            for (int i = 0; i < config.endpoints().size(); i++) {
                int index = (first + i) % config.endpoints().size();
                Endpoint endpoint = config.endpoints().get(index);
                try {
                    HttpResponse<byte[]> answer = exchange(request(endpoint, method, path, body));
                    if (!isOutage(answer.statusCode())) {
                        preferred.set(index);
                        return Answer.read(answer, endpoint.url(), purpose, JSON);
                    }
                    faults.add(endpoint.url() + ": HTTP " + answer.statusCode());
                } catch (BoundedBody.TooLargeException e) {
                    throw new RegistryException(
                            purpose + ": " + endpoint.url() + ": " + e.getMessage() + "; is it a schema registry?",
                            200,
                            e);
                } catch (IOException e) {
                    last = e;
                    faults.add(endpoint.url() + ": " + reason(e));
                } catch (InterruptedException e) {
                    throw interrupted(purpose, e);
                }
            }
        }
        int rounds = config.maxRetries() + 1;
        throw new RegistryUnavailableException(
                purpose + ": no schema registry answers after " + rounds + (rounds == 1 ? " attempt" : " attempts")
                        + " (" + String.join("; ", faults) + "). Start it, or correct " + RegistryConfig.URL,
                last);
    }

    private HttpRequest request(Endpoint endpoint, String method, String path, @Nullable JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.url() + path))
                .timeout(config.readTimeout())
                .header("Accept", CONTENT_TYPE + ", application/vnd.schemaregistry+json, application/json");
        if (endpoint.authorization() != null) {
            request.header("Authorization", endpoint.authorization());
        }
        if (body == null) {
            return request.method(method, BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", CONTENT_TYPE)
                .method(method, BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))
                .build();
    }

    /** The time-out of the request ends with the headers of the answer, so the whole is timed here as well. */
    private HttpResponse<byte[]> exchange(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, headers -> new BoundedBody(MAX_ANSWER_BYTES));
        try {
            Duration limit = config.connectTimeout().plus(config.readTimeout());
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no whole answer in time", e);
        } catch (ExecutionException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BoundedBody.TooLargeException tooLarge) {
                    throw tooLarge;
                }
            }
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    /** Full jitter: clients that failed together do not come back together. */
    private long wait(int round) {
        long longest = config.retryWait().toMillis() << Math.min(round - 1, 20);
        return ThreadLocalRandom.current()
                .nextLong(Math.min(longest, config.retryMaxWait().toMillis()) + 1);
    }

    private static void pause(long millis, String purpose) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw interrupted(purpose, e);
        }
    }

    private static RegistryUnavailableException interrupted(String purpose, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new RegistryUnavailableException(purpose + ": interrupted while waiting for the schema registry", e);
    }

    private static boolean isOutage(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    private static String reason(IOException e) {
        String name = e.getClass().getSimpleName();
        return switch (name) {
            case "HttpTimeoutException" -> "no answer in time";
            case "HttpConnectTimeoutException" -> "no connection in time";
            case "ConnectException" -> "cannot connect";
            default -> e.getMessage() == null ? name : e.getMessage();
        };
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
