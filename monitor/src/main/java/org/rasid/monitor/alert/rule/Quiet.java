package org.rasid.monitor.alert.rule;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.rasid.monitor.alert.json.InvalidValueException;

/**
 * Hours in which alerts are held back. They are those of the clocks on the wall: where these are put forward or back, they
 * last shorter or longer.
 *
 * @param from when they begin, {@code HH:mm}
 * @param to when they end; on the next day where it is not after {@code from}
 * @param zone whose clocks
 * @param days on which they begin; none given: on each
 */
public record Quiet(
        @JsonProperty(required = true) @JsonFormat(pattern = "HH:mm")
        LocalTime from,

        @JsonProperty(required = true) @JsonFormat(pattern = "HH:mm")
        LocalTime to,

        @JsonProperty(required = true) ZoneId zone,
        List<Day> days) {
    private static final int DAYS_OF_WEEK = 7;

    public Quiet {
        require("from", from);
        require("to", to);
        require("zone", zone);
        days = days == null ? List.of() : days.stream().distinct().sorted().toList();
        if (from.equals(to) && (days.isEmpty() || days.size() == DAYS_OF_WEEK)) {
            throw new InvalidValueException(
                    "to", "must not be " + to + " as 'from' is on every day: nothing would be told");
        }
    }

    private static void require(String key, Object value) {
        if (value == null) {
            throw new InvalidValueException(key, "is missing");
        }
    }

    /** When the quiet hours end that hold at this time; empty where none do. Those that follow without a gap count as one. */
    public Optional<Instant> until(Instant now) {
        Optional<Instant> end = Optional.empty();
        Instant time = now;
        for (int i = 0; i <= DAYS_OF_WEEK; i++) {
            Optional<Instant> next = endOfSpanAt(time);
            if (next.isEmpty()) {
                return end;
            }
            end = next;
            time = next.get();
        }
        return end;
    }

    private Optional<Instant> endOfSpanAt(Instant time) {
        LocalDate today = LocalDate.ofInstant(time, zone);
        for (LocalDate day : List.of(today, today.minusDays(1))) {
            if (days.isEmpty() || days.stream().anyMatch(one -> one.dayOfWeek() == day.getDayOfWeek())) {
                LocalDate lastDay = to.isAfter(from) ? day : day.plusDays(1);
                Instant start = ZonedDateTime.of(day, from, zone).toInstant();
                Instant end = ZonedDateTime.of(lastDay, to, zone).toInstant();
                if (!time.isBefore(start) && time.isBefore(end)) {
                    return Optional.of(end);
                }
            }
        }
        return Optional.empty();
    }
}
