package org.rasid.schemas.header;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The context of a distributed trace, as W3C Trace Context (level 1) writes it. Rasid records no spans: it begins a
 * trace with an article, or takes over the one that it comes with, and hands it on unchanged to all that the article
 * brings about.
 *
 * @param parent value of {@code traceparent}: version, trace id, parent id and flags
 * @param state value of {@code tracestate}, the additions of tracing systems; null for none
 */
public record TraceContext(String parent, @Nullable String state) {
    public static final HeaderSpec PARENT = new HeaderSpec(
            "traceparent",
            false,
            "W3C trace context: the trace that the article began, or came with.",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00");

    public static final HeaderSpec STATE = new HeaderSpec(
            "tracestate", false, "W3C trace context: additions of tracing systems, as they came.", "vendor=opaque");

    private static final Pattern PARENT_FORM = Pattern.compile(
            "(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}" + "-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-[\\x21-\\x7e]*)?");
    private static final Pattern STATE_FORM = Pattern.compile("[\\x20-\\x7e\\t]{1,512}");

    /** The longest that is handed on; today's form has 55 characters, and later versions may add to it. */
    private static final int MAX_PARENT = 256;

    /** Refuses what is no trace context: an {@link IllegalArgumentException}. */
    public TraceContext {
        if (!isParent(parent)) {
            throw new IllegalArgumentException("not a W3C traceparent");
        }
        if (state != null && !STATE_FORM.matcher(state).matches()) {
            throw new IllegalArgumentException("not a W3C tracestate");
        }
    }

    /** A new trace, whose flags say that nothing of it was recorded yet. */
    public static TraceContext fresh(RandomGenerator random) {
        return new TraceContext("00-" + hex(random) + hex(random) + "-" + hex(random) + "-00", null);
    }

    /** The same trace and flags, and a new parent within it: for one article of many that a traced job brings. */
    public TraceContext child(RandomGenerator random) {
        return new TraceContext(parent.substring(0, 36) + hex(random) + parent.substring(52), state);
    }

    /** The context of these values; empty where the first is none. A state that is none is left out. */
    public static Optional<TraceContext> parse(@Nullable String parent, @Nullable String state) {
        if (parent == null || !isParent(parent)) {
            return Optional.empty();
        }
        boolean good = state != null && STATE_FORM.matcher(state).matches();
        return Optional.of(new TraceContext(parent, good ? state : null));
    }

    /** The context on a record, which may come from anyone: what is malformed counts as absent, as W3C asks for. */
    public static Optional<TraceContext> of(Headers headers) {
        return parse(PARENT.of(headers).orElse(null), states(headers));
    }

    /** Puts the context on a record, in place of any other. */
    public void put(Headers headers) {
        PARENT.put(headers, parent);
        if (state == null) {
            headers.remove(STATE.name());
        } else {
            STATE.put(headers, state);
        }
    }

    /** The list may be spread over several headers. */
    private static @Nullable String states(Headers headers) {
        StringBuilder all = new StringBuilder();
        for (Header header : headers.headers(STATE.name())) {
            if (header.value() != null) {
                all.append(all.isEmpty() ? "" : ",").append(new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return all.isEmpty() ? null : all.toString();
    }

    private static boolean isParent(String text) {
        return text.length() <= MAX_PARENT
                && PARENT_FORM.matcher(text).matches()
                && (!text.startsWith("00") || text.length() == 55);
    }

    private static String hex(RandomGenerator random) {
        long bits;
        do {
            bits = random.nextLong();
        } while (bits == 0);
        return String.format(Locale.ROOT, "%016x", bits);
    }
}
