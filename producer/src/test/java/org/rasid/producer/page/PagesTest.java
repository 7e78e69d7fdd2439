package org.rasid.producer.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagesTest {
    private static final String FIRST =
            "قال وزير المالية في مؤتمر صحفي اليوم إن الحكومة لن تفرض ضرائب جديدة هذا العام.";
    private static final String SECOND =
            "وأضاف أن الموازنة ستعرض على البرلمان مطلع الأسبوع المقبل، وأن التصويت عليها لن يتأخر.";
    private static final String BODY = "<h1>الحكومة لا تفرض ضرائب جديدة</h1><p>" + FIRST + "</p><p>" + SECOND + "</p>";

    @Test
    void shouldStateWhatAPageStates() throws PageException {
        Page page = Pages.read(
                ("<html lang=ar><script type=application/ld+json>{'@type':'NewsArticle','headline':'الحكومة لا تفرض ضرائب"
                                + " جديدة','author':[{'name':'سلمى'},{'name':'نادر'}],'articleSection':'اقتصاد',"
                                + "'publisher':{'name':'النخيل'}}</script>" + BODY)
                        .getBytes(UTF_8),
                "text/html; charset=UTF-8",
                "https://m.site.example/1?utm_source=x");

        assertThat(page.title()).isEqualTo("الحكومة لا تفرض ضرائب جديدة");
        assertThat(page.text()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(page.author()).isEqualTo("سلمى، نادر");
        assertThat(page.section()).isEqualTo("اقتصاد");
        assertThat(page.siteName()).isEqualTo("النخيل");
        assertThat(page.language()).isEqualTo("ar");
        assertThat(page.url()).isEqualTo("https://m.site.example/1?utm_source=x");
        assertThat(page.charset()).isEqualTo("UTF-8");
        assertThat(page.charsetBasis()).isEqualTo(CharsetBasis.HTTP);
        assertThat(page.published()).isNull();
        assertThat(page.modified()).isNull();
    }

    @Test
    void shouldTellWhatADateRestsOn() throws PageException {
        assertThat(published("<time datetime=2026-03-08>أمس</time>"))
                .isEqualTo(date("2026-03-08", DateBasis.TIME_ELEMENT));
        assertThat(published("<meta name=dc.date content=2026-03-08>"))
                .isEqualTo(date("2026-03-08", DateBasis.PAGE_META));
        assertThat(published(
                        "<meta property=article:published_time content=2026-03-08><meta name=date content=2026-03-09>"))
                .isEqualTo(date("2026-03-08", DateBasis.ARTICLE_META));
        assertThat(published("<link rel=canonical href=https://site.example/2026/03/08/x>"))
                .isEqualTo(date("2026-03-08", DateBasis.URL));
        assertThat(published("<nav><time datetime=2026-03-08>اليوم</time></nav>"))
                .isNull();
        assertThat(published("<time></time><span title='2026-03-08 14:30'>منذ ساعتين</span>"))
                .isEqualTo(date("2026-03-08T14:30", DateBasis.VISIBLE));
        assertThat(published("<time></time><div>الرابية - مراسلنا - 8/3/2026</div>"))
                .isEqualTo(date("2026-03-08", DateBasis.VISIBLE));
        assertThat(published("<aside>نشر في 8 مارس 2026</aside>")).isNull();
        assertThat(published("<meta name=date content=0001-01-01>")).isNull();
    }

    @Test
    void shouldTellTheDateOfAnArticleFromThatOfAnIssue() throws PageException {
        String page = "<table><tr><td>%s</td></tr><tr><td>" + BODY + "</td></tr></table>";

        assertThat(read(page.formatted("الأحد 8 مارس 2026 - 14:30")).published())
                .isEqualTo(date("2026-03-08T14:30", DateBasis.VISIBLE));
        assertThat(read(page.formatted("الأحد 8 مارس 2026")).published()).isNull();
        assertThat(read("<div><div class=top>8/3/2026</div><div>" + BODY + "</div></div>")
                        .published())
                .isNull();
        assertThat(read("<div><div>8/3/2026</div><div>" + BODY.replace("</h1>", "</h1></div>") + "</div>")
                        .published())
                .isEqualTo(date("2026-03-08", DateBasis.VISIBLE));
    }

    @Test
    void shouldTakeTheHeadingThatReadersSee() throws PageException {
        String other = "<meta property=og:title content='قصة الضرائب في خمس نقاط سريعة'>";
        String named = "<title>الحكومة لا تفرض ضرائب جديدة - النخيل</title>";

        assertThat(read(other + named + BODY).title()).isEqualTo("الحكومة لا تفرض ضرائب جديدة");
        assertThat(read(other + BODY).title()).isEqualTo("الحكومة لا تفرض ضرائب جديدة");
        assertThat(read("<meta property=og:title content='وزير المالية: لا ضرائب هذا العام'>"
                                + BODY.replace("h1>", "h3>"))
                        .title())
                .isEqualTo("وزير المالية: لا ضرائب هذا العام");
        assertThat(read(named.replace(" ضرائب جديدة - النخيل", "...")
                                + BODY.replace("<h1>", "<div>").replace("</h1>", "</div>"))
                        .title())
                .isEqualTo("الحكومة لا تفرض ضرائب جديدة");
    }

    @Test
    void shouldLeaveKickersOutOfAHeadline() throws PageException {
        assertThat(read(BODY.replace("<h1>", "<h1><span class=kicker>تحقيق خاص</span> "))
                        .title())
                .isEqualTo("الحكومة لا تفرض ضرائب جديدة");
    }

    @Test
    void shouldTellTheHeadlineFromTheNameOfTheSite() throws PageException {
        String bold = BODY.replace("<h1>", "<p><b>").replace("</h1>", "</b></p>");

        assertThat(read("<title>نسخة للطباعة</title><p><b>صحيفة النخيل اليومية</b></p>" + bold)
                        .title())
                .isEqualTo("الحكومة لا تفرض ضرائب جديدة");
        assertThat(read("<title>النخيل - صحيفة يومية مستقلة</title><h1><a href=/>صحيفة النخيل اليومية المستقلة</a></h1>"
                                + bold)
                        .title())
                .isEqualTo("الحكومة لا تفرض ضرائب جديدة");
        String site = "وكالة أنباء الواحة المستقلة";
        assertThat(read("<title>" + site + "</title><h1>" + site + "</h1>" + BODY.replace("h1>", "h2>"))
                        .title())
                .isEqualTo("الحكومة لا تفرض ضرائب جديدة");
        assertThat(read("<title>النخيل</title><p><font size=4>قبل جلسة البرلمان غدا</font></p>"
                                + BODY.replace("<h1>", "<p><font size=6>").replace("</h1>", "</font></p>"))
                        .title())
                .isEqualTo("الحكومة لا تفرض ضرائب جديدة");
    }

    @Test
    void shouldReadWhereABrowserSavedThePageFrom() throws PageException {
        assertThat(read("<!DOCTYPE html>\n<!-- saved from url=(0026)https://site.example/a/1 -->" + BODY)
                        .url())
                .isEqualTo("https://site.example/a/1");
    }

    @Test
    void shouldKeepSentencesThatBeginLikeButtons() throws PageException {
        String text =
                "شارك الوزير في الاجتماع إلى جانب عدد من النواب.\nأرسل الجيش تعزيزات كبيرة إلى المنطقة الحدودية بعد الهجوم.";

        assertThat(read(BODY + "<p>" + text.replace("\n", "</p><p>") + "</p><p>شارك على فيسبوك</p>")
                        .text())
                .isEqualTo(FIRST + "\n" + SECOND + "\n" + text);
    }

    @Test
    void shouldKeepPointsThatSumUpAndLeaveOutPostsOfOthers() throws PageException {
        String points = "<ul><li>الموازنة أمام البرلمان قريبا</li></ul>";
        String post =
                "<blockquote class=twitter-tweet><p>شكرا لكل من طالب بهذا القرار منذ العام الماضي.</p></blockquote>";

        assertThat(read(BODY.replace("</h1>", "</h1>" + points) + post).text())
                .isEqualTo("الموازنة أمام البرلمان قريبا\n" + FIRST + "\n" + SECOND);
    }

    @Test
    void shouldResolveARelativeCanonicalAddressAgainstTheBase() throws PageException {
        assertThat(read("<base href=https://site.example/news/><link rel=canonical href=7.html>" + BODY)
                        .url())
                .isEqualTo("https://site.example/news/7.html");
    }

    @Test
    void shouldFindNoTextInALinkList() throws PageException {
        String links = "<li><a href=/1>الحكومة تبحث خطة جديدة لدعم المزارعين في الجنوب</a></li>".repeat(30);

        assertThat(Pages.hasSentence(
                        read("<h1>أخبار</h1><ul>" + links + "</ul>").text()))
                .isFalse();
    }

    private static StatedDate date(String iso, DateBasis basis) {
        return new StatedDate(iso, basis);
    }

    private static @org.jspecify.annotations.Nullable StatedDate published(String markup) throws PageException {
        return read(markup.startsWith("<time") ? BODY.replace("</h1>", "</h1>" + markup) : markup + BODY)
                .published();
    }

    private static Page read(String html) throws PageException {
        return Pages.read(html.getBytes(UTF_8), null, null);
    }
}
