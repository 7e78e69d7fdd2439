package org.rasid.monitor.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.rasid.monitor.access.Access;

/**
 * Where the monitor listens, and to whom.
 *
 * @param host name or address to listen on
 * @param port 0 takes a free one
 * @param access tells who may ask
 * @param requestsASecond what one user at one address may ask on average; twice as many at once
 */
public record Listener(String host, int port, Access access, int requestsASecond) {
    /** Enough for a page that follows a lively stream. */
    public static final int DEFAULT_REQUESTS_A_SECOND = 50;

    /** Checks them. */
    public Listener {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be between 0 and 65535 but is " + port);
        }
        if (requestsASecond < 1) {
            throw new IllegalArgumentException(
                    "the number of requests a second must be 1 or more but is " + requestsASecond);
        }
    }

    /** Whether only this machine reaches it; throws IllegalArgumentException where the host is unknown. */
    public static boolean isLoopback(String host) {
        return address(host).isLoopbackAddress();
    }

    /**
     * Whether that is every address of this machine, so that it says to nobody how to reach it; throws
     * IllegalArgumentException where the host is unknown.
     */
    public boolean isWildcard() {
        return address(host).isAnyLocalAddress();
    }

    /**
     * Address of the page, seen from this machine where {@link #isWildcard}.
     *
     * @param port the one that was taken
     */
    public String url(int port) {
        String name = isWildcard() ? "localhost" : host;
        boolean bare = name.contains(":") && !name.startsWith("[");
        return "http://" + (bare ? "[" + name + "]" : name) + ":" + port + "/";
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("the address " + host + " to listen on is not known", e);
        }
    }
}
