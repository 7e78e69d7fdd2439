package org.rasid.producer.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource({
        "HTTP://News.Example, http://news.example/",
        "https://news.example:443/a#b, https://news.example/a",
        "http://news.example:8080?q=1, http://news.example:8080/?q=1",
        "https://news.example/خبر?س=1, https://news.example/%D8%AE%D8%A8%D8%B1?%D8%B3=1",
        "https://news.example/a b|c%zz%2F, https://news.example/a%20b%7Cc%25zz%2F",
        "https://صحيفة.example/, https://xn--ogbhx3c3b.example/",
        "https://news.example./a, https://news.example/a",
        "https://with_line.news.example/a, https://with_line.news.example/a",
        "https://8.8.8.8/a, https://8.8.8.8/a",
        "'http://[2606:4700::1111]:81/a', 'http://[2606:4700::1111]:81/a'",
    })
    void shouldSpellAddressesAsTheyAreAskedFor(String text, String expected) throws AddressException {
        assertThat(WebAddress.parse(text)).hasToString(expected);
        assertThat(WebAddress.parse(expected)).isEqualTo(WebAddress.parse(text));
        assertThat(WebAddress.parse(text).uri()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "news.example",
                "ftp://news.example/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http://",
                "http:///a",
                "http://user:secret@news.example/",
                "http://news.example@10.0.0.1/",
                "http://news.example\\@10.0.0.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://127.1/",
                "http://0177.0.0.1/",
                "http://127.0.0.01/",
                "http://１２７.1/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::1%25eth0]/",
                "http://[x]/",
                "http://[::00001]/",
                "http://news.example:0/",
                "http://news.example:65536/",
                "http://news..example/",
                "http://a%2eb/"
            })
    void shouldRefuseWhatIsNoPlainAddress(String text) {
        assertThatThrownBy(() -> WebAddress.parse(text)).isInstanceOf(AddressException.class);
    }

    /** A depth of calls that grew with the number of labels would exceed the stack. */
    @Test
    void shouldRefuseNamesThatAreLongerThanAny() throws AddressException {
        assertThat(WebAddress.parse("http://" + "a.".repeat(126) + "b/").host()).hasSize(253);
        assertThatThrownBy(() -> WebAddress.parse("http://" + "a.".repeat(127) + "b/"))
                .isInstanceOf(AddressException.class);
        assertThatThrownBy(() -> WebAddress.parse("http://" + "a.".repeat(3_900) + "b/"))
                .isInstanceOf(AddressException.class);
    }

    @Test
    void shouldResolveWhatARedirectSays() throws AddressException {
        WebAddress base = WebAddress.parse("https://news.example/a/b?c=1");

        assertThat(base.resolve("../d")).hasToString("https://news.example/d");
        assertThat(base.resolve("//other.example/خبر")).hasToString("https://other.example/%D8%AE%D8%A8%D8%B1");
        assertThatThrownBy(() -> base.resolve("file:///etc/passwd")).isInstanceOf(AddressException.class);
        assertThatThrownBy(() -> base.resolve("gopher://other.example/")).isInstanceOf(AddressException.class);
    }

    @Test
    void shouldNotQuoteASecret() {
        assertThatThrownBy(() -> WebAddress.parse("http://user:secret@news.example/"))
                .hasMessageNotContaining("secret");
    }
}
