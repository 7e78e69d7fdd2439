package org.rasid.schemas.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.jspecify.annotations.Nullable;

/** What proves who asks, as the value of the Authorization header. No message holds any of it. */
final class Credentials {
    static final String BASIC = "basic.auth.credentials.source";
    static final String USER_INFO = "basic.auth.user.info";
    static final String TOKEN = "bearer.auth.token";
    static final String BEARER = "bearer.auth.credentials.source";
    private static final String INHERIT = BASIC + "=SASL_INHERIT";

    /** What may stand in a header; an HTTP client would quote anything else in its complaint. */
    private static final Pattern TOKEN_FORM = Pattern.compile("[\\x21-\\x7e]+");

    private Credentials() {}

    /** The header that all endpoints share; null where each brings its own in its URL, or none is asked for. */
    static @Nullable String shared(Settings settings) {
        String basic = settings.text(BASIC);
        String bearer = settings.text(BEARER);
        if (basic != null && bearer != null) {
            throw new ConfigException(BASIC + ", " + BEARER + ": only one of them can hold; remove the other");
        }
        return bearer != null ? bearer(settings, bearer) : basic != null ? basicFrom(settings, basic) : null;
    }

    private static String bearer(Settings settings, String source) {
        if (!source.equals("STATIC_TOKEN")) {
            throw new ConfigException(BEARER + ": must be STATIC_TOKEN but is '" + source + "'");
        }
        String token = required(settings, TOKEN, BEARER + "=STATIC_TOKEN");
        if (!TOKEN_FORM.matcher(token).matches()) {
            throw new ConfigException(TOKEN + ": must be of visible ASCII characters alone");
        }
        return "Bearer " + token;
    }

    private static @Nullable String basicFrom(Settings settings, String source) {
        return switch (source) {
            case "URL" -> null;
            case "USER_INFO" -> {
                yield basic(USER_INFO, required(settings, USER_INFO, BASIC + "=USER_INFO"));
            }
            case "SASL_INHERIT" -> inherited(settings);
            default ->
                throw new ConfigException(BASIC + ": must be URL, USER_INFO or SASL_INHERIT but is '" + source + "'");
        };
    }

    private static String required(Settings settings, String key, String because) {
        String value = settings.text(key);
        if (value == null) {
            throw new ConfigException(key + ": not set, though " + because + " asks for it");
        }
        return value;
    }

    /** A header from {@code user:password}, which is the value of the key. */
    static String basic(String key, String userInfo) {
        if (userInfo.indexOf(':') < 1) {
            throw new ConfigException(key + ": credentials must have the form user:password");
        }
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    /** With the user and password by which the Kafka client logs in. */
    private static String inherited(Settings settings) {
        AppConfigurationEntry login = login(settings);
        Object user = login.getOptions().get("username");
        Object password = login.getOptions().get("password");
        if (user == null || password == null || user.toString().isEmpty()) {
            throw new ConfigException(INHERIT + ": the login module " + login.getLoginModuleName() + " of "
                    + SaslConfigs.SASL_JAAS_CONFIG + " has no username and password; log in by PLAIN or SCRAM, or use "
                    + BASIC + "=USER_INFO");
        }
        return basic(SaslConfigs.SASL_JAAS_CONFIG, user + ":" + password);
    }

    private static AppConfigurationEntry login(Settings settings) {
        Map<String, Object> jaas = new HashMap<>();
        String config = settings.text(SaslConfigs.SASL_JAAS_CONFIG);
        if (config != null) {
            jaas.put(SaslConfigs.SASL_JAAS_CONFIG, new Password(config));
        }
        try {
            return JaasContext.loadClientContext(jaas).configurationEntries().get(0);
        } catch (RuntimeException e) {
            // without the cause, whose message may quote what stands around a missing quotation mark
            throw new ConfigException(INHERIT + ": " + SaslConfigs.SASL_JAAS_CONFIG
                    + (config == null
                            ? " is not set, and the JVM has no login for KafkaClient"
                            : " is no single login module, as in …PlainLoginModule required username=\"…\""
                                    + " password=\"…\";"));
        }
    }
}
