package org.rasid.producer.fetch;

import java.time.Duration;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How to fetch.
 *
 * @param userAgent what sites are told of us; its first word up to the slash is the name that robots.txt knows us by
 * @param addresses which hosts may be asked
 * @param connect longest wait for a connection
 * @param response longest wait for the next bytes
 * @param total longest time for one exchange, from asking for the name to the last byte
 * @param maxBytes largest content, unpacked
 * @param delay least time between two requests to a host
 * @param patience longest wait for a host that asked for it; what would take longer fails
 */
public record FetchOptions(
        String userAgent,
        AddressRules addresses,
        Duration connect,
        Duration response,
        Duration total,
        int maxBytes,
        Duration delay,
        Duration patience) {
    private static final Pattern CONTACT = Pattern.compile("[!-'*-~][ -'*-~]{0,198}");

    public FetchOptions {
        if (connect.isNegative() || connect.isZero() || response.isNegative() || response.isZero()) {
            throw new IllegalArgumentException("the bounds of time must be above 0");
        }
        if (total.isNegative() || total.isZero() || delay.isNegative() || patience.isNegative() || maxBytes < 1) {
            throw new IllegalArgumentException("the bounds of time and size must be above 0");
        }
    }

    /**
     * Ten seconds for a connection, 20 for the next bytes, 60 for the whole; a request a second to a host; a minute of
     * patience.
     *
     * @param version of Rasid
     * @param contact address of a page or of mail at which sites reach whoever runs this; null: none
     * @param allowed hosts, addresses and networks that are not public and may be asked all the same
     * @param maxBytes largest content
     * @throws IllegalArgumentException where one of them is none
     */
    public static FetchOptions of(String version, @Nullable String contact, Collection<String> allowed, int maxBytes) {
        return new FetchOptions(
                userAgent(version, contact),
                AddressRules.allowing(allowed),
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                maxBytes,
                Duration.ofSeconds(1),
                Duration.ofSeconds(60));
    }

    private static String userAgent(String version, @Nullable String contact) {
        if (contact == null) {
            return "Rasid/" + version;
        }
        if (!CONTACT.matcher(contact).matches()) {
            throw new IllegalArgumentException(
                    "--user-agent: the contact for sites must be up to 199 characters of ASCII without"
                            + " parentheses, such as https://paper.example/robot or desk@paper.example");
        }
        return "Rasid/" + version + " (+" + contact + ")";
    }

    /** The name that robots.txt knows us by, in lower case. */
    String robotName() {
        return userAgent.split("[/ ]", 2)[0].toLowerCase(java.util.Locale.ROOT);
    }
}
