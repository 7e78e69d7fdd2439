package org.rasid.producer.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Fetchers for tests: a clock that moves by the pauses alone, names that are known here only. */
public final class Fetchers implements InstantSource, Lookup, Pause {
    public static final Instant START = Instant.parse("2026-03-10T08:00:00Z");

    /** The host that may be asked although it is this machine. */
    public static final String HOST = "news.test";

    private final Map<String, List<String>> names = new ConcurrentHashMap<>(Map.of(HOST, List.of("127.0.0.1")));
    private final List<String> asked = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = START;

    /** A fetcher with small bounds that may ask {@link #HOST}. */
    public Fetcher fetcher(int maxBytes, Duration total) {
        FetchOptions usual = FetchOptions.of("1.2.3", "desk@paper.example", List.of(HOST), maxBytes);
        return new Fetcher(
                new FetchOptions(
                        usual.userAgent(),
                        usual.addresses(),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        total,
                        maxBytes,
                        usual.delay(),
                        usual.patience()),
                this,
                this,
                () -> 0L,
                this);
    }

    public Fetcher fetcher() {
        return fetcher(1 << 20, Duration.ofSeconds(20));
    }

    /** Makes a name known; each look-up gives the next of these, the last for good. */
    public void name(String host, String... addresses) {
        names.put(host, new ArrayList<>(Arrays.asList(addresses)));
    }

    /** The pauses so far. */
    public List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    /** Names that were looked up so far. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public synchronized InetAddress[] of(String host) throws UnknownHostException {
        asked.add(host);
        List<String> addresses = names.get(host);
        if (addresses == null) {
            // never the resolver of the machine: what is no literal is not known
            return new InetAddress[] {
                Network.literal(host.replaceAll("[\\[\\]]", "")).orElseThrow(() -> new UnknownHostException(host))
            };
        }
        String address = addresses.size() > 1 ? addresses.remove(0) : addresses.get(0);
        return InetAddress.getAllByName(address);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void of(Duration duration) {
        pauses.add(duration);
        now = now.plus(duration);
    }
}
