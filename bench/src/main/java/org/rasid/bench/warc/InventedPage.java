package org.rasid.bench.warc;

import java.util.Random;

/** A page of an invented news site: some 100 kB, most of it markup and scripts. */
final class InventedPage {
    private final StringBuilder html = new StringBuilder(160_000);
    private final Tongue tongue;
    private final Random random;
    private final String host;

    private InventedPage(Tongue tongue, Random random, String host) {
        this.tongue = tongue;
        this.random = random;
        this.host = host;
    }

    static String of(Tongue tongue, Random random, String host, String url) {
        InventedPage page = new InventedPage(tongue, random, host);
        page.head(url);
        page.menu();
        page.article();
        page.related();
        page.scripts(14 + random.nextInt(14));
        return page.html.append("</body></html>\n").toString();
    }

    private void head(String url) {
        String title = tongue.title(random);
        html.append("<!DOCTYPE html>\n<html lang=\"").append(tongue.code()).append("\">\n<head>\n<meta charset=\"");
        html.append(tongue.charset().name())
                .append("\">\n<title>")
                .append(title)
                .append("</title>\n");
        html.append("<link rel=\"canonical\" href=\"")
                .append(url)
                .append("\">\n<meta property=\"og:title\" content=\"");
        html.append(title).append("\">\n<meta property=\"article:published_time\" content=\"2026-03-0");
        html.append(1 + random.nextInt(9))
                .append("T1")
                .append(random.nextInt(10))
                .append(":00:00+03:00\">\n");
        html.append(
                "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",");
        html.append("\"headline\":\"").append(title).append("\",\"url\":\"").append(url.replace("/", "\\/"));
        html.append("\"}</script>\n<style>\n");
        for (int i = 60 + random.nextInt(60); i > 0; i--) {
            html.append(".c")
                    .append(token(4))
                    .append(" .item-")
                    .append(random.nextInt(90))
                    .append(" { margin: ");
            html.append(random.nextInt(40))
                    .append("px ")
                    .append(random.nextInt(40))
                    .append("px; color: #");
            html.append(token(6)).append("; display: inline-block; }\n");
        }
        html.append("</style>\n</head>\n<body class=\"single single-post postid-")
                .append(random.nextInt(999_999));
        html.append("\">\n<h1 class=\"entry-title\">").append(title).append("</h1>\n");
    }

    private void menu() {
        html.append("<nav class=\"menu-container\"><ul id=\"menu\">\n");
        for (int i = 60 + random.nextInt(60); i > 0; i--) {
            html.append("<li class=\"menu-item menu-item-type-taxonomy menu-item-")
                    .append(random.nextInt(9999));
            html.append("\"><a href=\"https://")
                    .append(host)
                    .append("/section/")
                    .append(token(6))
                    .append("/\">");
            html.append(tongue.sentence(random.nextInt(200)), 0, 8).append("</a></li>\n");
        }
        html.append(random.nextInt(20) == 0 ? "<li><a href=\"/ar/\">العربية</a></li>" : "")
                .append("</ul></nav>\n");
    }

    private void article() {
        html.append("<div class=\"entry-content\" itemprop=\"articleBody\">\n");
        for (int i = 5 + random.nextInt(12); i > 0; i--) {
            html.append("<p>");
            for (int k = 1 + random.nextInt(4); k > 0; k--) {
                html.append(tongue.sentence(random.nextInt())).append(' ');
            }
            html.append("</p>\n");
        }
        html.append("</div>\n");
    }

    private void related() {
        for (int i = 40 + random.nextInt(60); i > 0; i--) {
            html.append("<article class=\"post-").append(random.nextInt(999_999));
            html.append(" post type-post status-publish format-standard has-post-thumbnail hentry\">\n  <figure");
            html.append(" class=\"post-thumbnail\"><img loading=\"lazy\" width=\"300\" height=\"200\" src=\"https://");
            html.append(host)
                    .append("/wp-content/uploads/2026/03/")
                    .append(token(12))
                    .append("-300x200.jpg\" alt=\"\"");
            html.append(" srcset=\"https://")
                    .append(host)
                    .append("/wp-content/uploads/")
                    .append(token(12));
            html.append("-768x512.jpg 768w\"></figure>\n  <h3 class=\"entry-title\"><a href=\"https://")
                    .append(host);
            html.append('/').append(token(10)).append("\" rel=\"bookmark\">").append(tongue.title(random));
            html.append("</a></h3>\n  <div class=\"entry-meta\"><span class=\"posted-on\">&#8217;")
                    .append(random.nextInt(28));
            html.append("</span></div>\n</article>\n");
        }
    }

    private void scripts(int count) {
        for (int i = 0; i < count; i++) {
            html.append("<script id=\"")
                    .append(token(8))
                    .append("-js-extra\">\nvar data_")
                    .append(token(5));
            html.append(" = {\"ajax_url\":\"https:\\/\\/")
                    .append(host)
                    .append("\\/wp-admin\\/admin-ajax.php\",\"nonce\":\"");
            html.append(token(10)).append("\",\"items\":[");
            for (int k = 20 + random.nextInt(40); k > 0; k--) {
                html.append("{\"id\":")
                        .append(random.nextInt(999_999))
                        .append(",\"key\":\"")
                        .append(token(8));
                html.append("\",\"enabled\":").append(random.nextBoolean()).append("},");
            }
            html.append(
                    "{}]};\n(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'start':new Date().getTime(),event:'js'});");
            html.append("})(window,document,'script','dataLayer','")
                    .append(token(9))
                    .append("');\n</script>\n");
        }
    }

    private String token(int length) {
        long bits = random.nextLong();
        String token = Long.toHexString(bits | Long.MIN_VALUE);
        return token.substring(0, length);
    }
}
