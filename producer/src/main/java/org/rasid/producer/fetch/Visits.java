package org.rasid.producer.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLException;

/** Requests one after another, to each server at its pace. Not thread-safe. */
final class Visits {
    /** Servers of which the pace is remembered. */
    private static final int MAX_SERVERS = 10_000;

    private final Exchanges exchanges;
    private final Duration delay;
    private final Duration patience;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Pause pause;
    private final Map<String, HostPace> paces = new Recent<>(MAX_SERVERS);

    Visits(Exchanges exchanges, FetchOptions options, InstantSource clock, RandomGenerator random, Pause pause) {
        this.exchanges = exchanges;
        this.delay = options.delay();
        this.patience = options.patience();
        this.clock = clock;
        this.random = random;
        this.pause = pause;
    }

    /**
     * Asks when the server's turn has come, and again where it fails.
     *
     * @param attempts most times to ask, 1 or more
     * @throws HostBusyException where its turn does not come soon enough
     * @throws IOException as {@link Exchanges#send}, of the last attempt
     */
    Answer send(WebAddress address, Map<String, String> headers, int maxBytes, boolean cut, int attempts)
            throws IOException, InterruptedException {
        HostPace pace = paces.computeIfAbsent(address.server(), server -> new HostPace(delay));
        for (int attempt = 1; ; attempt++) {
            await(pace);
            boolean last = attempt >= attempts;
            try {
                Answer answer = exchanges.send(address, headers, maxBytes, cut);
                Instant now = clock.instant();
                if (!answer.isTrouble()) {
                    pace.served(now);
                    return answer;
                }
                pace.failed(now, RetryAfter.parse(answer.retryAfter(), now), random.nextDouble());
                if (last || isLong(pace)) {
                    return answer;
                }
            } catch (RefusedAddressException e) {
                throw e;
            } catch (TooLargeException | UnknownCodingException e) {
                pace.served(clock.instant());
                throw e;
            } catch (IOException e) {
                pace.failed(clock.instant(), Optional.empty(), random.nextDouble());
                if (last || e instanceof SSLException || isLong(pace)) {
                    throw e;
                }
            }
        }
    }

    /** When the server may be asked again. */
    Instant free(WebAddress address) {
        HostPace pace = paces.get(address.server());
        return pace == null ? Instant.MIN : pace.free();
    }

    /** Keeps at least so much time between two requests to the server. */
    void delay(WebAddress address, Duration least) {
        paces.computeIfAbsent(address.server(), server -> new HostPace(delay))
                .delay(least.compareTo(delay) > 0 ? least : delay);
    }

    private void await(HostPace pace) throws HostBusyException, InterruptedException {
        Instant now = clock.instant();
        if (isLong(pace)) {
            throw new HostBusyException(pace.free());
        }
        if (pace.free().isAfter(now)) {
            pause.of(Duration.between(now, pace.free()));
        }
    }

    private boolean isLong(HostPace pace) {
        return pace.free().isAfter(clock.instant().plus(patience));
    }
}
