package org.rasid.producer.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What sites allow robots, by RFC 9309. Not thread-safe. */
final class Robots {
    /** How long a robots.txt is held to be as it was. */
    static final Duration KEPT = Duration.ofHours(24);

    /** How long a site is left alone whose robots.txt could not be had. */
    static final Duration LEFT_ALONE = Duration.ofMinutes(10);

    /** Longest time between two requests that a site can ask for. */
    static final Duration MAX_DELAY = Duration.ofSeconds(30);

    /** What is beyond this in a robots.txt does not count. */
    private static final int MAX_BYTES = 500 << 10;

    private static final int MAX_REDIRECTS = 5;
    private static final int ATTEMPTS = 2;
    private static final int MAX_SITES = 1000;
    private static final BaseRobotRules ALL_ALLOWED = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);

    /**
     * Whether an address may be asked for.
     *
     * @param trouble why that is not known, so that it may not be asked for now; null where it is known
     * @param until when that is to be asked anew
     */
    record Verdict(boolean allowed, @Nullable String trouble, Instant until) {}

    private record Site(
            @Nullable BaseRobotRules rules, @Nullable String trouble, Instant until) {}

    private final Visits visits;
    private final String name;
    private final InstantSource clock;
    private final Map<String, Site> sites = new Recent<>(MAX_SITES);

    /** @param name of us, in lower case */
    Robots(Visits visits, String name, InstantSource clock) {
        this.visits = visits;
        this.name = name;
        this.clock = clock;
    }

    /** @throws RefusedAddressException where the server itself must not be asked */
    Verdict verdict(WebAddress address) throws RefusedAddressException, InterruptedException {
        String key = address.scheme() + "://" + address.server();
        Site site = sites.get(key);
        if (site == null || !site.until().isAfter(clock.instant())) {
            site = read(address.at("/robots.txt"));
            sites.put(key, site);
        }
        BaseRobotRules rules = site.rules();
        if (rules == null) {
            return new Verdict(false, site.trouble(), site.until());
        }
        if (rules.getCrawlDelay() > 0) {
            Duration asked = Duration.ofMillis(Math.min(rules.getCrawlDelay(), MAX_DELAY.toMillis()));
            visits.delay(address, asked);
        }
        return new Verdict(rules.isAllowed(address.toString()), null, site.until());
    }

    private Site read(WebAddress start) throws RefusedAddressException, InterruptedException {
        WebAddress at = start;
        try {
            for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
                Answer answer = visits.send(at, Map.of(), MAX_BYTES, true, ATTEMPTS);
                if (answer.isRedirect()) {
                    at = at.resolve(String.valueOf(answer.location()));
                } else if (answer.isTrouble()) {
                    return unknown("its robots.txt cannot be had (status " + answer.status() + ")");
                } else {
                    return known(answer.status() == 200 ? rules(at, answer, name) : ALL_ALLOWED);
                }
            }
            return known(ALL_ALLOWED);
        } catch (RefusedAddressException e) {
            if (at.server().equals(start.server())) {
                throw e;
            }
            return unknown("its robots.txt leads to an address that is not asked");
        } catch (AddressException e) {
            return unknown("its robots.txt leads to what is no address");
        } catch (IOException e) {
            return unknown("its robots.txt cannot be had (" + Faults.of(e) + ")");
        }
    }

    /** What a robots.txt says to whoever has the name. */
    static BaseRobotRules rules(WebAddress address, Answer answer, String name) {
        // the parser forbids all where the delay is above its bound; ours is kept to instead
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return parser.parseContent(address.toString(), answer.content(), answer.contentType(), List.of(name));
    }

    private Site known(BaseRobotRules rules) {
        return new Site(rules, null, clock.instant().plus(KEPT));
    }

    private Site unknown(String trouble) {
        return new Site(null, trouble, clock.instant().plus(LEFT_ALONE));
    }
}
