package org.rasid.producer.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    private static final AddressRules PUBLIC = AddressRules.allowing(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.254",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.169.254",
                "169.254.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "192.0.0.192",
                "168.63.129.16",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:1::1",
                "2001:db8::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "100::1"
            })
    void shouldRefuseWhatIsNotPublic(String address) throws UnknownHostException {
        assertThat(PUBLIC.refusal("site.example", InetAddress.getAllByName(address)[0]))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "223.255.255.255",
                "2a00:1450::1",
                "2606:4700::1111",
                "2001:4860::8888"
            })
    void shouldAdmitWhatIsPublic(String address) throws UnknownHostException {
        assertThat(PUBLIC.refusal("site.example", InetAddress.getAllByName(address)[0]))
                .isEmpty();
    }

    @Test
    void shouldAdmitWhatIsAllowed() throws UnknownHostException {
        AddressRules rules =
                AddressRules.allowing(List.of("News.Intranet", "10.1.2.0/23", "192.168.7.7", "fd00:1::/32"));
        InetAddress local = InetAddress.getAllByName("127.0.0.1")[0];

        assertThat(rules.refusal("news.intranet", local)).isEmpty();
        assertThat(rules.refusal("sub.news.intranet", local)).isPresent();
        for (String allowed : List.of("10.1.2.0", "10.1.3.255", "192.168.7.7", "fd00:1:2::1")) {
            assertThat(rules.refusal("x", InetAddress.getAllByName(allowed)[0]))
                    .as(allowed)
                    .isEmpty();
        }
        for (String other : List.of("10.1.1.255", "10.1.4.0", "192.168.7.8", "fd00:2::1")) {
            assertThat(rules.refusal("x", InetAddress.getAllByName(other)[0]))
                    .as(other)
                    .isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0/33", "fd00::/129", "10.0.0/8", "a b", "http://x", "300.1.1.1", "1", "x:80"})
    void shouldRefuseToAllowWhatIsNoHost(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressRules.allowing(List.of(text)))
                .withMessageContaining("is no host, address or network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.100.100.200",
                "168.63.129.16",
                "fd00:ec2::254",
                "fe80::1",
                "224.0.0.1"
            })
    void shouldGiveConnectionsNoAddressInsideForANameOrALiteral(String address) {
        Fetchers world = new Fetchers();
        world.name("inside.example", address);
        GuardedResolver resolver = new GuardedResolver(world, PUBLIC);

        for (String host : List.of("inside.example", address)) {
            assertThatThrownBy(() -> resolver.resolve(host)).isInstanceOf(RefusedAddressException.class);
        }
        assertThat(world.asked()).containsExactly("inside.example", address);
    }

    @Test
    void shouldGiveConnectionsOnlyWhatIsAdmittedOfAMixedAnswer() throws UnknownHostException {
        InetAddress open = InetAddress.getAllByName("1.1.1.1")[0];
        InetAddress closed = InetAddress.getAllByName("10.0.0.1")[0];
        GuardedResolver resolver = new GuardedResolver(host -> new InetAddress[] {closed, open}, PUBLIC);
        GuardedResolver nothing = new GuardedResolver(host -> new InetAddress[] {closed}, PUBLIC);

        assertThat(resolver.resolve("mixed.example")).containsExactly(open);
        assertThatThrownBy(() -> nothing.resolve("inside.example"))
                .isInstanceOf(RefusedAddressException.class)
                .hasMessage("inside.example is private");
    }
}
