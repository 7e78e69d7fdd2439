package org.rasid.monitor.alert.channel;

import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** How long a server asks to be left alone. */
final class RetryAfter {
    /** Longest time that is granted. */
    static final Duration MAX = Duration.ofHours(1);

    private RetryAfter() {}

    /**
     * Reads the header, seconds or a date.
     *
     * @return 0 to {@link #MAX}; null where there is no header or it is neither
     */
    static @Nullable Duration parse(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        if (header.strip().matches("\\d{1,18}")) {
            return bounded(Duration.ofSeconds(Long.parseLong(header.strip())));
        }
        Instant date = DateUtils.parseStandardDate(header);
        return date == null ? null : bounded(Duration.between(now, date));
    }

    private static Duration bounded(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(MAX) > 0 ? MAX : wait;
    }
}
