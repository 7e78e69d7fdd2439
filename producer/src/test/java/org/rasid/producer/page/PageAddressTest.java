package org.rasid.producer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageAddressTest {
    @Test
    void shouldTakeTheStatedAddressOfTheSameSite() {
        String read = "https://m.site.example/amp/1";

        assertThat(choose(read, "https://www.site.example/1")).isEqualTo("https://www.site.example/1");
        assertThat(choose(read, "https://arabic.site.example/1")).isEqualTo("https://arabic.site.example/1");
        assertThat(choose(read, "/1")).isEqualTo("https://m.site.example/1");
        assertThat(choose(null, "//site.example/1")).isEqualTo("https://site.example/1");
        assertThat(choose(read, "https://other.example/1")).isEqualTo(read);
        assertThat(choose(read, "https://www.site.example/")).isEqualTo(read);
        assertThat(choose(read, "https://other.example/1", "https://site.example/2"))
                .isEqualTo("https://site.example/2");
        assertThat(choose(read, (String) null)).isEqualTo(read);
        assertThat(choose("https://site-example.cdn.ampproject.org/c/s/site.example/amp/1", "https://site.example/1"))
                .isEqualTo("https://site.example/1");
    }

    @Test
    void shouldTakeAnyStatedAddressOfAPageFromAFile() {
        assertThat(choose(null, "https://site.example/1")).isEqualTo("https://site.example/1");
        assertThat(choose(null, "/1")).isNull();
        assertThat(choose(null, "https://site.example")).isNull();
        assertThat(choose(null)).isNull();
    }

    @Test
    void shouldReadTheDayOfAPath() {
        assertThat(PageAddress.date("https://site.example/2026/03/08/news")).hasValue(LocalDate.of(2026, 3, 8));
        assertThat(PageAddress.date("https://site.example/ar/2026-3-8-news")).hasValue(LocalDate.of(2026, 3, 8));
        assertThat(PageAddress.date("https://site.example/2026/13/08/news")).isEmpty();
        assertThat(PageAddress.date("https://site.example/2026/03/081")).isEmpty();
        assertThat(PageAddress.date("https://site.example/news?on=/2026/03/08/"))
                .isEmpty();
    }

    private static @org.jspecify.annotations.Nullable String choose(
            @org.jspecify.annotations.Nullable String read, @org.jspecify.annotations.Nullable String... stated) {
        List<@org.jspecify.annotations.Nullable String> all = Arrays.asList(stated);
        return PageAddress.choose(read, all);
    }
}
