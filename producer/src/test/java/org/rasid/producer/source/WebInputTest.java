package org.rasid.producer.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasid.avro.Article;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.feed.FeedState;
import org.rasid.producer.fetch.Fetcher;
import org.rasid.producer.fetch.Fetchers;
import org.rasid.producer.fetch.WebServer;

class WebInputTest {
    private static final String SENTENCE =
            "قال وزير المالية في مؤتمر صحفي اليوم إن الحكومة لن تفرض ضرائب جديدة هذا العام رقم %d.";

    private final Fetchers world = new Fetchers();
    private final Map<String, FeedState> known = new HashMap<>();
    private final FeedStates states = new FeedStates() {
        @Override
        public FeedState of(String address) {
            return known.getOrDefault(address, FeedState.NEW);
        }

        @Override
        public void keep(String address, FeedState state) {
            known.put(address, state);
        }
    };
    private WebServer server;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = WebServer.on("127.0.0.1");
        fetcher = world.fetcher();
        for (int i = 1; i <= 3; i++) {
            server.give("/" + i, "text/html; charset=utf-8", page(i));
        }
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    @Test
    void shouldReadAFeedWithoutItsPages() {
        server.give("/feed", "application/rss+xml", feed(url("/1"), url("/2")));

        List<Item> items = read("/feed", false);

        assertThat(items).extracting(Item::origin).containsExactly(url("/feed") + "#1", url("/feed") + "#2");
        assertThat(candidate(items.get(0))).satisfies(first -> {
            assertThat(first.source()).isEqualTo("صحيفة النخيل");
            assertThat(first.url()).isEqualTo(url("/1"));
            assertThat(first.body()).isEqualTo("نص الخلاصة 1.");
            assertThat(first.published()).isEqualTo("2026-03-08T01:30+03:00");
        });
        assertThat(server.paths()).containsExactly("/feed");
    }

    @Test
    void shouldReadTheLinkedPagesWhereFullTextIsWanted() {
        server.give("/feed", "application/rss+xml", feed(url("/1"), url("/2")));

        List<Item> items = read("/feed", true);

        assertThat(items).hasSize(2);
        assertThat(candidate(items.get(1))).satisfies(second -> {
            assertThat(second.body()).isEqualTo(String.format(SENTENCE, 2));
            assertThat(second.title()).isEqualTo("الحكومة لا تفرض ضرائب جديدة 2");
            assertThat(second.source()).isEqualTo("النخيل");
            assertThat(second.published()).isEqualTo("2026-03-08T01:30+03:00");
        });
        assertThat(server.paths()).containsExactly("/feed", "/1", "/2");
    }

    @Test
    void shouldFallBackToTheTextOfTheFeedAndCountWhy() {
        server.give("/robots.txt", "text/plain", "User-agent: rasid\nDisallow: /1\n")
                .status("/2", 404, "")
                .give("/3", "text/html", "<html><body><p>قائمة</p></body></html>")
                .give("/4", "application/pdf", "%PDF-1.4")
                .give("/5", "text/html", "x".repeat(2 << 20))
                .give("/feed", "text/xml", feed(url("/1"), url("/2"), url("/3"), url("/4"), url("/5"), url("/6")))
                .give("/6", "text/html; charset=utf-8", page(6));

        List<Item> items = read("/feed", true);

        assertThat(items.stream().filter(Item.Candidate.class::isInstance)).hasSize(6);
        assertThat(candidate(items.get(1)).body()).isEqualTo("نص الخلاصة 1.");
        assertThat(candidate(items.get(items.size() - 1)).body()).isEqualTo(String.format(SENTENCE, 6));
        assertThat(items.stream()
                        .filter(Item.Skipped.class::isInstance)
                        .map(item -> ((Item.Skipped) item).why().replaceFirst("^.*: ", "")))
                .containsExactly(Fetcher.ROBOTS, "not to be had", "without main text", "not HTML", Fetcher.TOO_LARGE);
    }

    /** Of this machine only: if the guard failed, a test must not reach others. The rest is tested at the resolver. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/secret",
                "http://localhost:PORT/secret",
                "http://inside.example:PORT/secret",
                "http://[::1]:PORT/secret",
                "http://2130706433:PORT/secret",
                "http://127.8.9.10:PORT/secret",
                "http://0.0.0.0:PORT/secret",
                "file:///etc/hostname"
            })
    void shouldNotAskTheAddressesThatAnEntryPointsInside(String template) {
        world.name("localhost", "127.0.0.1");
        world.name("inside.example", "127.0.0.1");
        server.give("/secret", "text/html", page(9))
                .give("/feed", "text/xml", feed(template.replace("PORT", String.valueOf(server.port())), url("/2")));

        List<Item> items = read("/feed", true);

        assertThat(items).hasSize(3);
        assertThat(candidate(items.get(1)).body()).isEqualTo("نص الخلاصة 1.");
        assertThat(candidate(items.get(2)).body()).isEqualTo(String.format(SENTENCE, 2));
        assertThat(server.paths()).containsExactly("/feed", "/2");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void shouldAskAgainOnlyForWhatIsNew() {
        AtomicInteger polls = new AtomicInteger();
        server.on("/feed", (request, out) -> {
            if (request.header("If-None-Match").equals("\"2\"")) {
                out.write("HTTP/1.1 304 Not Modified\r\n\r\n");
            } else {
                boolean first = polls.incrementAndGet() == 1;
                out.write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nETag: \"" + polls + "\"\r\n\r\n"
                        + (first ? feed(url("/1"), url("/2")) : feed(url("/1"), url("/2"), url("/3"))));
            }
        });

        assertThat(read("/feed", true)).hasSize(2);
        List<Item> second = read("/feed", true);
        List<Item> third = read("/feed", true);

        assertThat(second.subList(0, 2)).allSatisfy(item -> assertThat(item).isInstanceOf(Item.Skipped.class));
        assertThat(candidate(second.get(2)).body()).isEqualTo(String.format(SENTENCE, 3));
        assertThat(third).hasSize(1);
        assertThat(third.get(0)).isInstanceOf(Item.Skipped.class);
        assertThat(server.paths()).containsExactly("/feed", "/1", "/2", "/feed", "/3", "/feed");
        assertThat(known.get(url("/feed"))).satisfies(state -> {
            assertThat(state.etag()).isEqualTo("\"2\"");
            assertThat(state.seen()).hasSize(3);
        });
    }

    @Test
    void shouldComeBackForPagesThatWereInTrouble() {
        AtomicInteger asked = new AtomicInteger();
        server.on("/1", (request, out) -> {
                    if (asked.incrementAndGet() <= 3) {
                        out.write(WebServer.head(503, ""));
                    } else {
                        out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(1));
                    }
                })
                .on(
                        "/feed",
                        (request, out) -> out.write(
                                "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nETag: \"1\"\r\n\r\n" + feed(url("/1"))));

        assertThat(candidate(read("/feed", true).get(1)).body()).isEqualTo("نص الخلاصة 1.");
        assertThat(known.get(url("/feed"))).isEqualTo(FeedState.NEW);
        assertThat(candidate(read("/feed", true).get(0)).body()).isEqualTo(String.format(SENTENCE, 1));
        assertThat(states.of(url("/feed")).etag()).isEqualTo("\"1\"");
    }

    /** Versions order an article's texts: the page must be the later one, whatever it states and whenever it is had. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<meta property=article:modified_time content=2026-03-08T01:30:00+03:00>",
                "<meta property=article:published_time content=2026-03-01><meta property=article:modified_time"
                        + " content=2026-03-02T10:00:00Z>"
            })
    void shouldLetAPageComeAfterTheTextThatStoodForIt(String stated) {
        AtomicInteger asked = new AtomicInteger();
        server.on("/1", (request, out) -> {
                    if (asked.incrementAndGet() <= 3) {
                        out.write(WebServer.head(503, ""));
                    } else {
                        out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                                + page(1).replace("<head>", "<head>" + stated));
                    }
                })
                .give("/feed", "text/xml", feed(url("/1")));

        Article standIn = Intakes.accepted(candidate(read("/feed", true).get(1)));
        Article page = Intakes.accepted(candidate(read("/feed", true).get(0)));

        assertThat(page.getId()).isEqualTo(standIn.getId());
        assertThat(page.getBody()).isEqualTo(String.format(SENTENCE, 1));
        assertThat(page.getVersion()).isAfter(standIn.getVersion());
    }

    @Test
    void shouldGoOnAfterEachItem() {
        server.status("/2", 404, "").give("/feed", "text/xml", feed(url("/1"), url("/2"), url("/3")));
        List<Item> whole = read("/feed", true);
        assertThat(whole).hasSize(4);

        for (int taken = 0; taken <= whole.size(); taken++) {
            known.clear();
            Position position;
            try (OpenInput open = input("/feed", true).open(Position.START)) {
                for (int i = 0; i < taken; i++) {
                    open.next();
                }
                position = open.position();
            }
            assertThat(all(input("/feed", true).open(position)))
                    .as("after %d", taken)
                    .isEqualTo(whole.subList(taken, whole.size()));
        }
    }

    @Test
    void shouldReadSitemapsOfSitemapsWithTheirPages() throws IOException {
        String inner = "<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>" + url("/1")
                + "</loc><news:news><news:publication_date>2026-03-07</news:publication_date><news:publication><news:name>"
                + "اسم الصحيفة</news:name></news:publication></news:news></url><url><loc>" + url("/none")
                + "</loc></url></urlset>";
        server.give(
                        "/map.xml",
                        "text/xml",
                        index(url("/a.xml.gz"), url("/map.xml"), url("/none.xml"), url("/bad.xml"), url("/b.xml")))
                .give("/a.xml.gz", "application/gzip", WebServer.gzip(inner.getBytes(UTF_8)))
                .give("/bad.xml", "text/xml", "<urlset><url>")
                .give("/b.xml", "text/xml", index(url("/c.xml")))
                .give("/c.xml", "text/xml", index(url("/d.xml")))
                .give("/d.xml", "text/xml", "<urlset><url><loc>" + url("/2") + "</loc></url></urlset>");

        List<Item> items = read("/map.xml", false);

        assertThat(candidate(items.get(0))).satisfies(first -> {
            assertThat(first.origin()).isEqualTo(url("/a.xml.gz") + "#1");
            assertThat(first.body()).isEqualTo(String.format(SENTENCE, 1));
            assertThat(first.published()).isEqualTo("2026-03-07");
        });
        assertThat(items)
                .extracting(Item::origin)
                .containsExactly(
                        url("/a.xml.gz") + "#1",
                        url("/a.xml.gz") + "#2",
                        url("/none.xml"),
                        url("/bad.xml"),
                        url("/d.xml"));
        assertThat(items.get(3)).isInstanceOf(Item.Refused.class);
        assertThat(items.get(4)).isInstanceOf(Item.Skipped.class);
        assertThat(states.of(url("/map.xml")).etag()).isNull();
        for (int taken = 0; taken <= items.size(); taken++) {
            known.clear();
            Position position;
            try (OpenInput open = input("/map.xml", false).open(Position.START)) {
                for (int i = 0; i < taken; i++) {
                    open.next();
                }
                position = open.position();
            }
            assertThat(all(input("/map.xml", false).open(position)))
                    .as("after %d", taken)
                    .isEqualTo(items.subList(taken, items.size()));
        }
    }

    @Test
    void shouldTellPagesAndOtherFormatsByTheirContent() {
        server.give("/page", "text/html; charset=windows-1256", page(7).getBytes(Charset.forName("windows-1256")))
                .give("/lines", "application/octet-stream", "{\"body\":\"نص أول\"}\n{\"body\":\"نص ثان\"}\n");

        assertThat(candidate(read("/page", false).get(0))).satisfies(page -> {
            assertThat(page.origin()).isEqualTo(url("/page"));
            assertThat(page.url()).isEqualTo(url("/page"));
            assertThat(page.body()).isEqualTo(String.format(SENTENCE, 7));
        });
        assertThat(read("/lines", false))
                .extracting(Item::origin)
                .containsExactly(url("/lines") + ":1", url("/lines") + ":2");
    }

    @Test
    void shouldSayWhatCannotBeHadOrRead() {
        server.give("/broken", "text/xml", "<rss><channel>")
                .give("/laughs", "text/xml", "<!DOCTYPE rss [<!ENTITY a \"ha\">]><rss>&a;</rss>");

        assertThat(read("/none", false).get(0))
                .isInstanceOfSatisfying(
                        Item.Unreadable.class, item -> assertThat(item.detail()).contains("status 404"));
        assertThat(read("http://127.0.0.1:" + server.port() + "/1", false).get(0))
                .isInstanceOfSatisfying(
                        Item.Unreadable.class, item -> assertThat(item.detail()).contains("--allow-address"));
        for (String path : List.of("/broken", "/laughs")) {
            assertThat(read(path, false).get(0))
                    .isInstanceOfSatisfying(
                            Item.Refused.class,
                            item -> assertThat(item.rejection().reason()).isEqualTo(RejectionReason.MALFORMED));
        }
    }

    @Test
    void shouldFetchNothingWithoutBeingToldHow() {
        List<Item> items = all(Sources.open(List.of(url("/1")), InputStream.nullInputStream()));

        assertThat(items).hasSize(1);
        assertThat(items.get(0)).isInstanceOf(Item.Unreadable.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void shouldHoldABoundedNumberOfKeys() {
        FeedState state = FeedState.NEW;
        for (int round = 0; round < 3; round++) {
            state = state.after(null, null, keys(round, 4_000));
        }

        assertThat(state.seen())
                .hasSize(FeedState.MAX_SEEN)
                .contains("2-0", "1-3999")
                .doesNotContain("0-3999");
        assertThat(state.after(null, null, keys(3, 300_000)).seen()).hasSize(FeedState.MAX_LISTED);
    }

    @Test
    void shouldHoldTheKeysOfAllThatIsListed() {
        FeedState state = FeedState.NEW.after(null, null, keys(0, 50_000));
        List<String> changed = new ArrayList<>(keys(1, 20));
        changed.addAll(keys(0, 49_980));

        assertThat(state.seen()).hasSize(50_000);
        assertThat(state.after(null, null, changed).seen()).containsExactlyElementsOf(changed);
        assertThat(state.after(null, null, keys(0, 100)).seen())
                .as("most of it could not be had this time")
                .hasSize(50_000);
    }

    private static List<String> keys(int round, int count) {
        return IntStream.range(0, count).mapToObj(i -> round + "-" + i).toList();
    }

    private List<Item> read(String path, boolean fullText) {
        world.advance(Duration.ofMinutes(10));
        return all(input(path, fullText).open(Position.START));
    }

    private Input input(String path, boolean fullText) {
        Web web = new Web(fetcher, fullText, null, states);
        ReadOptions options = new ReadOptions(null, Map.of(), java.util.Set.of(), web);
        Input input = Sources.inputs(
                        List.of(path.startsWith("http") ? path : url(path)), InputStream.nullInputStream(), options)
                .next();
        return java.util.Objects.requireNonNull(input);
    }

    private static List<Item> all(Source source) {
        List<Item> items = new ArrayList<>();
        try (source) {
            for (Item item = source.next(); item != null; item = source.next()) {
                items.add(item);
            }
        }
        return items;
    }

    private static Item.Candidate candidate(Item item) {
        assertThat(item).isInstanceOf(Item.Candidate.class);
        return (Item.Candidate) item;
    }

    private String url(String path) {
        return "http://" + Fetchers.HOST + ":" + server.port() + path;
    }

    private static String page(int number) {
        return "<!DOCTYPE html><html><head><meta property=og:site_name content=النخيل></head><body><h1>الحكومة لا تفرض ضرائب جديدة "
                + number + "</h1><p>" + String.format(SENTENCE, number) + "</p></body></html>";
    }

    private static String feed(String... links) {
        StringBuilder xml = new StringBuilder("<rss version=\"2.0\"><channel><title>صحيفة النخيل</title>");
        for (int i = 1; i <= links.length; i++) {
            xml.append("<item><title>عنوان ").append(i).append("</title><link>").append(links[i - 1]);
            xml.append("</link><description>نص الخلاصة ").append(i).append(".</description>");
            xml.append("<pubDate>Sun, 08 Mar 2026 01:30:00 +0300</pubDate></item>");
        }
        return xml.append("</channel></rss>").toString();
    }

    private static String index(String... sitemaps) {
        StringBuilder xml = new StringBuilder("<sitemapindex>");
        for (String sitemap : sitemaps) {
            xml.append("<sitemap><loc>").append(sitemap).append("</loc></sitemap>");
        }
        return xml.append("</sitemapindex>").toString();
    }
}
