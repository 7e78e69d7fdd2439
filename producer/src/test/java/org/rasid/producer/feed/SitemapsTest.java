package org.rasid.producer.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class SitemapsTest {
    private static final String NEWS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
                xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url>
                <image:image><image:loc>https://a.example/a.jpg</image:loc><image:title>صورة</image:title></image:image>
                <loc> https://a.example/خبر?a=1&b=2 </loc>
                <lastmod>2026-03-08T12:00:00+03:00</lastmod>
                <news:news>
                  <news:publication><news:name>صحيفة النخيل</news:name><news:language>ar</news:language></news:publication>
                  <news:publication_date>2026-03-08T00:30:00+03:00</news:publication_date>
                  <news:title><![CDATA[عنوان & خبر]]></news:title>
                </news:news>
              </url>
              <url><loc>https://a.example/2</loc></url>
              <url><lastmod>2026-03-08</lastmod></url>
            </urlset>
            """;

    @Test
    void shouldReadTheExtensionForNews() throws FeedException {
        Sitemap sitemap = Sitemaps.read(NEWS.getBytes(UTF_8), null);

        assertThat(sitemap.sitemaps()).isEmpty();
        assertThat(sitemap.pages())
                .containsExactly(
                        new FeedEntry(
                                null,
                                "https://a.example/خبر?a=1&b=2",
                                "عنوان & خبر",
                                "",
                                "2026-03-08T00:30+03:00",
                                "2026-03-08T12:00+03:00",
                                "صحيفة النخيل"),
                        new FeedEntry(null, "https://a.example/2", "", "", null, null, null));
    }

    @Test
    void shouldReadItInTheCharsetThatItIsIn() throws FeedException {
        byte[] bytes = NEWS.getBytes(Charset.forName("windows-1256"));

        assertThat(Sitemaps.read(bytes, "text/xml; charset=utf-8")
                        .pages()
                        .get(0)
                        .outlet())
                .isEqualTo("صحيفة النخيل");
    }

    @Test
    void shouldReadAnIndex() throws FeedException {
        String index =
                "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>https://a.example/1.xml"
                        + "</loc><lastmod>2026-03-08</lastmod></sitemap><sitemap><loc>https://a.example/2.xml.gz</loc></sitemap>"
                        + "<sitemap></sitemap></sitemapindex>";

        assertThat(Sitemaps.read(index.getBytes(UTF_8), null).sitemaps())
                .containsExactly("https://a.example/1.xml", "https://a.example/2.xml.gz");
    }

    @Test
    void shouldRefuseWhatIsNotSafeOrNoSitemap() {
        assertThatThrownBy(() -> read("<!DOCTYPE urlset [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><urlset>"
                        + "<url><loc>&a;</loc></url></urlset>"))
                .hasMessageContaining("DOCTYPE");
        assertThatThrownBy(() -> read("<rss/>")).hasMessage("is no sitemap");
        assertThatThrownBy(() -> read("<urlset><url>")).hasMessageContaining("not well-formed XML at line 1");
        assertThatThrownBy(() ->
                        read("<urlset>" + "<url><loc>x</loc></url>".repeat(Sitemaps.MAX_ENTRIES + 1) + "</urlset>"))
                .hasMessageContaining("more than 50000");
    }

    @Test
    void shouldTellFeedsSitemapsAndOthersByTheirFirstElement() {
        assertThat(FeedKind.of("\uFEFF <?xml version='1.0'?><!-- a > b --><!DOCTYPE rss><rss version='2.0'>"))
                .isEqualTo(FeedKind.FEED);
        assertThat(FeedKind.of("<rdf:RDF xmlns:rdf='x'>")).isEqualTo(FeedKind.FEED);
        assertThat(FeedKind.of("<feed>")).isEqualTo(FeedKind.FEED);
        assertThat(FeedKind.of("<s:urlset >")).isEqualTo(FeedKind.SITEMAP);
        assertThat(FeedKind.of("<sitemapindex\n>")).isEqualTo(FeedKind.SITEMAP);
        for (String other : new String[] {"", "<", "<!--", "<?xml", "rss", "<html><rss>", "<feeds>", "{}"}) {
            assertThat(FeedKind.of(other)).as(other).isEqualTo(FeedKind.OTHER);
        }
    }

    private static void read(String xml) throws FeedException {
        Sitemaps.read(xml.getBytes(UTF_8), null);
    }
}
