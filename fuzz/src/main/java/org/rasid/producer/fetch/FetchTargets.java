package org.rasid.producer.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.rasid.fuzz.Target;
import org.rasid.producer.address.CanonicalUrl;
import org.rasid.producer.page.Pages;

/** Of what servers answer besides pages and feeds. */
public final class FetchTargets {
    private static final Instant NOW = Instant.parse("2026-03-10T00:00:00Z");

    private FetchTargets() {}

    /** All of them. */
    public static List<Target> all() {
        return List.of(robots(), headers());
    }

    private static Target robots() {
        List<byte[]> samples = List.of(bytes("""
                # robots
                User-agent: *
                Disallow: /private/
                Allow: /private/a*.html$
                Crawl-delay: 10

                User-agent: rasid
                Disallow: /%D8%A7
                Sitemap: https://a.example/sitemap.xml
                """));
        List<String> tokens = List.of(
                "User-agent:",
                "Disallow:",
                "Allow:",
                "Crawl-delay:",
                "Sitemap:",
                "*",
                "$",
                "%",
                "%zz",
                "%D8",
                "/",
                "#",
                "\uFEFF",
                "Host:",
                "Crawl-delay: 1e999",
                "Disallow: /*/*/*/*/*/*/*/*/*$",
                "<html>");
        return Target.of("robots", samples, tokens, Set.of(), input -> {
            WebAddress address = WebAddress.parse("https://a.example/private/a/a/a/a/a/a/a/b.html?%D8%A7");
            Answer answer = new Answer(200, input, "text/plain", null, null, null, null);
            Robots.rules(address, answer, "rasid").isAllowed(address.toString());
        });
    }

    private static Target headers() {
        List<byte[]> samples = List.of(
                bytes("https://user@مثال.example:8080/a b/%D8%A7?x=1&utm_source=y#z"),
                bytes("http://[::1]:80/../a"),
                bytes("//www.a.example/2026/03/09/amp/?m=1"),
                bytes("120"),
                bytes("Mon, 09 Mar 2026 04:40:00 GMT"),
                bytes("2026-03-09T04:40:00+03:00"),
                bytes("الإثنين 9 مارس 2026 - 10:30 مساء"));
        List<String> tokens = List.of(
                "http://",
                "https://",
                "xn--",
                "@",
                ":",
                "[",
                "]",
                "%",
                "%25",
                "..",
                "/",
                "?",
                "&",
                "#",
                "=",
                "0x7f.1",
                "\u3002",
                "\\",
                "م",
                "Mon, ",
                " GMT",
                "T",
                "Z",
                "+99:99",
                "هـ",
                "رمضان",
                "www.",
                ".");
        return Target.of("http-headers", samples, tokens, Set.of(AddressException.class), input -> {
            String text = new String(input, StandardCharsets.UTF_8);
            RetryAfter.parse(text, NOW);
            Pages.date(text);
            Pages.day(text);
            CanonicalUrl.of(text);
            CanonicalUrl.host(text);
            CanonicalUrl.uncached(text);
            WebAddress base = WebAddress.parse("https://a.example/b/c?d");
            WebAddress address = base.resolve(text);
            if (!WebAddress.parse(address.uri().toString()).equals(address)) {
                throw new AssertionError("another address when it is read again: " + address);
            }
            WebAddress.parse(text);
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
