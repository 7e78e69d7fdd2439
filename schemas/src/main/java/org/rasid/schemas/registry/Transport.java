package org.rasid.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests to whichever endpoint answers. An endpoint that is unreachable, slow, overloaded or broken is passed
 * over for the next one; after all of them comes a wait, and a further round, within {@link RegistryConfig#longestCall}.
 */
final class Transport {
    private static final Logger LOG = LoggerFactory.getLogger(Transport.class);

    private final RegistryConfig config;
    private final Exchange exchange;

    /** Index of the endpoint that answered last, so that a dead one is not tried first each time. */
    private final AtomicInteger preferred = new AtomicInteger();

    Transport(RegistryConfig config) {
        this.config = config;
        exchange = new Exchange(config);
    }

    /**
     * The answer as JSON.
     *
     * @throws RegistryException where the registry refuses or its answer is not understood
     * @throws RegistryUnavailableException where no endpoint gives an answer after all retries
     */
    JsonNode send(String method, String path, @Nullable JsonNode body, String purpose) {
        Question question = new Question(method, path, body, purpose);
        long end = System.nanoTime() + config.longestCall().toNanos();
        List<OutageException> faults = new ArrayList<>();
        int rounds = 0;
        try {
            while (rounds == 0 || (rounds <= config.maxRetries() && left(end) > 0)) {
                if (rounds > 0) {
                    pause(rounds, faults, end, purpose);
                }
                faults.clear();
                JsonNode answer = round(question, end, faults);
                if (answer != null) {
                    return answer;
                }
                rounds++;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException(purpose + ": interrupted while waiting for the schema registry", e);
        }
        throw unavailable(purpose, rounds, faults);
    }

    /** Asks one endpoint after the other; null where none answers. */
    private @Nullable JsonNode round(Question question, long end, List<OutageException> faults)
            throws InterruptedException {
        int first = preferred.get();
        for (int i = 0; i < config.endpoints().size(); i++) {
            int index = (first + i) % config.endpoints().size();
            try {
                JsonNode answer = exchange.ask(
                        config.endpoints().get(index), question, Duration.ofNanos(Math.max(1_000_000, left(end))));
                preferred.set(index);
                return answer;
            } catch (OutageException e) {
                faults.add(e);
            }
        }
        return null;
    }

    private void pause(int rounds, List<OutageException> faults, long end, String purpose) throws InterruptedException {
        config.statistics().retried();
        Duration asked = faults.stream()
                .map(OutageException::retryAfter)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        long nanos = config.pauses()
                .after(rounds, asked, ThreadLocalRandom.current())
                .toNanos();
        LOG.warn(
                "{}: waiting for the schema registry, attempt {} of {} in {} ms ({})",
                purpose,
                rounds + 1,
                config.maxRetries() + 1,
                nanos / 1_000_000,
                reasons(faults));
        TimeUnit.NANOSECONDS.sleep(Math.min(nanos, left(end)));
    }

    private static long left(long end) {
        return end - System.nanoTime();
    }

    private static RegistryUnavailableException unavailable(String purpose, int rounds, List<OutageException> faults) {
        return new RegistryUnavailableException(
                purpose + ": no schema registry answers after " + rounds + (rounds == 1 ? " attempt" : " attempts")
                        + " (" + reasons(faults) + "). Start it, or correct " + RegistryConfig.URL,
                faults.get(faults.size() - 1).getCause());
    }

    private static String reasons(List<OutageException> faults) {
        return faults.stream().map(Throwable::getMessage).collect(Collectors.joining("; "));
    }

    void close() {
        exchange.close();
    }
}
