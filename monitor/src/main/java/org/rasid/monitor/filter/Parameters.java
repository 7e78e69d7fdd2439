package org.rasid.monitor.filter;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Named request parameters. A list is given by repetition or by commas; blank values count as not given. */
public final class Parameters {
    private final Map<String, List<String>> given;

    private Parameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /** Takes decoded values by name. */
    public static Parameters of(Map<String, List<String>> decoded) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        decoded.forEach((name, values) -> {
            List<String> told =
                    values.stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
            if (!told.isEmpty()) {
                given.put(name, told);
            }
        });
        return new Parameters(given);
    }

    /** Takes the query part of a URL, such as {@code type=STRIKE&country=IQ}; throws BadParameter where it is malformed. */
    public static Parameters ofQuery(String query) {
        Map<String, List<String>> decoded = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0 && !pair.isBlank()) {
                throw new BadParameter(pair, "has no value; a filter looks like type=STRIKE&country=IQ");
            }
            if (equals >= 0) {
                decoded.computeIfAbsent(decode(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decode(pair.substring(equals + 1)));
            }
        }
        return of(decoded);
    }

    /** The names that were given a value. */
    public Set<String> names() {
        return given.keySet();
    }

    /** The value; null where there is none; throws BadParameter where there are several. */
    public @Nullable String one(String name) {
        List<String> values = given.get(name);
        if (values == null) {
            return null;
        }
        if (values.size() > 1) {
            throw new BadParameter(name, "is given " + values.size() + " times but may be given once");
        }
        return values.get(0);
    }

    /** All values, those within commas apart; empty where there is none. */
    public List<String> list(String name) {
        return given.getOrDefault(name, List.of()).stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** All values as given, for names that may hold commas. */
    public List<String> verbatim(String name) {
        return given.getOrDefault(name, List.of());
    }

    /** A whole number within bounds, both inclusive; the fallback where none is given. */
    public int whole(String name, int least, int most, int fallback) {
        String value = one(name);
        if (value == null) {
            return fallback;
        }
        String asked = "must be a whole number from " + least + " to " + most;
        try {
            int number = Integer.parseInt(value);
            if (number < least || number > most) {
                throw new BadParameter(name, asked + " but is " + value);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new BadParameter(name, asked + " but is " + value, e);
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadParameter(text, "is not URL-encoded: " + e.getMessage(), e);
        }
    }
}
