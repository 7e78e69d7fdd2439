package org.rasid.producer.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** How long a server asks us to stay away. */
final class RetryAfter {
    /** Longest time that is granted. */
    static final Duration MAX = Duration.ofHours(1);

    private RetryAfter() {}

    /**
     * Reads the header, seconds or a date.
     *
     * @return 0 to {@link #MAX}; empty where there is no header or it is neither
     */
    static Optional<Duration> parse(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.matches("\\d{1,18}")) {
            return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(header))));
        }
        return Optional.ofNullable(DateUtils.parseStandardDate(header))
                .map(date -> bounded(Duration.between(now, date)));
    }

    private static Duration bounded(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(MAX) > 0 ? MAX : wait;
    }
}
