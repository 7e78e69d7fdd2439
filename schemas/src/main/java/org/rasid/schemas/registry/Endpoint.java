package org.rasid.schemas.registry;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/**
 * One address of a registry, with what proves who asks.
 *
 * @param url base URL, without credentials and without a slash at its end
 * @param authorization value of the Authorization header; null for none
 */
public record Endpoint(URI url, @Nullable String authorization) {
    private static final Pattern CREDENTIALS = Pattern.compile("//[^/]*@");

    /** Endpoints of {@code schema.registry.url} with the credentials that the settings name. */
    static List<Endpoint> parseAll(Settings settings) {
        String urls = joined(settings.raw(RegistryConfig.URL));
        List<Endpoint> endpoints = new ArrayList<>();
        String shared = Credentials.shared(settings);
        for (String url : urls.split(",", -1)) {
            if (!url.isBlank()) {
                endpoints.add(parse(url.strip(), shared));
            }
        }
        return endpoints;
    }

    private static String joined(@Nullable Object urls) {
        if (urls instanceof List<?> list) {
            return String.join(",", list.stream().map(String::valueOf).toList());
        }
        return urls == null ? "" : urls.toString();
    }

    private static Endpoint parse(String text, @Nullable String shared) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw bad(text);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!List.of("http", "https").contains(scheme)
                || uri.getHost() == null
                || uri.getQuery() != null
                || uri.getFragment() != null) {
            throw bad(text);
        }
        String own = uri.getUserInfo();
        String authorization = shared != null || own == null ? shared : Credentials.basic(RegistryConfig.URL, own);
        String base = CREDENTIALS.matcher(text).replaceFirst("//").replaceFirst("/+$", "");
        return new Endpoint(URI.create(base), authorization);
    }

    private static ConfigException bad(String text) {
        return new ConfigException(
                RegistryConfig.URL + ": '"
                        + text.replaceFirst("^.*@", "***@").replaceFirst("[?#].*", "?***")
                        + "' is not the address of a registry; give one such as http://localhost:8081, or several with commas between");
    }

    /** The address alone: the header is a secret. */
    @Override
    public String toString() {
        return url.toString();
    }
}
