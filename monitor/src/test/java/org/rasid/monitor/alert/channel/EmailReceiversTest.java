package org.rasid.monitor.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rasid.monitor.alert.notice.Notice;
import org.rasid.monitor.alert.notice.SampleAlerts;

class EmailReceiversTest {
    private static final String ONE = "one@example.org";
    private static final String GONE = "gone@example.org";
    private static final String BUSY = "busy@example.org";

    private final Notice notice = Notice.of(SampleAlerts.alert("abc", "r"));
    private ScriptedMailServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedMailServer();
        server.codes.put(GONE, 550);
        server.codes.put(BUSY, 450);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void shouldReachTheOthersWhereOneIsRefused() {
        Outcome outcome = channel(ONE, GONE).send(notice);

        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
        assertThat(outcome.detail()).contains("not for 1");
        assertThat(server.taken).containsExactly(List.of(ONE));
    }

    @Test
    void shouldTryAgainForThoseAloneWhoAreRefusedForNow() {
        EmailChannel channel = channel(BUSY, ONE, GONE);
        assertThat(channel.send(notice)).isInstanceOf(Outcome.Failed.class);
        assertThat(channel.send(notice)).isInstanceOf(Outcome.Failed.class);
        server.codes.remove(BUSY);
        assertThat(channel.send(notice)).isInstanceOf(Outcome.Delivered.class);
        assertThat(server.taken).containsExactly(List.of(ONE), List.of(BUSY));

        assertThat(channel.send(Notice.of(SampleAlerts.alert("next", "r")))).isInstanceOf(Outcome.Delivered.class);
        assertThat(server.taken).last().isEqualTo(List.of(BUSY, ONE));
    }

    @Test
    void shouldGiveUpAtOnceOnlyWhereAllAreRefusedForGood() {
        assertThat(channel(GONE).send(notice)).isInstanceOf(Outcome.Refused.class);
        assertThat(channel(GONE, BUSY).send(notice)).isInstanceOf(Outcome.Failed.class);
        assertThat(server.taken).isEmpty();
    }

    private EmailChannel channel(String... to) {
        EmailConfig config = new EmailConfig(
                "duty",
                "127.0.0.1",
                server.port(),
                EmailConfig.Security.NONE,
                true,
                null,
                null,
                null,
                "rasid@example.org",
                List.of(to));
        return new EmailChannel(config, null, Duration.ofSeconds(10), Clock.fixed(SampleAlerts.AT, ZoneOffset.UTC));
    }
}
