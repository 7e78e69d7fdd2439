package org.rasid.producer.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The hosts whose pages are wanted, each with its sub-domains; all where none is named. */
final class Hosts {
    private static final Pattern HOST =
            Pattern.compile("[a-zA-Z][\\w+.-]*://(?:[^/?#@]*@)?([^/?#:]+).*", Pattern.DOTALL);

    private final Set<String> names;

    Hosts(Set<String> names) {
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a page of this address is wanted. */
    boolean want(String address) {
        if (names.isEmpty()) {
            return true;
        }
        Matcher matcher = HOST.matcher(address);
        String host = matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
        while (!names.contains(host)) {
            int dot = host.indexOf('.');
            if (dot < 0) {
                return false;
            }
            host = host.substring(dot + 1);
        }
        return true;
    }
}
