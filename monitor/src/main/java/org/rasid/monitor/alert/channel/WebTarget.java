package org.rasid.monitor.alert.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.apache.hc.core5.http.HttpHost;
import org.rasid.monitor.alert.json.InvalidValueException;

/** Where a request goes. Its address may hold a secret, and is told to nobody. */
record WebTarget(URI uri, HttpHost host) {
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
        // a host of numbers that is not a plain address is none for URI
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw new InvalidValueException("url", "must have a host, and no user, password or fragment");
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
