package org.rasid.monitor.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Users whom a proxy in front has let in, by OpenID Connect for instance, and names in headers. Only the addresses of the
 * proxy are believed.
 *
 * @param userHeader holds the name of the user
 * @param groupsHeader holds the groups of the user, within commas
 * @param adminGroup members of it are admins, all others readers
 * @param proxies addresses that the proxy calls from
 */
public record ProxyHeaders(String userHeader, String groupsHeader, String adminGroup, Set<String> proxies)
        implements Access {

    /** Takes at least one address of a proxy. */
    public ProxyHeaders {
        proxies = Set.copyOf(proxies);
        if (proxies.isEmpty()) {
            throw new IllegalArgumentException("headers about users need the addresses of the proxy that sets them");
        }
    }

    @Override
    public Optional<User> user(Caller caller) {
        if (!proxies.contains(caller.address())) {
            return Optional.empty();
        }
        return caller.header(userHeader)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> new User(name, isAdmin(caller) ? User.Role.ADMIN : User.Role.READER));
    }

    private boolean isAdmin(Caller caller) {
        return caller.header(groupsHeader)
                .map(groups ->
                        Arrays.stream(groups.split(",", -1)).map(String::strip).anyMatch(adminGroup::equals))
                .orElse(false);
    }
}
