package org.rasid.monitor.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProxyHeadersTest {
    private final ProxyHeaders access =
            new ProxyHeaders("X-Forwarded-User", "X-Forwarded-Groups", "desk", Set.of("192.0.2.1"));

    @Test
    void shouldBelieveTheProxyAlone() {
        Map<String, String> headers = Map.of("X-Forwarded-User", "huda", "X-Forwarded-Groups", "staff, desk");

        assertThat(user(headers, "192.0.2.1")).hasValue(new User("huda", User.Role.ADMIN));
        assertThat(user(headers, "192.0.2.2")).isEmpty();
    }

    @Test
    void shouldTakeWhoIsNotInTheGroupForAReader() {
        assertThat(user(Map.of("X-Forwarded-User", "huda", "X-Forwarded-Groups", "helpdesk"), "192.0.2.1"))
                .hasValue(new User("huda", User.Role.READER));
        assertThat(user(Map.of("X-Forwarded-User", "huda"), "192.0.2.1")).hasValue(new User("huda", User.Role.READER));
    }

    @Test
    void shouldLetInNobodyWithoutAName() {
        assertThat(user(Map.of("X-Forwarded-User", " "), "192.0.2.1")).isEmpty();
        assertThat(user(Map.of(), "192.0.2.1")).isEmpty();
        assertThatThrownBy(() -> new ProxyHeaders("a", "b", "c", Set.of())).hasMessageContaining("proxy");
    }

    private Optional<User> user(Map<String, String> headers, String address) {
        return access.user(new TokensTest.GivenCaller(headers, address));
    }
}
