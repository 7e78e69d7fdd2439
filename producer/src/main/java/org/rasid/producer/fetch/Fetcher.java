package org.rasid.producer.fetch;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches from the web. It asks only public addresses and those allowed to it, heeds robots.txt, asks one thing after
 * another and a server not more often than it likes, follows at most five redirects and takes none of them on trust, and
 * holds no more of an answer than the options say. Cookies and credentials are neither kept nor sent. Not thread-safe.
 */
public final class Fetcher implements AutoCloseable {
    /** {@link Outcome.Refused#reason} where robots.txt forbids it. */
    public static final String ROBOTS = "forbidden by robots.txt";

    /** {@link Outcome.Refused#reason} where the host has no address that may be asked. */
    public static final String ADDRESS = "not a public address";

    /** {@link Outcome.Refused#reason} where it is no address of the web. */
    public static final String NO_ADDRESS = "no address of the web";

    /** {@link Outcome.Refused#reason} where the content is too large. */
    public static final String TOO_LARGE = "too large";

    /** {@link Outcome.Refused#reason} where redirects go on and on. */
    public static final String REDIRECTS = "too many redirects";

    /** {@link Outcome.Refused#reason} where the content is packed otherwise than was asked for. */
    public static final String CODING = "packed otherwise than by gzip";

    private static final int MAX_REDIRECTS = 5;
    private static final int ATTEMPTS = 3;

    private final Exchanges exchanges;
    private final Visits visits;
    private final Robots robots;
    private final int maxBytes;

    /**
     * @param random spreads the waits after failures
     * @param pause lets the time pass that politeness asks for
     */
    public Fetcher(FetchOptions options, InstantSource clock, RandomGenerator random, Pause pause) {
        this(options, Lookup.SYSTEM, clock, random, pause);
    }

    /** @param lookup whom to ask for the addresses of hosts */
    public Fetcher(FetchOptions options, Lookup lookup, InstantSource clock, RandomGenerator random, Pause pause) {
        exchanges = new Exchanges(options, lookup);
        visits = new Visits(exchanges, options, clock, random, pause);
        robots = new Robots(visits, options.robotName(), clock);
        maxBytes = options.maxBytes();
    }

    /** Fetches whatever is at an address. */
    public Outcome fetch(String address) {
        return fetch(address, null, null);
    }

    /**
     * Fetches what is at an address, if it has changed. A thread that is interrupted gets {@link Outcome.Failed}, and stays
     * interrupted.
     *
     * @param etag of what is known of it; null where that has none
     * @param lastModified of what is known of it, as it was sent; null where that has none
     */
    public Outcome fetch(String address, @Nullable String etag, @Nullable String lastModified) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        if (lastModified != null) {
            headers.put("If-Modified-Since", lastModified);
        }
        String place = address;
        try {
            WebAddress at = WebAddress.parse(address);
            for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
                place = at.toString();
                Robots.Verdict verdict = robots.verdict(at);
                if (verdict.trouble() != null) {
                    return new Outcome.Failed(true, at.host() + ": " + verdict.trouble(), verdict.until());
                }
                if (!verdict.allowed()) {
                    return new Outcome.Refused(ROBOTS, place + ": the robots.txt of " + at.host() + " forbids it");
                }
                Answer answer = visits.send(at, headers, maxBytes, false, ATTEMPTS);
                if (!answer.isRedirect()) {
                    return outcome(at, answer);
                }
                place = place + " leads to " + answer.location() + ", which";
                at = at.resolve(String.valueOf(answer.location()));
            }
            return new Outcome.Refused(REDIRECTS, address + " leads on more than " + MAX_REDIRECTS + " times");
        } catch (AddressException e) {
            return new Outcome.Refused(NO_ADDRESS, place + " " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed(true, place + ": interrupted", null);
        } catch (IOException e) {
            return failed(place, e);
        }
    }

    private Outcome outcome(WebAddress at, Answer answer) {
        if (answer.status() == 200) {
            return new Outcome.Fetched(
                    answer.content(), answer.contentType(), at.toString(), answer.etag(), answer.lastModified());
        }
        if (answer.status() == 304) {
            return new Outcome.NotModified();
        }
        Instant retryAt = answer.isTrouble() ? visits.free(at) : null;
        return new Outcome.Failed(answer.isTrouble(), at + " answers with status " + answer.status(), retryAt);
    }

    private static Outcome failed(String place, IOException fault) {
        if (fault instanceof RefusedAddressException) {
            return new Outcome.Refused(
                    ADDRESS,
                    place + ": " + fault.getMessage()
                            + "; if it shall be asked all the same, allow it with --allow-address");
        }
        if (fault instanceof TooLargeException) {
            return new Outcome.Refused(TOO_LARGE, place + " " + fault.getMessage());
        }
        if (fault instanceof UnknownCodingException) {
            return new Outcome.Refused(CODING, place + " " + fault.getMessage());
        }
        if (fault instanceof HostBusyException busy) {
            return new Outcome.Failed(true, place + ": the host " + busy.getMessage(), busy.free());
        }
        return new Outcome.Failed(!(fault instanceof SSLException), place + ": " + Faults.of(fault), null);
    }

    @Override
    public void close() {
        exchanges.close();
    }
}
