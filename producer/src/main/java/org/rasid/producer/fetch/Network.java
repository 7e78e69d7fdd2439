package org.rasid.producer.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses that begin with the same bits. */
final class Network {
    private static final Pattern CIDR = Pattern.compile("([0-9a-fA-F:.]+)(?:/(\\d{1,3}))?");
    private static final Pattern QUAD =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)");

    private final byte[] first;
    private final int bits;

    private Network(byte[] first, int bits) {
        this.first = first;
        this.bits = bits;
    }

    /** Reads {@code 10.0.0.0/8} or {@code fd00::/8}; an address alone is a network of one. Empty for anything else. */
    static Optional<Network> parse(String text) {
        Matcher parts = CIDR.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<InetAddress> address = literal(String.valueOf(parts.group(1)));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = address.get().getAddress();
        int bits = parts.group(2) == null ? bytes.length * 8 : Integer.parseInt(parts.group(2));
        return bits > bytes.length * 8 ? Optional.empty() : Optional.of(new Network(bytes, bits));
    }

    /** The address that is written plainly, four decimal numbers or IPv6; empty for names and for other spellings. */
    static Optional<InetAddress> literal(String text) {
        if (!QUAD.matcher(text).matches() && text.indexOf(':') < 0) {
            return Optional.empty();
        }
        try {
            // with a colon or as a quad it is never looked up
            return Optional.of(InetAddress.getAllByName(text)[0]);
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != first.length) {
            return false;
        }
        int whole = bits / 8;
        int mask = (0xFF00 >> (bits % 8)) & 0xFF;
        return Arrays.equals(bytes, 0, whole, first, 0, whole)
                && (mask == 0 || (bytes[whole] & mask) == (first[whole] & mask));
    }
}
