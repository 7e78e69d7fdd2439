package org.rasid.monitor.alert.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.HttpHost;
import org.rasid.monitor.alert.json.InvalidValueException;

/** Where a request goes. Its address may hold a secret, and is told to nobody. */
record WebTarget(URI uri, HttpHost host) {
    /** 2130706433 and 0x7f.1 are spellings of 127.0.0.1 that only those use who hide it. */
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

    private static final Pattern QUAD = Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}");
    private static final int MAX_PORT = 65_535;

    /**
     * Reads an address.
     *
     * @param allowInsecure whether {@code http} will do
     * @throws InvalidValueException where it is no address, or one that is not allowed
     */
    static WebTarget parse(String url, boolean allowInsecure) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            // the cause would tell the address
            throw new InvalidValueException("url", "is not an address");
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && allowInsecure)) {
            throw new InvalidValueException(
                    "url", "must begin with https:// (or http:// with \"allowInsecure\": true)");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw new InvalidValueException("url", "must have a host, and no user, password or fragment");
        }
        if (NUMBER.matcher(uri.getHost()).matches()
                && !QUAD.matcher(uri.getHost()).matches()) {
            throw new InvalidValueException("url", "has a number for a host that is not four plain decimal numbers");
        }
        if (uri.getPort() == 0 || uri.getPort() > MAX_PORT) {
            throw new InvalidValueException("url", "has no valid port");
        }
        return new WebTarget(uri, new HttpHost(scheme, uri.getHost(), uri.getPort()));
    }

    @Override
    public String toString() {
        return "WebTarget";
    }
}
