package org.rasid.monitor.view;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** The days of a time zone. Remembers the offset that it used last, so that one thread uses it. */
final class LocalDays {
    /** What all offsets from UTC have been whole numbers of since long. */
    static final Duration UNIT = Duration.ofMinutes(15);

    private static final long SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    private final ZoneRules rules;
    private int offset;

    /** The seconds since 1970-01-01 in which the offset holds; the second one no more. */
    private long from = Long.MAX_VALUE;

    private long until = Long.MIN_VALUE;

    LocalDays(ZoneId zone) {
        rules = zone.getRules();
    }

    /**
     * The day on which a time lies, days since 1970-01-01.
     *
     * @param time in {@link #UNIT} since 1970-01-01 in UTC
     */
    int day(int time) {
        long second = time * UNIT.toSeconds();
        if (second < from || second >= until) {
            moveTo(Instant.ofEpochSecond(second));
        }
        return (int) Math.floorDiv(second + offset, SECONDS_A_DAY);
    }

    private void moveTo(Instant time) {
        offset = rules.getOffset(time).getTotalSeconds();
        ZoneOffsetTransition before = rules.previousTransition(time.plusSeconds(1));
        ZoneOffsetTransition after = rules.nextTransition(time);
        from = before == null ? Long.MIN_VALUE : before.toEpochSecond();
        until = after == null ? Long.MAX_VALUE : after.toEpochSecond();
    }
}
