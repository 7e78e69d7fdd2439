package org.rasid.monitor.alert.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.rasid.monitor.alert.notice.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the notice as a mail. Each has a connection of its own. */
final class EmailChannel implements Channel {
    private static final Logger LOG = LoggerFactory.getLogger(EmailChannel.class);
    private static final int PERMANENT = 500;
    private static final int MOST_PARTLY_SENT = 1_000;

    private final EmailConfig config;
    private final @Nullable String password;
    private final Session session;
    private final InstantSource clock;

    /** Whom a notice has still to reach, by its id, where the server took it for some receivers only. */
    private final Cache<String, Address[]> left =
            Caffeine.newBuilder().maximumSize(MOST_PARTLY_SENT).build();

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
        properties.setProperty(prefix + "sendpartial", "true");
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
            Address[] waiting = left.getIfPresent(notice.id());
            transport.sendMessage(mail, waiting == null ? mail.getAllRecipients() : waiting);
            left.invalidate(notice.id());
            return new Outcome.Delivered("taken by the mail server");
        } catch (SendFailedException e) {
            return isEmpty(e.getValidSentAddresses()) ? failure(e) : partly(notice, e);
        } catch (MessagingException e) {
            return failure(e);
        }
    }

    /** Some have the mail, and must not get it again when it goes to those whom the server refuses for now. */
    private Outcome partly(Notice notice, SendFailedException fault) {
        Address[] refused = fault.getInvalidAddresses();
        if (!isEmpty(refused)) {
            LOG.warn(
                    "Channel {}: the mail server refuses alert {} for {}, and takes it for others",
                    name(),
                    notice.id(),
                    Arrays.toString(refused));
        }
        Address[] later = fault.getValidUnsentAddresses();
        if (isEmpty(later)) {
            left.invalidate(notice.id());
            return new Outcome.Delivered("taken by the mail server, but not for " + refused.length + " receivers");
        }
        left.put(notice.id(), later);
        return new Outcome.Failed("not yet taken by the mail server for " + later.length + " receivers", null);
    }

    private static boolean isEmpty(Address @Nullable [] addresses) {
        return addresses == null || addresses.length == 0;
    }

    private String protocol() {
        return config.security() == EmailConfig.Security.TLS ? "smtps" : "smtp";
    }

    /** What servers write is not told on: it may hold anything. */
    private static Outcome failure(MessagingException fault) {
        if (fault instanceof AuthenticationFailedException) {
            return new Outcome.Failed("the mail server refuses the login", null);
        }
        int code = code(fault);
        if (code >= PERMANENT) {
            return new Outcome.Refused("the mail server refuses the mail with code " + code);
        }
        return new Outcome.Failed(
                code > 0
                        ? "the mail server answers with code " + code
                        : "no mail server that can be used (" + fault.getClass().getSimpleName() + ")",
                null);
    }

    /** Of the whole mail; else the least of those of its receivers, as one of whom may be reached later. 0: none. */
    private static int code(MessagingException fault) {
        if (fault instanceof SMTPSendFailedException failed) {
            return failed.getReturnCode();
        }
        int least = 0;
        for (Exception e = fault; e instanceof MessagingException messaging; e = messaging.getNextException()) {
            if (e instanceof SMTPAddressFailedException failed && (least == 0 || failed.getReturnCode() < least)) {
                least = failed.getReturnCode();
            }
        }
        return least;
    }

    @Override
    public void close() {}
}
