package org.rasid.producer.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives connections the addresses that they may use, and no others. It stands where the connection itself asks, so that
 * what is checked is what is used: a name cannot change in between.
 */
final class GuardedResolver implements DnsResolver {
    /** Each is tried in turn, so that many would take many times as long. */
    private static final int MAX_ADDRESSES = 4;

    private final Lookup lookup;
    private final AddressRules rules;

    GuardedResolver(Lookup lookup, AddressRules rules) {
        this.lookup = lookup;
        this.rules = rules;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        List<InetAddress> admitted = new ArrayList<>();
        String refusal = "without an address";
        for (InetAddress address : lookup.of(host)) {
            String why = rules.refusal(host, address).orElse(null);
            if (why == null) {
                admitted.add(address);
            } else {
                refusal = why;
            }
        }
        if (admitted.isEmpty()) {
            throw new RefusedAddressException(host + " is " + refusal);
        }
        return admitted.stream().limit(MAX_ADDRESSES).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
