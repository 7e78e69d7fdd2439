package org.rasid.monitor.alert.channel;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.monitor.alert.json.InvalidValueException;

/**
 * Mail by SMTP.
 *
 * @param host server that takes the mail
 * @param port 1 to 65535; not given: 587, with {@link Security#TLS} 465
 * @param security how the connection is kept private; not given: {@link Security#STARTTLS}
 * @param allowInsecure whether {@link Security#NONE} will do
 * @param user to log in as; not given: without
 * @param passwordEnv variable that holds the password; or {@code passwordFile}
 * @param from sender, as {@code rasid@example.org} or {@code Rasid <rasid@example.org>}
 * @param to receivers, 1 to 100
 */
record EmailConfig(
        String name,
        @JsonProperty(required = true) String host,
        @Nullable Integer port,
        @Nullable Security security,
        @Nullable Boolean allowInsecure,
        @Nullable String user,
        @Nullable String passwordEnv,
        @Nullable String passwordFile,
        @JsonProperty(required = true) String from,
        @JsonProperty(required = true) List<String> to)
        implements ChannelConfig {
    private static final int MAX_RECEIVERS = 100;
    private static final int MAX_PORT = 65_535;
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;

    /** How a connection is kept private. */
    enum Security {
        /** It turns to TLS before anything is said, or ends. */
        @JsonProperty("starttls")
        STARTTLS,
        /** It is TLS from the start. */
        @JsonProperty("tls")
        TLS,
        /** It is not. */
        @JsonProperty("none")
        NONE
    }

    EmailConfig {
        ChannelConfig.requireName(name);
        security = security == null ? Security.STARTTLS : security;
        port = port == null ? (security == Security.TLS ? SUBMISSIONS : SUBMISSION) : port;
        if (port < 1 || port > MAX_PORT) {
            throw new InvalidValueException("port", "must be 1 to " + MAX_PORT + " but is " + port);
        }
        if (host == null || !host.matches("[\\p{Alnum}.:_-]{1,253}")) {
            throw new InvalidValueException("host", "must be a name or address");
        }
        if (security == Security.NONE && !Boolean.TRUE.equals(allowInsecure)) {
            throw new InvalidValueException("security", "may only be none with \"allowInsecure\": true");
        }
        boolean password = passwordEnv != null || passwordFile != null;
        if ((user == null) == password || (password && security == Security.NONE)) {
            throw new InvalidValueException("user", "goes with a password, and with security starttls or tls");
        }
        address("from", from);
        if (to == null || to.isEmpty() || to.size() > MAX_RECEIVERS) {
            throw new InvalidValueException("to", "must name 1 to " + MAX_RECEIVERS + " addresses");
        }
        to = List.copyOf(to);
        to.forEach(one -> address("to", one));
    }

    static InternetAddress address(String key, String text) {
        try {
            InternetAddress[] addresses = InternetAddress.parse(String.valueOf(text), true);
            if (addresses.length == 1 && text.chars().noneMatch(Character::isISOControl)) {
                addresses[0].validate();
                return addresses[0];
            }
        } catch (AddressException e) {
            throw new InvalidValueException(key, "holds '" + text + "', which is no address of mail");
        }
        throw new InvalidValueException(key, "holds '" + text + "', which is not one address of mail");
    }
}
