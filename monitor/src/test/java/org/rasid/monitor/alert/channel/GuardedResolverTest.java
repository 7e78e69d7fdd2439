package org.rasid.monitor.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasid.monitor.alert.json.InvalidValueException;

class GuardedResolverTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "168.63.129.16",
                "169.254.169.254",
                "169.254.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:c0a8:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1"
            })
    void shouldRefuseAllThatIsNotPublic(String address) throws Exception {
        InetAddress[] found = InetAddress.getAllByName(address);
        GuardedResolver resolver = new GuardedResolver(host -> found);

        assertThatExceptionOfType(RefusedAddressException.class).isThrownBy(() -> resolver.resolve("public.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "9.255.255.255", "11.0.0.1", "172.15.0.1", "172.32.0.1", "2606:4700::1111"})
    void shouldAdmitPublicAddresses(String address) throws Exception {
        InetAddress[] found = InetAddress.getAllByName(address);

        assertThat(new GuardedResolver(host -> found).resolve("public.example")).isEqualTo(found);
    }

    /** Spellings that the system takes for an address, and that a check of the text would have to know. */
    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "127.1", "[::1]", "[::ffff:7f00:1]", "0", "[0:0:0:0:0:0:0:1]"})
    void shouldRefuseOtherSpellings(String host) {
        GuardedResolver resolver = new GuardedResolver(Lookup.SYSTEM);

        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> resolver.resolve(host));
    }

    @Test
    void shouldGiveOnlyThePublicOnesOfSeveral() throws Exception {
        InetAddress good = InetAddress.getByName("1.1.1.1");
        InetAddress bad = InetAddress.getByName("10.0.0.1");

        assertThat(new GuardedResolver(host -> new InetAddress[] {bad, good}).resolve("both.example"))
                .containsExactly(good);
    }

    @Test
    void shouldCheckWhatEachLookupGives() throws Exception {
        Deque<InetAddress> answers =
                new ArrayDeque<>(List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getLoopbackAddress()));
        GuardedResolver resolver = new GuardedResolver(host -> new InetAddress[] {answers.remove()});

        assertThat(resolver.resolve("turning.example")).hasSize(1);
        assertThatExceptionOfType(RefusedAddressException.class).isThrownBy(() -> resolver.resolve("turning.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "ftp://example.org/",
                "//example.org/",
                "example.org",
                "https://",
                "https:///x",
                "https://2130706433/",
                "https://127.1/",
                "https://0x7f000001/",
                "https://user@example.org/",
                "https://user:word@example.org/",
                "https://example.org:0/",
                "https://example.org:70000/",
                "https://example.org/#part",
                "https://exa mple.org/",
                "file:///etc/passwd"
            })
    void shouldRefuseAddressesThatAreNoPlainHttps(String url) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> WebTarget.parse(url, false))
                .withMessageNotContaining(url);
    }

    @Test
    void shouldTellTheAddressToNobody() {
        assertThat(WebTarget.parse("https://hooks.example.org/secret", false).toString())
                .doesNotContain("secret");
        assertThat(WebTarget.parse("http://hooks.example.org/", true).host().getSchemeName())
                .isEqualTo("http");
    }
}
