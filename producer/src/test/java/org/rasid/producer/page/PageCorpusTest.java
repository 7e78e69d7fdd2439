package org.rasid.producer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasid.producer.address.CanonicalUrl;

class PageCorpusTest {
    @ParameterizedTest
    @CsvSource({
        "seen,0.93,0.95,0.95",
        "held-out,0.93,0.95,0.95",
        "blind-2026-11,0.93,0.95,0.95",
        "blind-2,0.93,0.95,0.95",
        "blind-3,0.93,0.95,0.95",
        "blind-4,0.93,0.95,0.95"
    })
    void shouldReadThePagesOfASet(String set, double leastText, double leastTitles, double leastDates)
            throws PageException {
        List<PageCorpus.Case> pages = PageCorpus.cases("pages.tsv").stream()
                .filter(page -> page.set().equals(set))
                .toList();
        double text = 0;
        double titles = 0;
        double dates = 0;
        for (PageCorpus.Case each : pages) {
            Page page = each.read();
            PageCorpus.Expected expected = each.expected();
            double f1 = PageCorpus.f1(page.text(), expected.text());
            boolean title = page.title().equals(expected.field("title"));
            boolean date = sameTime(published(page), expected.field("published"));
            text += f1;
            titles += title ? 1 : 0;
            dates += date ? 1 : 0;
            if (f1 < 0.99 || !title || !date) {
                System.out.printf(
                        Locale.ROOT,
                        "%s: text %.3f, title '%s', published %s%n",
                        each,
                        f1,
                        page.title(),
                        published(page));
            }
        }
        int count = pages.size();
        System.out.printf(
                Locale.ROOT,
                "%s: %d pages, text F1 %.3f, titles exact %.3f, dates exact %.3f%n",
                set,
                count,
                text / count,
                titles / count,
                dates / count);

        assertThat(text / count).isGreaterThanOrEqualTo(leastText);
        assertThat(titles / count).isGreaterThanOrEqualTo(leastTitles);
        assertThat(dates / count).isGreaterThanOrEqualTo(leastDates);
    }

    /** Whatever the charset and what is said of it, the page is the one that it is in UTF-8. */
    @ParameterizedTest
    @MethodSource("charsets")
    void shouldReadAnyCharset(PageCorpus.Case each) throws PageException {
        PageCorpus.Case plain = PageCorpus.cases("pages.tsv").stream()
                .filter(page -> page.page().equals(each.page()))
                .findFirst()
                .orElseThrow();

        Page page = each.read();

        assertThat(page.charset()).isEqualTo(each.charset().name());
        assertThat(page.text()).isEqualTo(plain.read().text());
        assertThat(page.title()).isEqualTo(plain.read().title());
        assertThat(page.published()).isEqualTo(plain.read().published());
    }

    static List<PageCorpus.Case> charsets() {
        return PageCorpus.cases("charsets.tsv");
    }

    @Test
    void shouldStateWhatElseThePagesSay() throws PageException {
        for (PageCorpus.Case each : PageCorpus.cases("pages.tsv")) {
            Page page = each.read();
            PageCorpus.Expected expected = each.expected();
            if (expected.fields().containsKey("modified")) {
                assertThat(page.modified())
                        .as(each.page())
                        .isNotNull()
                        .satisfies(date -> assertThat(date.iso()).isEqualTo(expected.field("modified")));
            }
            if (expected.fields().containsKey("url")) {
                assertThat(page.url()).as(each.page()).isEqualTo(expected.field("url"));
            }
            if (expected.fields().containsKey("key")) {
                assertThat(CanonicalUrl.of(String.valueOf(page.url())))
                        .as(each.page())
                        .isEqualTo(CanonicalUrl.of(expected.field("key")));
            }
        }
    }

    /** One moment may be stated in several zones, or without the seconds of a whole minute; articles carry the moment. */
    private static boolean sameTime(String found, String expected) {
        return found.equals(expected)
                || (isTimed(found)
                        && isTimed(expected)
                        && LocalDateTime.parse(found).equals(LocalDateTime.parse(expected)))
                || (isZoned(found)
                        && isZoned(expected)
                        && OffsetDateTime.parse(found).isEqual(OffsetDateTime.parse(expected)));
    }

    private static boolean isTimed(String iso) {
        return iso.contains("T") && !isZoned(iso);
    }

    private static boolean isZoned(String iso) {
        return iso.matches(".*T.*(?:Z|[+-]\\d\\d:\\d\\d)");
    }

    private static String published(Page page) {
        StatedDate date = page.published();
        return date == null ? "none" : date.iso();
    }
}
