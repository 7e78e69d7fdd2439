package org.rasid.monitor.alert.channel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives connections public addresses and no others. It stands where the connection itself asks, so that what is checked is
 * what is used: a name cannot change in between.
 */
final class GuardedResolver implements DnsResolver {
    private final Lookup lookup;

    GuardedResolver(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = lookup.of(host);
        InetAddress[] admitted = Arrays.stream(all)
                .filter(address -> PublicAddresses.refusal(address).isEmpty())
                .toArray(InetAddress[]::new);
        if (admitted.length == 0) {
            throw new RefusedAddressException(
                    all.length == 0
                            ? "no address"
                            : PublicAddresses.refusal(all[0]).orElse("no address"));
        }
        return admitted;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
