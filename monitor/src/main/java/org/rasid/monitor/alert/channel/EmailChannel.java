package org.rasid.monitor.alert.channel;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.rasid.monitor.alert.notice.Notice;

/** Sends the notice as a mail. Each has a connection of its own. */
final class EmailChannel implements Channel {
    private static final int PERMANENT = 500;

    private final EmailConfig config;
    private final @Nullable String password;
    private final Session session;
    private final InstantSource clock;

    /**
     * Connects to nobody yet.
     *
     * @param password null: without login
     * @param timeout of connecting, of each answer and of each write
     */
    EmailChannel(EmailConfig config, @Nullable String password, Duration timeout, InstantSource clock) {
        this.config = config;
        this.password = password;
        this.clock = clock;
        Properties properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        for (String bound : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(prefix + bound, String.valueOf(timeout.toMillis()));
        }
        properties.setProperty(prefix + "auth", String.valueOf(password != null));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        boolean starttls = config.security() == EmailConfig.Security.STARTTLS;
        properties.setProperty(prefix + "starttls.enable", String.valueOf(starttls));
        properties.setProperty(prefix + "starttls.required", String.valueOf(starttls));
        session = Session.getInstance(properties);
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    @Override
    public Outcome send(Notice notice) {
        try (Transport transport = session.getTransport(protocol())) {
            MimeMessage mail = Mail.of(session, config, notice, clock.instant());
            int port = config.port() == null ? -1 : config.port();
            transport.connect(config.host(), port, config.user(), password);
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Outcome.Delivered("taken by the mail server");
        } catch (MessagingException e) {
            return failure(e);
        }
    }

    private String protocol() {
        return config.security() == EmailConfig.Security.TLS ? "smtps" : "smtp";
    }

    /** What servers write is not told on: it may hold anything. */
    private static Outcome failure(MessagingException fault) {
        if (fault instanceof AuthenticationFailedException) {
            return new Outcome.Failed("the mail server refuses the login", null);
        }
        int code = 0;
        for (Exception e = fault; e instanceof MessagingException messaging; e = messaging.getNextException()) {
            code = Math.max(code, code(messaging));
        }
        if (code >= PERMANENT) {
            return new Outcome.Refused("the mail server refuses the mail with code " + code);
        }
        return new Outcome.Failed(
                code > 0
                        ? "the mail server answers with code " + code
                        : "no mail server that can be used (" + fault.getClass().getSimpleName() + ")",
                null);
    }

    private static int code(MessagingException fault) {
        if (fault instanceof SMTPSendFailedException failed) {
            return failed.getReturnCode();
        } else if (fault instanceof SMTPAddressFailedException failed) {
            return failed.getReturnCode();
        } else if (fault instanceof SMTPSenderFailedException failed) {
            return failed.getReturnCode();
        }
        return 0;
    }

    @Override
    public void close() {}
}
