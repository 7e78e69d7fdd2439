package org.rasid.monitor.alert.channel;

import java.net.InetAddress;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;

/**
 * Tells the addresses of the public internet from the others, by IANA's registries of special addresses. A webhook must not
 * reach what only this machine can reach.
 */
final class PublicAddresses {
    /** All global addresses of IPv6 begin so. */
    private static final Network PUBLIC_6 = Network.of("2000::/3");

    private static final Map<Network, String> SPECIAL = Map.ofEntries(
            of("0.0.0.0/8", "unspecified"),
            of("10.0.0.0/8", "private"),
            of("100.64.0.0/10", "shared by customers of a provider, or metadata of a cloud"),
            of("127.0.0.0/8", "this machine"),
            of("168.63.129.16/32", "metadata of a cloud"),
            of("169.254.0.0/16", "link-local, or metadata of a cloud"),
            of("172.16.0.0/12", "private"),
            of("192.0.0.0/24", "reserved, or metadata of a cloud"),
            of("192.0.2.0/24", "reserved for examples"),
            of("192.88.99.0/24", "reserved"),
            of("192.168.0.0/16", "private"),
            of("198.18.0.0/15", "reserved for benchmarks"),
            of("198.51.100.0/24", "reserved for examples"),
            of("203.0.113.0/24", "reserved for examples"),
            of("224.0.0.0/4", "multicast"),
            of("240.0.0.0/4", "reserved, or broadcast"),
            of("2001::/23", "reserved, or a tunnel"),
            of("2001:db8::/32", "reserved for examples"),
            of("2002::/16", "an address of IPv4 in disguise"),
            of("3fff::/20", "reserved for examples"));

    private PublicAddresses() {}

    /** Why an address is none of the public internet, in words that follow "is"; empty where it is one. */
    static Optional<String> refusal(InetAddress address) {
        for (Entry<Network, String> special : SPECIAL.entrySet()) {
            if (special.getKey().holds(address)) {
                return Optional.of(special.getValue());
            }
        }
        return address.getAddress().length == Integer.BYTES || PUBLIC_6.holds(address)
                ? Optional.empty()
                : Optional.of("not a public address");
    }

    private static Entry<Network, String> of(String network, String what) {
        return Map.entry(Network.of(network), what);
    }
}
