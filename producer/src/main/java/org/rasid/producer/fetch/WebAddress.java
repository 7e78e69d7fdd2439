package org.rasid.producer.fetch;

import java.net.IDN;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jspecify.annotations.Nullable;

/**
 * An address of the web, as it is asked for.
 *
 * @param scheme {@code http} or {@code https}
 * @param host ASCII, lower case; IPv6 in brackets
 * @param port 1 to 65535
 * @param target path and query, percent-encoded
 */
record WebAddress(String scheme, String host, int port, String target) {
    private static final Pattern PARTS =
            Pattern.compile("(https?)://([^/?#\\\\]*)([^?#]*)(\\?[^#]*)?(?:#.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*]|[^:\\[\\]]*)(?::(\\d{0,5}))?");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*");
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");
    private static final String KEPT = "-._~!$&'()*+,;=:@/?";
    private static final int MAX_LENGTH = 8000;

    /** RFC 1035, 2.3.4: 255 bytes on the wire, two of which the text lacks. */
    private static final int MAX_NAME = 253;

    /** Reads an address as people and feeds write it: with letters beyond ASCII, blanks, a fragment. */
    static WebAddress parse(String text) throws AddressException {
        String plain = text.strip().replaceAll("[\\t\\r\\n]", "");
        Matcher parts = PARTS.matcher(plain);
        if (plain.length() > MAX_LENGTH || !parts.matches()) {
            throw new AddressException("is not an address that begins with http:// or https://");
        }
        String scheme = String.valueOf(parts.group(1)).toLowerCase(Locale.ROOT);
        String authority = String.valueOf(parts.group(2));
        String path = String.valueOf(parts.group(3));
        if (authority.indexOf('@') >= 0) {
            throw new AddressException("holds a user name or password, which are not sent");
        }
        Matcher hostAndPort = AUTHORITY.matcher(authority);
        if (!hostAndPort.matches() || (!path.isEmpty() && path.charAt(0) != '/')) {
            throw new AddressException("is not a well-formed address");
        }
        String query = parts.group(4) == null ? "" : String.valueOf(parts.group(4));
        return new WebAddress(
                scheme,
                host(String.valueOf(hostAndPort.group(1))),
                port(scheme, hostAndPort.group(2)),
                encoded((path.isEmpty() ? "/" : path) + query));
    }

    /** Where a redirect from here leads. */
    WebAddress resolve(String location) throws AddressException {
        return parse(StringUtil.resolve(toString(), location.strip()));
    }

    URI uri() {
        return URI.create(toString());
    }

    /** Host and port, by which a server is known. */
    String server() {
        return host + ":" + port;
    }

    /** The address of the same server with this path. */
    WebAddress at(String path) {
        return new WebAddress(scheme, host, port, path);
    }

    @Override
    public String toString() {
        boolean usual = port == usualPort(scheme);
        return scheme + "://" + host + (usual ? "" : ":" + port) + target;
    }

    private static String host(String text) throws AddressException {
        if (text.startsWith("[")) {
            Optional<InetAddress> address = Network.literal(text.substring(1, text.length() - 1));
            if (address.isEmpty() || text.indexOf('%') >= 0 || !isWellFormed(text)) {
                throw new AddressException("holds no address of IPv6 between brackets");
            }
            if (address.get() instanceof Inet4Address) {
                throw new AddressException("holds an address of IPv4 in the disguise of IPv6");
            }
            return text.toLowerCase(Locale.ROOT);
        }
        String ascii;
        try {
            ascii = IDN.toASCII(text, IDN.ALLOW_UNASSIGNED)
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("\\.$", "");
        } catch (IllegalArgumentException e) {
            throw new AddressException("has no valid name of a host");
        }
        if (ascii.length() > MAX_NAME || !NAME.matcher(ascii).matches()) {
            throw new AddressException("has no valid name of a host");
        }
        // 2130706433, 0x7f.1 and 0177.0.0.1 are spellings of 127.0.0.1 that only those use who hide it
        if (NUMBER.matcher(ascii).matches() && Network.literal(ascii).isEmpty()) {
            throw new AddressException("has a number for a host that is not four plain decimal numbers");
        }
        return ascii;
    }

    /** InetAddress reads groups of more than four digits too, which no address in a URI may have. */
    private static boolean isWellFormed(String host) {
        try {
            return new URI("http://" + host).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static int port(String scheme, @Nullable String text) throws AddressException {
        int port = text == null || text.isEmpty() ? usualPort(scheme) : Integer.parseInt(text);
        if (port < 1 || port > 65_535) {
            throw new AddressException("has no valid port");
        }
        return port;
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String encoded(String target) {
        byte[] bytes = target.getBytes(StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            boolean escape = b == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2]);
            if (escape || (b < 0x80 && (Character.isLetterOrDigit(b) || KEPT.indexOf(b) >= 0))) {
                out.append((char) b);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", b));
            }
        }
        return out.toString();
    }

    private static boolean isHex(byte b) {
        return Character.digit(b, 16) >= 0;
    }
}
