package org.rasid.producer.fetch;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which addresses may be asked: those of the public internet, and those that are allowed by name. What a feed links to is
 * chosen by somebody else, and must not reach what only this machine can reach.
 */
public final class AddressRules {
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._-]{1,253}");

    /** Of IPv4, all that the registry of special addresses names; of IPv6, see {@link #PUBLIC_6}. */
    private static final List<Map.Entry<Network, String>> SPECIAL = special();

    /** All global addresses of IPv6 begin so. */
    private static final Network PUBLIC_6 = Network.parse("2000::/3").orElseThrow();

    private final Set<String> hosts;
    private final List<Network> networks;

    private AddressRules(Set<String> hosts, List<Network> networks) {
        this.hosts = Set.copyOf(hosts);
        this.networks = List.copyOf(networks);
    }

    /**
     * Public addresses, and these.
     *
     * @param allowed names of hosts as they stand in addresses, addresses, networks such as {@code 10.1.0.0/16}
     * @throws IllegalArgumentException where one of them is none of that
     */
    public static AddressRules allowing(Collection<String> allowed) {
        Set<String> hosts = new HashSet<>();
        List<Network> networks = new ArrayList<>();
        for (String each : allowed) {
            Optional<Network> network = Network.parse(each);
            if (network.isPresent()) {
                networks.add(network.get());
            } else if (HOST.matcher(each).matches() && each.codePoints().anyMatch(Character::isLetter)) {
                hosts.add(each.toLowerCase(Locale.ROOT));
            } else {
                throw new IllegalArgumentException("--allow-address: '" + each
                        + "' is no host, address or network, such as" + " news.intranet, 10.1.2.3 or 10.1.0.0/16");
            }
        }
        return new AddressRules(hosts, networks);
    }

    /** Why the address must not be asked, in words that follow "is"; empty where it may. */
    Optional<String> refusal(String host, InetAddress address) {
        if (hosts.contains(host.toLowerCase(Locale.ROOT))
                || networks.stream().anyMatch(network -> network.holds(address))) {
            return Optional.empty();
        }
        for (Map.Entry<Network, String> special : SPECIAL) {
            if (special.getKey().holds(address)) {
                return Optional.of(special.getValue());
            }
        }
        return address.getAddress().length == 4 || PUBLIC_6.holds(address)
                ? Optional.empty()
                : Optional.of("not a public address");
    }

    private static List<Map.Entry<Network, String>> special() {
        return List.of(
                of("0.0.0.0/8", "unspecified"),
                of("10.0.0.0/8", "private"),
                of("100.64.0.0/10", "shared by customers of a provider"),
                of("127.0.0.0/8", "this machine"),
                of("168.63.129.16", "metadata of a cloud"),
                of("169.254.0.0/16", "link-local, or metadata of a cloud"),
                of("172.16.0.0/12", "private"),
                of("192.0.0.0/24", "reserved"),
                of("192.0.2.0/24", "reserved for examples"),
                of("192.88.99.0/24", "reserved"),
                of("192.168.0.0/16", "private"),
                of("198.18.0.0/15", "reserved for benchmarks"),
                of("198.51.100.0/24", "reserved for examples"),
                of("203.0.113.0/24", "reserved for examples"),
                of("224.0.0.0/4", "multicast"),
                of("240.0.0.0/4", "reserved, or broadcast"),
                of("::/128", "unspecified"),
                of("::1/128", "this machine"),
                of("64:ff9b::/96", "an address of IPv4 in disguise"),
                of("2001::/23", "reserved, or a tunnel"),
                of("2001:db8::/32", "reserved for examples"),
                of("2002::/16", "an address of IPv4 in disguise"),
                of("3fff::/20", "reserved for examples"),
                of("fc00::/7", "private"),
                of("fe80::/10", "link-local"),
                of("ff00::/8", "multicast"));
    }

    private static Map.Entry<Network, String> of(String network, String what) {
        return Map.entry(Network.parse(network).orElseThrow(), what);
    }
}
