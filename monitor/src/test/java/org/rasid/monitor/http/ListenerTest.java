package org.rasid.monitor.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rasid.monitor.access.Access;
import org.rasid.monitor.access.User;

class ListenerTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:8070/",
        "localhost, http://localhost:8070/",
        "::1, http://[::1]:8070/",
        "[::1], http://[::1]:8070/",
        "0.0.0.0, http://localhost:8070/",
        "::, http://localhost:8070/"
    })
    void shouldSayWhereThePageIs(String host, String url) {
        assertThat(new Listener(host, 0, Access.open(User.Role.READER), 1).url(8070))
                .isEqualTo(url);
    }
}
