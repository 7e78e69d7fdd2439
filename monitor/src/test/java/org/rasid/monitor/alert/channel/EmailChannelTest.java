package org.rasid.monitor.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rasid.monitor.alert.notice.Notice;
import org.rasid.monitor.alert.notice.SampleAlerts;

class EmailChannelTest {
    private static final InstantSource CLOCK = Clock.fixed(SampleAlerts.AT, ZoneOffset.UTC);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void shouldSendTextAndHtmlInBothLanguages() throws Exception {
        Outcome outcome = send(Notice.of(SampleAlerts.alert("abc", "r", "ضربة <b>", "A <b>strike</b>")));

        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
        assertThat(server.getReceivedMessages()).hasSize(2);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("تغيّر في حدث: ضربة <b>");
        assertThat(mail.getHeader("Message-ID")).containsExactly("<abc@rasid>");
        assertThat(mail.getHeader("Rasid-Alert-Id")).containsExactly("abc");
        assertThat(mail.getAllRecipients()).hasSize(2);
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("ضربة <b>", "A <b>strike</b>", "https://rasid.example.org/?event=event-1");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat((String) parts.getBodyPart(1).getContent())
                .contains("dir=\"rtl\"", "A &lt;b&gt;strike&lt;/b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void shouldLetNoHeadlineMakeHeaders() throws Exception {
        String evil = "one\r\nBcc: evil@example.org\r\n\r\nbody\u2028more\u0000";
        send(Notice.of(SampleAlerts.alert("abc", "r", evil, evil)));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("تغيّر في حدث: one Bcc: evil@example.org body more");
        assertThat(GreenMailUtil.getHeaders(mail)).doesNotContain("\nBcc");
    }

    @Test
    void shouldFailWhereNoServerListens() {
        EmailConfig config = config(EmailConfig.Security.NONE);
        server.stop();

        assertThat(new EmailChannel(config, null, TIMEOUT, CLOCK).send(Notice.of(SampleAlerts.alert("abc", "r"))))
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void shouldSayNothingWithoutTlsWhereTlsIsAsked() {
        try (Channel channel = new EmailChannel(config(EmailConfig.Security.STARTTLS), null, TIMEOUT, CLOCK)) {
            assertThat(channel.send(Notice.of(SampleAlerts.alert("abc", "r")))).isInstanceOf(Outcome.Failed.class);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private Outcome send(Notice notice) {
        return new EmailChannel(config(EmailConfig.Security.NONE), null, TIMEOUT, CLOCK).send(notice);
    }

    private EmailConfig config(EmailConfig.Security security) {
        return new EmailConfig(
                "duty",
                "127.0.0.1",
                server.getSmtp().getPort(),
                security,
                true,
                null,
                null,
                null,
                "Rasid <rasid@example.org>",
                List.of("one@example.org", "Two <two@example.org>"));
    }
}
